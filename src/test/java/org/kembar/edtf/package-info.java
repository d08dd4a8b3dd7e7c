@NullMarked
package org.kembar.edtf;

import org.jspecify.annotations.NullMarked;
