/** How the facts of a case file lie in tables: each record a row, written and read by its components. */
@NullMarked
package org.kembar.rows;

import org.jspecify.annotations.NullMarked;
