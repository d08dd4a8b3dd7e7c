/** What records and questions are found by: their words, in whatever language and script, and where these stand in a text. */
@NullMarked
package org.kembar.seeking;

import org.jspecify.annotations.NullMarked;
