package org.kembar.notation;

import java.util.ArrayList;
import java.util.List;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.Output;
import org.kembar.casefile.Partnership;
import org.kembar.casefile.Side;
import org.kembar.edtf.Truth;

/** What must hold within a record of a case file beyond the form of each of its parts. Paths start at the record. */
final class CaseFileRules {

    private CaseFileRules() {}

    static List<Complaint> check(Record record) {
        return switch (record) {
            case Partnership partnership -> sides(partnership);
            case Agreement agreement -> dates(agreement);
            case Activity activity -> hasAndLacks(activity.has(), activity.lacks());
            case Output output -> hasAndLacks(output.has(), output.lacks());
            default -> List.of();
        };
    }

    /** Two equal sides, A and B, each named once. */
    private static List<Complaint> sides(Partnership partnership) {
        var sides = partnership.parties().stream().map(Partnership.Party::side).toList();
        var eachOnce = sides.stream().distinct().count() == sides.size();
        if (eachOnce && sides.contains(Side.A) && sides.contains(Side.B)) {
            return List.of();
        }
        var found = String.join(", ", sides.stream().map(Shape.Code::word).toList());
        return List.of(new Complaint("parties", Fault.PARTIES, found, "a, b"));
    }

    private static List<Complaint> dates(Agreement agreement) {
        var complaints = new ArrayList<Complaint>();
        agreement.until().ifPresent(until -> {
            var from = agreement.from().orElse(agreement.signed());
            if (until.before(agreement.signed()) == Truth.YES) {
                complaints.add(new Complaint(
                        "until",
                        Fault.ENDS_BEFORE_SIGNED,
                        until.text(),
                        agreement.signed().text()));
            } else if (until.before(from) == Truth.YES) {
                complaints.add(new Complaint("until", Fault.ENDS_BEFORE_IT_STARTS, until.text(), from.text()));
            }
        });
        agreement
                .termYears()
                .filter(years -> years < 1 || years > 999)
                .ifPresent(years -> complaints.add(
                        new Complaint("termYears", Fault.NEEDS_WHOLE_NUMBER, years.toString(), "1 … 999")));
        return complaints;
    }

    private static <A extends Enum<A>> List<Complaint> hasAndLacks(List<A> has, List<A> lacks) {
        return has.stream()
                .filter(lacks::contains)
                .findFirst()
                .map(aspect -> List.of(new Complaint("lacks", Fault.HAS_AND_LACKS, Shape.Code.word(aspect), "")))
                .orElse(List.of());
    }
}
