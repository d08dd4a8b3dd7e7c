/** Tests of what texts may hold. */
@NullMarked
package org.kembar.syntax;

import org.jspecify.annotations.NullMarked;
