/** What can be measured in a case file: the signals of the eleven indicators, each with its value and its grounds. */
@NullMarked
package org.kembar.measurement;

import org.jspecify.annotations.NullMarked;
