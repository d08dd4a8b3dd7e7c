/** The command line: the core without a server. */
@NullMarked
package org.kembar.cli;

import org.jspecify.annotations.NullMarked;
