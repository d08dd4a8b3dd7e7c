/** Lists and forms for spreadsheets, as text with commas and as workbooks; and workbooks that come back, opened with care. */
@NullMarked
package org.kembar.sheets;

import org.jspecify.annotations.NullMarked;
