/** Documents that offices keep of a partnership: taking them in, handing them out harmlessly, and what is written in them. */
@NullMarked
package org.kembar.archive;

import org.jspecify.annotations.NullMarked;
