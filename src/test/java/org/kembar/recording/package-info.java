@NullMarked
package org.kembar.recording;

import org.jspecify.annotations.NullMarked;
