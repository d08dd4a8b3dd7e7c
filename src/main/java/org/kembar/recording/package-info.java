/** Recording in the browser: forms for facts, and what each moved in the evaluation. */
@NullMarked
package org.kembar.recording;

import org.jspecify.annotations.NullMarked;
