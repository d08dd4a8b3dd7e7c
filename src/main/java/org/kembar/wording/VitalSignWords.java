package org.kembar.wording;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.Side;
import org.kembar.chronicle.Instrument;
import org.kembar.chronicle.Instruments;
import org.kembar.chronicle.Instruments.Decision;
import org.kembar.course.Alarm;
import org.kembar.course.Standing;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.EdtfDate;
import org.kembar.evaluation.VitalSigns;

/** Says in a few words each by what one sees whether a partnership is alive. */
final class VitalSignWords {

    private final Messages messages;
    private final DateWords dates;
    private final FactWords facts;

    VitalSignWords(Messages messages, DateWords dates, FactWords facts) {
        this.messages = messages;
        this.dates = dates;
        this.facts = facts;
    }

    String standing(Standing standing) {
        return messages.text(
                "standing",
                ended(messages.text(standing.legal()), standing.decision()),
                messages.text(standing.life()),
                lastActivity(standing));
    }

    /** What was ended by decision says so: by which, and when it was taken. */
    private String ended(String said, Optional<Decision> decision) {
        return decision.map(one -> ended(said, one)).orElse(said);
    }

    private String ended(String said, Decision decision) {
        var key = decision.certainty().certain() ? "agreement.ended" : "agreement.ended.perhaps";
        var document = decision.document();
        var day = dates.of(document.signedByAll());
        return document.title().isPresent()
                ? messages.text(key, said, day, facts.called(document))
                : messages.text(key + ".untitled", said, day);
    }

    private String lastActivity(Standing standing) {
        return standing.lastActivity().map(dates::of).orElseGet(() -> messages.text("standing.noActivity"));
    }

    /** Whether an agreement is in force, and until when or since when not. */
    String agreement(VitalSigns vital, LocalDate day) {
        var legal = vital.standing().legal();
        var said = vital.mandate()
                .filter(_ -> legal == Standing.Legal.IN_FORCE || legal == Standing.Legal.LAPSED)
                .map(mandate -> legal == Standing.Legal.LAPSED ? lapsed(mandate) : inForce(mandate, day))
                .orElseGet(() -> messages.text(legal));
        return ended(said, vital.standing().decision());
    }

    /** Whether one agreement is in force on the day, and until when, since when not, or from when on. */
    String term(Instrument instrument, LocalDate day) {
        if (instrument.inForceOn(day).certain()) {
            return inForce(instrument, day);
        }
        if (instrument.lapsedBy(day).certain()) {
            return lapsed(instrument);
        }
        return instrument.begunBy(day).possible()
                ? messages.text(Standing.Legal.CANNOT_TELL)
                : messages.text("vital.agreement.notYet", dates.within(instrument.start()));
    }

    /** As {@link #term(Instrument, LocalDate)}, and what follows from what kind of agreement it is. */
    String term(Instruments all, Instrument one, LocalDate day) {
        var term = ended(term(one, day), all.decisionToEnd(one, day));
        var kind = all.kind(one);
        if (kind == Agreement.Kind.LETTER_OF_INTENT) {
            return messages.text("agreement.term.intent", term);
        }
        return kind.isImplementing() && !all.isFounded(one, day).possible()
                ? messages.text("agreement.term.unfounded", term)
                : term;
    }

    private String inForce(Instrument mandate, LocalDate day) {
        if (!mandate.hasEnd()) {
            return messages.text("vital.agreement.noEnd");
        }
        var left = mandate.daysLeft(day).fewest();
        return messages.text(exact("vital.agreement.ends", mandate.lapse()), dates.within(mandate.lastDay()), left);
    }

    private String lapsed(Instrument mandate) {
        return messages.text(exact("vital.agreement.lapsed", mandate.lapse()), dates.within(mandate.lastDay()));
    }

    private static String exact(String key, DayRange days) {
        return days.from().equals(days.to()) ? key : key + ".inexact";
    }

    String obligations(VitalSigns vital) {
        var owed = vital.obligations();
        if (owed.recorded() == 0) {
            return messages.text("vital.notRecorded");
        }
        return owed.untold() == 0
                ? messages.text("vital.obligations", owed.open(), owed.recorded())
                : messages.text("vital.obligations.untold", owed.open(), owed.recorded(), owed.untold());
    }

    String alarms(VitalSigns vital) {
        if (vital.alarms().isEmpty()) {
            return messages.text("vital.alarms.none");
        }
        Predicate<Alarm> isCertain = alarm -> alarm.certainty().certain();
        return messages.text(
                "vital.alarms",
                vital.alarms().stream().filter(isCertain).count(),
                vital.alarms().stream().filter(isCertain.negate()).count());
    }

    /**
     * The alarms somebody has to know of first, each with its sign and in a few words: whether there is still an agreement and still life in the
     * partnership, then what is certain.
     *
     * @param alarms says an alarm
     */
    List<String> attention(VitalSigns vital, int most, AlarmWords alarms) {
        return vital.alarms().stream()
                .sorted(Comparator.comparing((Alarm alarm) -> !isOfLife(alarm.kind()))
                        .thenComparing(alarm -> !alarm.certainty().certain()))
                .map(alarm -> Wording.sign(alarm) + " " + alarms.brief(alarm))
                .distinct()
                .limit(most)
                .toList();
    }

    private static boolean isOfLife(Alarm.Kind kind) {
        return switch (kind) {
            case LAPSED, ABOUT_TO_LAPSE, DORMANT, PLAN_OVERDUE -> true;
            case OLD_WITHOUT_END,
                    OUTSIDE_MANDATE,
                    OUTPUT_BEFORE_INSTRUMENT,
                    PARTICIPATION_DROP,
                    FRONT_LOADED,
                    REVIVED,
                    PROMISED_NOT_PAID,
                    FIELD_NEVER_USED,
                    NEVER_EVALUATED,
                    NO_CITIZENS -> false;
        };
    }

    /**
     * That the partners have fallen silent, or may have, and by what one sees it; nothing where no such alarm sounds.
     *
     * @param alarms says an alarm
     */
    Optional<String> dormancy(VitalSigns vital, int months, AlarmWords alarms) {
        return vital.alarms().stream()
                .filter(alarm -> alarm.kind() == Alarm.Kind.DORMANT)
                .findFirst()
                .map(alarm -> messages.text(
                        "vital.dormant",
                        alarms.of(alarm),
                        months,
                        lastActivity(vital.standing()),
                        recorded(vital.lastContact()),
                        facts.side(Side.A),
                        recorded(vital.ownOfficer()),
                        facts.side(Side.B),
                        recorded(vital.partnersOfficer())));
    }

    /** Who answers on each side, when the cities last looked back, and what comes next. */
    List<String> signs(VitalSigns vital) {
        var evaluated =
                vital.neverEvaluated().certain() ? messages.text("value.never") : recorded(vital.lastEvaluation());
        var next = vital.next().map(facts::of).orElseGet(() -> messages.text("vital.notRecorded"));
        return List.of(
                messages.text("vital.officer", facts.side(Side.A), recorded(vital.ownOfficer())),
                messages.text("vital.officer", facts.side(Side.B), recorded(vital.partnersOfficer())),
                messages.text("vital.evaluation", evaluated),
                messages.text("vital.next", next));
    }

    String recorded(Optional<EdtfDate> date) {
        return date.map(dates::of).orElseGet(() -> messages.text("vital.notRecorded"));
    }
}
