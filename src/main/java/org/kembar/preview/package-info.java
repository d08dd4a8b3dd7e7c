/** What an import would do, before anything is written: read, compared with what is on record, and said in words. */
@NullMarked
package org.kembar.preview;

import org.jspecify.annotations.NullMarked;
