@NullMarked
package org.kembar.dossier;

import org.jspecify.annotations.NullMarked;
