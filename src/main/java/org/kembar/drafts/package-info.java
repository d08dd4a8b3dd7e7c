/** What people have typed and not recorded: kept for them alone, for a while. */
@NullMarked
package org.kembar.drafts;

import org.jspecify.annotations.NullMarked;
