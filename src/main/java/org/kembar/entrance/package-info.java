/** How people get in: the set-up link, invitations, signing in and out, and who works with the record of a city. */
@NullMarked
package org.kembar.entrance;

import org.jspecify.annotations.NullMarked;
