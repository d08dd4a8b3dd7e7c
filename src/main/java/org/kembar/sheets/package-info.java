/** Lists for spreadsheets, written line by line while they are made: as text with commas, and as a workbook. */
@NullMarked
package org.kembar.sheets;

import org.jspecify.annotations.NullMarked;
