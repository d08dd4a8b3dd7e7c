package org.kembar.bench;

import org.kembar.casefile.Activity;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.Assertion;
import org.kembar.casefile.BudgetLine;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Contact;
import org.kembar.casefile.Fact;
import org.kembar.casefile.Message;
import org.kembar.casefile.Obligation;
import org.kembar.casefile.Output;
import org.kembar.casefile.Statement;
import org.kembar.chronicle.Chronicle;
import org.kembar.edtf.EdtfDate;

/** The least any evaluation does: visit every fact and compare its date once. */
final class Walk {

    private Walk() {}

    static int begun(CaseFile file) {
        var begun = 0;
        for (var fact : file.facts()) {
            if (date(fact).begunBy(GeneratedPartnership.END).possible()) {
                begun++;
            }
        }
        return begun;
    }

    private static EdtfDate date(Fact fact) {
        return switch (fact) {
            case Activity activity -> Chronicle.date(activity);
            case Agreement agreement -> agreement.signed();
            case Assertion assertion -> assertion.period().orElse(EdtfDate.UNKNOWN);
            case BudgetLine line -> line.date().orElse(EdtfDate.UNKNOWN);
            case Contact contact -> contact.inPost().orElse(EdtfDate.UNKNOWN);
            case Message message -> message.sent();
            case Obligation obligation -> obligation.due();
            case Output output -> output.date().orElse(EdtfDate.UNKNOWN);
            case Statement statement -> statement.date().orElse(EdtfDate.UNKNOWN);
            default -> EdtfDate.UNKNOWN;
        };
    }
}
