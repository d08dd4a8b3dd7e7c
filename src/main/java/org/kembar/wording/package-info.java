/** Every sentence people read, in Indonesian, English and Korean. Translating never changes a result. */
@NullMarked
package org.kembar.wording;

import org.jspecify.annotations.NullMarked;
