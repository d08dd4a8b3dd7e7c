package org.kembar.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.EdtfDate;

/**
 * An instrument the cities bound themselves by: one node of the agreement tree.
 *
 * @param numberA under which side A filed the document, as it writes its numbers: each side gives it one of its own
 * @param numberB under which side B filed it
 * @param alsoSigned other sources' dates of signing
 * @param from when it came into force; the day of signing if no source says otherwise
 * @param termYears the agreed duration, in years
 * @param until the last day on which it is or was in force, where a source says so
 * @param follows the instrument it carries out, renews or replaces
 * @param prevailing language of the text that prevails, BCP 47
 */
public record Agreement(
        @Form(Form.IDENTIFIER) String id,
        Kind type,
        Optional<Text> title,
        Optional<String> numberA,
        Optional<String> numberB,
        EdtfDate signed,
        List<DatedStatement> alsoSigned,
        Optional<EdtfDate> from,
        Optional<Integer> termYears,
        Optional<EdtfDate> until,
        Optional<Boolean> extendsTacitly,
        @Refers(Agreement.class) Optional<String> follows,
        Optional<Text> place,
        @Refers(Person.class) List<String> signatories,
        @Refers(Person.class) List<String> witnesses,
        @Refers(Field.class) List<String> fields,
        @Form(Form.LANGUAGE) List<String> languages,
        @Form(Form.LANGUAGE) Optional<String> prevailing,
        List<Clause> clauses,
        List<Evidence> source)
        implements Fact {

    @Override
    public List<Evidence> evidence() {
        return DatedStatement.with(source, alsoSigned);
    }

    /** No agreement is made for longer, in years. */
    public static final int LONGEST_TERM = 999;

    /** When it was signed, all sources considered. */
    public EdtfDate signedByAll() {
        return signed.reconciledWith(
                alsoSigned.stream().map(DatedStatement::date).toList());
    }

    /** The days on which it can have come into force. */
    public DayRange start() {
        return from.map(EdtfDate::start).orElseGet(() -> signedByAll().start());
    }

    /** The days on which its term can run out: the anniversaries of its start. Nothing if it has no term. */
    public Optional<DayRange> endOfTerm() {
        return termYears.filter(years -> years >= 1 && years <= LONGEST_TERM).map(years -> {
            var start = start();
            return new DayRange(
                    start.from().equals(LocalDate.MIN)
                            ? start.from()
                            : start.from().plusYears(years),
                    start.to().equals(LocalDate.MAX) ? start.to() : start.to().plusYears(years));
        });
    }

    /**
     * The days on which it can lapse, the first on which it is not in force any more; {@link DayRange#NEVER} if it has no
     * end. Tacit extension leaves none, and a stated end wins over a term. The stated end is the last day in force; a
     * term lapses on the anniversary of its start.
     */
    public DayRange lapse() {
        if (extendsTacitly.orElse(false)) {
            return DayRange.NEVER;
        }
        return until.map(EdtfDate::end)
                .map(last -> new DayRange(dayAfter(last.from()), dayAfter(last.to())))
                .or(this::endOfTerm)
                .orElse(DayRange.NEVER);
    }

    private static LocalDate dayAfter(LocalDate day) {
        return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? day : day.plusDays(1);
    }

    public enum Kind {
        LETTER_OF_INTENT,
        MEMORANDUM_OF_UNDERSTANDING,
        CHARTER,
        TWINNING_AGREEMENT,
        JOINT_DECLARATION,
        CITY_LINK,
        RENEWAL,
        /** Changes the text of another agreement and prolongs none. */
        ADDENDUM,
        IMPLEMENTING_ARRANGEMENT,
        PLAN_OF_ACTION,
        MINUTES,
        /** The decision of both sides to end the agreement that it names, or not to renew it. */
        TERMINATION;

        /** An instrument of its own standing, under which activities have a mandate. A renewal is one if it renews one. */
        public boolean isMandate() {
            return switch (this) {
                case MEMORANDUM_OF_UNDERSTANDING, CHARTER, TWINNING_AGREEMENT, JOINT_DECLARATION, CITY_LINK, RENEWAL ->
                    true;
                case LETTER_OF_INTENT, ADDENDUM, IMPLEMENTING_ARRANGEMENT, PLAN_OF_ACTION, MINUTES, TERMINATION ->
                    false;
            };
        }

        /** Carries out a mandate and needs one in force: UU 24/2000 Art. 7(5). */
        public boolean isImplementing() {
            return this == IMPLEMENTING_ARRANGEMENT || this == PLAN_OF_ACTION;
        }
    }

    /**
     * One item of an agreement's text.
     *
     * @param present false if a source says that the text lacks it
     */
    public record Clause(
            @Form(Form.IDENTIFIER) String id,
            Optional<Item> item,
            boolean present,
            Optional<String> article,
            Optional<Text> text,
            List<Evidence> source)
            implements Fact {}

    /** The recommended contents of an agreement text; the dispute clause after PP 28/2018 Art. 34, the rest a proposal. */
    public enum Item {
        PARTIES,
        LEGAL_BASIS,
        PURPOSE,
        FIELDS,
        FORMS_OF_COOPERATION,
        FINANCING,
        IMPLEMENTING_ARRANGEMENTS,
        CONTACT_POINTS,
        INTELLECTUAL_PROPERTY,
        CONFIDENTIALITY,
        MONITORING_AND_EVALUATION,
        DISPUTE_SETTLEMENT,
        AMENDMENT,
        ENTRY_INTO_FORCE,
        DURATION,
        EXTENSION,
        TERMINATION,
        LANGUAGES,
        MEASURABLE_OBJECTIVES,
        INDICATORS,
        REVIEW_SCHEDULE;

        /** One of the three that make an agreement measurable; they are counted apart from the recommended items. */
        public boolean isMeasurability() {
            return this == MEASURABLE_OBJECTIVES || this == INDICATORS || this == REVIEW_SCHEDULE;
        }
    }
}
