/** The workbook of a partnership: everything on record of it as sheets that an office edits, and what was edited, cell by cell. */
@NullMarked
package org.kembar.workbook;

import org.jspecify.annotations.NullMarked;
