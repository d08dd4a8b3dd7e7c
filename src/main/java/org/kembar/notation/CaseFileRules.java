package org.kembar.notation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.AnnualPlan;
import org.kembar.casefile.Contact;
import org.kembar.casefile.Judgement;
import org.kembar.casefile.Message;
import org.kembar.casefile.Money;
import org.kembar.casefile.Obligation;
import org.kembar.casefile.Output;
import org.kembar.casefile.Partnership;
import org.kembar.casefile.ProcedureStep;
import org.kembar.casefile.Side;
import org.kembar.casefile.Survey;
import org.kembar.casefile.Workload;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.Truth;
import org.kembar.syntax.Complaint;
import org.kembar.syntax.Fault;

/** What must hold within a record of a case file beyond the form of each of its parts. Paths start at the record. */
final class CaseFileRules {

    private static final int LAST_YEAR = 9999;
    private static final int YEARS_AHEAD = 100;

    private final LocalDate today;

    /** @param today the day of the reading */
    CaseFileRules(LocalDate today) {
        this.today = today;
    }

    List<Complaint> check(Record record) {
        return Stream.of(parts(record).stream(), years(record), spans(record), future(record))
                .flatMap(complaints -> complaints)
                .toList();
    }

    /** A plan is for a year people can plan for: neither beyond what a date can name nor a lifetime ahead. */
    private Stream<Complaint> years(Record record) {
        var last = Math.min(LAST_YEAR, today.getYear() + YEARS_AHEAD);
        return record instanceof AnnualPlan plan && (plan.year() < 1 || plan.year() > last)
                ? Stream.of(new Complaint(
                        "year", Fault.NO_SUCH_YEAR, Integer.toString(plan.year()), Integer.toString(last)))
                : Stream.empty();
    }

    /**
     * What happens on a day has no end of its own: an interval says that it lasted, and its end would be lost. Where only
     * the beginning is unknown nothing is.
     */
    private static Stream<Complaint> spans(Record record) {
        return onOneDay(record)
                .filter(day -> day.date().text().matches("[^/.].*/.*"))
                .map(day -> new Complaint(
                        day.path(), Fault.LASTS_FROM_TO, day.date().text(), someDayOf(day.date())));
    }

    private static Stream<PastDate> onOneDay(Record record) {
        return switch (record) {
            case Agreement _, ProcedureStep _, Message _, Obligation _ -> PastDate.of(record);
            case Judgement _ -> PastDate.of(record).filter(date -> date.path().equals("issued"));
            default -> Stream.empty();
        };
    }

