/** Takes an office's own old register into the record: its columns are named once and remembered, its rows seen before they are stored. */
@NullMarked
package org.kembar.ownregister;

import org.jspecify.annotations.NullMarked;
