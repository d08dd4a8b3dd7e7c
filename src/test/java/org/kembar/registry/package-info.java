@NullMarked
package org.kembar.registry;

import org.jspecify.annotations.NullMarked;
