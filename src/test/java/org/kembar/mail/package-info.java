@NullMarked
package org.kembar.mail;

import org.jspecify.annotations.NullMarked;
