/** Letters that the program sends by SMTP: through which server, in whose name, and how they are protected on their way. */
@NullMarked
package org.kembar.mail;

import org.jspecify.annotations.NullMarked;
