/**
 * The work list: what of the partnerships of one's own cities somebody has to see to, who has reported and who has not, a
 * calendar of it, and reminders by e-mail.
 */
@NullMarked
package org.kembar.worklist;

import org.jspecify.annotations.NullMarked;
