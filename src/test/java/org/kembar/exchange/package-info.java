/** What comes in from outside: files, folders and archives with case files in them. */
@NullMarked
package org.kembar.exchange;

import org.jspecify.annotations.NullMarked;
