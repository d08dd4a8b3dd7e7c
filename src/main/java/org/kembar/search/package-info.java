/** What is on record, found by its words: each sees what is for them, and nothing of what is not. */
@NullMarked
package org.kembar.search;

import org.jspecify.annotations.NullMarked;
