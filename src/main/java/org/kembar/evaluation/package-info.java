/** Judgement as a pure function: a case file, a framework and a scope give an evaluation that explains itself. */
@NullMarked
package org.kembar.evaluation;

import org.jspecify.annotations.NullMarked;
