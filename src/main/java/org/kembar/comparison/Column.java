package org.kembar.comparison;

import org.kembar.evaluation.Evaluation;

/**
 * One evaluation among others.
 *
 * @param file what the case file is called where several are compared
 */
public record Column(String file, Evaluation evaluation) {}
