@NullMarked
package org.kembar.workbook;

import org.jspecify.annotations.NullMarked;
