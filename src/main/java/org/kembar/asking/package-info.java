/** What people ask for, as they write it in a command or a form: understood, or refused in a sentence. */
@NullMarked
package org.kembar.asking;

import org.jspecify.annotations.NullMarked;
