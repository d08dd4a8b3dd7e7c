package org.kembar.notation;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kembar.casefile.Activity;
import org.kembar.casefile.AdverseEvent;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.AnnualPlan;
import org.kembar.casefile.Assertion;
import org.kembar.casefile.BudgetLine;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Contact;
import org.kembar.casefile.DatedStatement;
import org.kembar.casefile.Judgement;
import org.kembar.casefile.Message;
import org.kembar.casefile.Obligation;
import org.kembar.casefile.Output;
import org.kembar.casefile.Precedent;
import org.kembar.casefile.ProcedureStep;
import org.kembar.casefile.Proposal;
import org.kembar.casefile.SetState;
import org.kembar.casefile.Source;
import org.kembar.casefile.Survey;
import org.kembar.casefile.Workload;
import org.kembar.edtf.EdtfDate;

/**
 * A date by which a record says that something has happened: signed, held, sent, paid, seen, judged. Plans, terms, ends
 * and the years a law is in force may lie ahead and are not among them. The list is a decision of this product: 0010.
 *
 * @param path from the record
 */
record PastDate(String path, EdtfDate date) {

    static Stream<PastDate> of(Record record) {
        return switch (record) {
            case CaseFile file -> one("compiled", file.compiled());
            case Source source -> one("issued", source.issued());
            case Agreement agreement ->
                Stream.concat(one("signed", agreement.signed()), others("alsoSigned", agreement.alsoSigned()));
            case ProcedureStep step -> one("document", step.document());
            case Activity activity -> Stream.concat(done(activity), about(activity));
            case AnnualPlan plan -> one("approved", plan.approved());
            case BudgetLine line when line.stage() == BudgetLine.Stage.PAID -> one("date", line.date());
            case Message message -> Stream.concat(one("sent", message.sent()), one("answered", message.answered()));
            case Obligation obligation -> one("done", obligation.done());
            case Output output when !output.planned() -> one("date", output.date());
            case AdverseEvent event -> one("date", event.date());
            case Survey survey -> one("date", survey.date());
            case Workload workload -> one("date", workload.date());
            case Proposal proposal -> one("date", proposal.date());
            case Precedent precedent -> one("since", precedent.since());
            case Contact contact -> one("attested", contact.attested());
            case Assertion assertion -> one("period", assertion.period());
            case Judgement judgement ->
                Stream.concat(one("period", judgement.period()), one("issued", judgement.issued()));
            case SetState state -> one("date", state.date());
            default -> Stream.empty();
        };
    }

    /** What is planned may lie ahead, and what was put off or called off was to be then. */
    private static Stream<PastDate> done(Activity activity) {
        return switch (activity.status()) {
            case HELD, ONGOING ->
                Stream.concat(one("date", activity.date()), others("alsoDated", activity.alsoDated()));
            case PLANNED, POSTPONED, CANCELLED -> Stream.empty();
        };
    }

    private static Stream<PastDate> about(Activity activity) {
        return Stream.of(
                        one("requested", activity.requested()),
                        one("published", activity.published()),
                        one("participantsEvaluated", activity.participantsEvaluated()),
                        one("learningChecked", activity.learningChecked()))
                .flatMap(dates -> dates);
    }

    private static Stream<PastDate> others(String key, List<DatedStatement> others) {
        return IntStream.range(0, others.size())
                .mapToObj(i ->
                        new PastDate(key + "[" + i + "].date", others.get(i).date()));
    }

    private static Stream<PastDate> one(String key, Optional<EdtfDate> date) {
        return date.stream().map(known -> new PastDate(key, known));
    }

    private static Stream<PastDate> one(String key, EdtfDate date) {
        return Stream.of(new PastDate(key, date));
    }
}
