@NullMarked
package org.kembar.audit;

import org.jspecify.annotations.NullMarked;
