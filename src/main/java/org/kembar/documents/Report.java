package org.kembar.documents;

import org.kembar.evaluation.Evaluation;
import org.kembar.evaluation.History;
import org.kembar.wording.Wording;

/** The report on one evaluation, in one language. */
public final class Report {

    private Report() {}

    /** The report as one page that needs nothing else. */
    public static String html(Evaluation evaluation, History history, Wording wording) {
        throw new UnsupportedOperationException("not yet");
    }

    /** The same as a PDF file, accessible (PDF/UA-1) and archivable (PDF/A-2). */
    public static byte[] pdf(Evaluation evaluation, History history, Wording wording) {
        throw new UnsupportedOperationException("not yet");
    }
}
