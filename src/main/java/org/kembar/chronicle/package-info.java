/** A case file in the order of time, as a scope sees it: what was when, what was in force, what is declared whole. */
@NullMarked
package org.kembar.chronicle;

import org.jspecify.annotations.NullMarked;
