package org.kembar.notation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.Message;
import org.kembar.casefile.Money;
import org.kembar.casefile.Output;
import org.kembar.casefile.Partnership;
import org.kembar.casefile.Side;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.Truth;

/** What must hold within a record of a case file beyond the form of each of its parts. Paths start at the record. */
final class CaseFileRules {

    private final LocalDate today;

    /** @param today the day of the reading */
    CaseFileRules(LocalDate today) {
        this.today = today;
    }

    List<Complaint> check(Record record) {
        return Stream.concat(parts(record).stream(), future(record)).toList();
    }

    /** Refused only where every day the date can be is still to come. */
    private Stream<Complaint> future(Record record) {
        return PastDate.of(record)
                .filter(past -> past.date().earliest().isAfter(today))
                .map(past -> new Complaint(
                        past.path(), Fault.IN_THE_FUTURE, past.date().text(), today.toString()));
    }

    private static List<Complaint> parts(Record record) {
        return switch (record) {
            case Partnership partnership -> parties(partnership);
            case Agreement agreement -> dates(agreement);
            case Activity activity -> activity(activity);
            case Message message -> follows("answered", message.answered(), message.sent());
            case Output output -> hasAndLacks(output.has(), output.lacks());
            case Money.Amount money -> amount(money);
            default -> List.of();
        };
    }

    /** Nobody promises, approves or pays less than nothing, and no sum of such lines would mean anything. */
    private static List<Complaint> amount(Money.Amount money) {
        return money.amount().signum() < 0
                ? List.of(new Complaint(
                        "amount", Fault.NEGATIVE_AMOUNT, money.amount().toPlainString(), "0"))
                : List.of();
    }

    /** Two equal sides, A and B, each named once, and no city with itself. */
    private static List<Complaint> parties(Partnership partnership) {
        var complaints = new ArrayList<Complaint>();
        var sides = partnership.parties().stream().map(Partnership.Party::side).toList();
        var eachOnce = sides.stream().distinct().count() == sides.size();
        if (!eachOnce || !sides.contains(Side.A) || !sides.contains(Side.B)) {
            var found = String.join(", ", sides.stream().map(Shape.Code::word).toList());
            complaints.add(new Complaint("parties", Fault.PARTIES, found, "a, b"));
        }
        var cities = new HashSet<String>();
        for (var i = 0; i < partnership.parties().size(); i++) {
            var city = partnership.parties().get(i).city();
            if (!cities.add(city)) {
                complaints.add(new Complaint("parties[" + i + "].city", Fault.SAME_CITY, city, ""));
            }
        }
        return complaints;
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

    /** What the participants thought of it, and whether they used what they learned, is asked when it has begun. */
    private static List<Complaint> activity(Activity activity) {
        var complaints = new ArrayList<>(hasAndLacks(activity.has(), activity.lacks()));
        activity.date().ifPresent(date -> {
            complaints.addAll(follows("participantsEvaluated", activity.participantsEvaluated(), date));
            complaints.addAll(follows("learningChecked", activity.learningChecked(), date));
        });
        return complaints;
    }

    private static List<Complaint> follows(String path, Optional<EdtfDate> later, EdtfDate first) {
        return later.filter(date -> date.latest().isBefore(first.earliest()))
                .map(date -> List.of(new Complaint(path, Fault.BEFORE_ITS_CAUSE, date.text(), first.text())))
                .orElse(List.of());
    }

    private static <A extends Enum<A>> List<Complaint> hasAndLacks(List<A> has, List<A> lacks) {
        return has.stream()
                .filter(lacks::contains)
                .findFirst()
                .map(aspect -> List.of(new Complaint("lacks", Fault.HAS_AND_LACKS, Shape.Code.word(aspect), "")))
                .orElse(List.of());
    }
}