    /** How to write that it was on some day of these. */
    private static String someDayOf(EdtfDate interval) {
        var ends = interval.text().split("/", 2);
        var choice = "[" + ends[0] + ".." + ends[1] + "]";
        var last = ends[1].isEmpty() || ends[1].equals("..");
        return last ? ends[0] : choice;
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
            case Output output ->
                Stream.concat(hasAndLacks(output.has(), output.lacks()).stream(), benefits(output))
                        .toList();
            case ProcedureStep step -> thereAndMissing(step);
            case Contact contact -> vacant(contact);
            case Judgement judgement -> follows("issued", judgement.issued(), judgement.period());
            case Money.Amount money -> amount(money);
            case Survey survey -> answers(survey);
            case Workload workload -> load(workload);
            case Obligation obligation -> doneAndOpen(obligation);
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

    /** The scales are those of the questions: {@link Survey.Question}. */
    private static List<Complaint> answers(Survey survey) {
        var complaints = new ArrayList<Complaint>();
        var least = survey.question() == Survey.Question.AWARENESS ? 0 : 1;
        var most = survey.question() == Survey.Question.AWARENESS ? 100 : 5;
        if (survey.value().compareTo(BigDecimal.valueOf(least)) < 0
                || survey.value().compareTo(BigDecimal.valueOf(most)) > 0) {
            complaints.add(new Complaint(
                    "value", Fault.NOT_ON_THE_SCALE, survey.value().toPlainString(), least + " … " + most));
        }
        survey.respondents()
                .filter(people -> people < 0)
                .ifPresent(people ->
                        complaints.add(new Complaint("respondents", Fault.NEEDS_COUNT, people.toString(), "400")));
        return complaints;
    }

    /** An office may have nobody for its partnerships, but not fewer than nobody. */
    private static List<Complaint> load(Workload workload) {
        var complaints = new ArrayList<Complaint>();
        workload.partnerships()
                .ifPresent(all -> workload.activePartnerships()
                        .filter(active -> all.most().isPresent()
                                && active.least() > all.most().getAsInt())
                        .ifPresent(active -> complaints.add(new Complaint(
                                "activePartnerships", Fault.MORE_THAN_THERE_ARE, active.toString(), all.toString()))));
        workload.officers()
                .filter(officers -> officers.signum() < 0)
                .ifPresent(officers -> complaints.add(
                        new Complaint("officers", Fault.NEEDS_COUNT, officers.toPlainString(), "0, 0.5, 2")));
        return complaints;
    }

    private static Stream<Complaint> benefits(Output output) {
        return output.benefits().stream()
                .filter(output.noBenefit()::contains)
                .limit(1)
                .map(side -> new Complaint("noBenefit", Fault.BENEFIT_AND_NONE, Shape.Code.word(side), ""));
    }

    private static List<Complaint> thereAndMissing(ProcedureStep step) {
        return step.document()
                .filter(_ -> step.missing().orElse(false))
                .map(document -> List.of(new Complaint("missing", Fault.THERE_AND_MISSING, document.text(), "")))
                .orElse(List.of());
    }

    private static List<Complaint> vacant(Contact contact) {
        return contact.person()
                .filter(_ -> contact.vacant().orElse(false))
                .map(person -> List.of(new Complaint("person", Fault.VACANT_AND_FILLED, person, "")))
                .orElse(List.of());
    }

    private static List<Complaint> doneAndOpen(Obligation obligation) {
        return obligation
                .done()
                .filter(_ -> obligation.open().orElse(false))
                .map(done -> List.of(new Complaint("open", Fault.DONE_AND_OPEN, done.text(), "")))
                .orElse(List.of());
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
        var longest = Agreement.LONGEST_TERM;
        agreement
                .termYears()
                .filter(years -> years < 1 || years > longest)
                .ifPresent(years -> complaints.add(
                        new Complaint("termYears", Fault.NEEDS_WHOLE_NUMBER, years.toString(), "1 … " + longest)));
        var early = agreement
                .from()
                .filter(from ->
                        from.start().to().isBefore(agreement.signedByAll().earliest()));
        early.ifPresent(from -> complaints.add(new Complaint(
                "from",
                Fault.IN_FORCE_BEFORE_SIGNED,
                from.text(),
                agreement.signed().text())));
        // From a wrong beginning nobody can count the years.
        if (early.isEmpty()) {
            complaints.addAll(term(agreement));
        }
        return complaints;
    }

    /**
     * Ended before its term it may well have (UU 24/2000 Art. 18), and where it extends tacitly the term is no end. The
     * anniversary itself still passes for the last day: people write it so.
     */
    private static List<Complaint> term(Agreement agreement) {
        var until = agreement.until().filter(_ -> !agreement.extendsTacitly().orElse(false));
        return agreement
                .endOfTerm()
                .flatMap(end -> until.filter(last -> last.end().from().isAfter(end.to()))
                        .map(last -> List.of(new Complaint(
                                "until",
                                Fault.ENDS_AFTER_ITS_TERM,
                                last.text(),
                                end.to().toString()))))
                .orElse(List.of());
    }

    /** What the participants thought of it, and whether they used what they learned, is asked when it has begun. */
    private static List<Complaint> activity(Activity activity) {
        var complaints = new ArrayList<>(hasAndLacks(activity.has(), activity.lacks()));
        activity.date().ifPresent(date -> {
            complaints.addAll(follows("participantsEvaluated", activity.participantsEvaluated(), date));
            complaints.addAll(follows("learningChecked", activity.learningChecked(), date));
            if (activity.status() == Activity.Status.HELD) {
                complaints.addAll(askedFor(activity.requested(), date));
            }
        });
        return complaints;
    }

    /** What was put off or called off may be asked for anew after the day it was to be; what was held may not. */
    private static List<Complaint> askedFor(Optional<EdtfDate> requested, EdtfDate held) {
        return requested
                .filter(date -> date.earliest().isAfter(held.latest()))
                .map(date -> List.of(new Complaint("requested", Fault.ASKED_FOR_TOO_LATE, date.text(), held.text())))
                .orElse(List.of());
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
