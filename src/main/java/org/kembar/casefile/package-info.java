/** What is known of one partnership: immutable facts with their dates, sources and contradictions. */
@NullMarked
package org.kembar.casefile;

import org.jspecify.annotations.NullMarked;
