/** The database of case files: PostgreSQL, and how the facts lie in it. */
@NullMarked
package org.kembar.registry;

import org.jspecify.annotations.NullMarked;
