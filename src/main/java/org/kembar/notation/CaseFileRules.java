package org.kembar.notation;

import java.util.ArrayList;
import java.util.List;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Side;
import org.kembar.edtf.Truth;

/** What must hold between the facts of one case file beyond the shape of each. */
final class CaseFileRules {

    private final List<Complaint> complaints = new ArrayList<>();

    private CaseFileRules() {}

    static List<Complaint> check(CaseFile file) {
        var rules = new CaseFileRules();
        rules.sides(file);
        for (var i = 0; i < file.agreements().size(); i++) {
            rules.dates(file.agreements().get(i), "agreements[" + i + "]");
        }
        for (var i = 0; i < file.activities().size(); i++) {
            rules.aspects(file.activities().get(i), "activities[" + i + "]");
        }
        return rules.complaints;
    }

    /** Two equal sides, A and B, each named once. */
    private void sides(CaseFile file) {
        var sides = file.partnership().parties().stream().map(party -> party.side()).toList();
        if (sides.stream().distinct().count() < sides.size() || !sides.contains(Side.A) || !sides.contains(Side.B)) {
            complain("partnership.parties", Fault.PARTIES, sides.toString(), "a, b");
        }
    }

    private void dates(Agreement agreement, String path) {
        agreement.until().ifPresent(until -> {
            if (until.before(agreement.signed()) == Truth.YES) {
                complain(path + ".until", Fault.ENDS_BEFORE_SIGNED, until.text(), agreement.signed().text());
            } else if (agreement.from().isPresent() && until.before(agreement.from().get()) == Truth.YES) {
                complain(path + ".until", Fault.ENDS_BEFORE_IT_STARTS, until.text(), agreement.from().get().text());
            }
        });
        if (agreement.termYears().filter(years -> years < 1 || years > 999).isPresent()) {
            complain(path + ".termYears", Fault.NEEDS_WHOLE_NUMBER, agreement.termYears().get().toString(), "1 … 999");
        }
    }

    private void aspects(Activity activity, String path) {
        activity.has().stream().filter(activity.lacks()::contains).findFirst().ifPresent(aspect ->
                complain(path + ".lacks", Fault.HAS_AND_LACKS, Shape.Code.word(aspect), ""));
    }

    private void complain(String path, Fault fault, String found, String expected) {
        complaints.add(new Complaint(path, fault, found, expected));
    }
}
