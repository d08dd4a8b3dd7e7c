@NullMarked
package org.kembar.cli;

import org.jspecify.annotations.NullMarked;
