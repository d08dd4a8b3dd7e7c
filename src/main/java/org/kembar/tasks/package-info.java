/**
 * What there is to see to in a partnership, and until when: the one rule by which the page of the partnership and the work lists of its
 * people say that something is overdue.
 */
@NullMarked
package org.kembar.tasks;

import org.jspecify.annotations.NullMarked;
