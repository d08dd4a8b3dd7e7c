/** PostgreSQL: the server that the program brings along and starts, or another one whose address it is given. */
@NullMarked
package org.kembar.database;

import org.jspecify.annotations.NullMarked;
