/**
 * What is on record of one partnership, section by section, in the order in which its officer asks: whether it is in force,
 * what is overdue, who is in charge, what happened last and what comes next; then everything, and why it was decided so.
 */
@NullMarked
package org.kembar.dossier;

import org.jspecify.annotations.NullMarked;
