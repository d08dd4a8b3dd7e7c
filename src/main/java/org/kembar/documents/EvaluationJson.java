package org.kembar.documents;

import org.kembar.evaluation.Evaluation;
import org.kembar.evaluation.History;
import org.kembar.wording.Wording;

/** An evaluation with its whole explanation as JSON, for other programs: {@code docs/evaluation-1.schema.json}. */
public final class EvaluationJson {

    private EvaluationJson() {}

    public static String write(Evaluation evaluation, History history, Wording wording) {
        throw new UnsupportedOperationException("not yet");
    }
}
