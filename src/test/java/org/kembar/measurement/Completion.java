package org.kembar.measurement;

import static org.kembar.edtf.EdtfDates.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.kembar.casefile.Assertion;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Contact;
import org.kembar.casefile.Count;
import org.kembar.casefile.Records;
import org.kembar.casefile.Source;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.EdtfDate;

/** One way in which everything that a file leaves open about its facts can have been. */
final class Completion {

    private static final LocalDate LONG_AGO = LocalDate.of(1990, 1, 1);
    private static final LocalDate FAR_AHEAD = LocalDate.of(2040, 1, 1);

    private final RandomGenerator chance;
    private final boolean dates;
    private final boolean counts;

    private Completion(RandomGenerator chance, boolean dates, boolean counts) {
        this.chance = chance;
        this.dates = dates;
        this.counts = counts;
    }

    /** The same file, had every day been known. */
    static CaseFile ofDates(CaseFile file, RandomGenerator chance) {
        return (CaseFile) new Completion(chance, true, false).of(file);
    }

    /** The same file, had everybody been counted. */
    static CaseFile ofCounts(CaseFile file, RandomGenerator chance) {
        return (CaseFile) new Completion(chance, false, true).of(file);
    }

    /** The same file, had somebody said that nothing is missing in it. */
    static CaseFile ofDeclarations(CaseFile file) {
        var assertions = new ArrayList<>(file.assertions());
        for (var about : Assertion.About.values()) {
            assertions.add(Partnerships.make(
                    Assertion.class,
                    Map.of("id", "whole-" + about.ordinal(), "says", Assertion.Says.COMPLETE, "about", about)));
        }
        return Partnerships.with(file, "assertions", assertions);
    }

    /** A declaration means its years whole: it is not vague. */
    private Object of(Object value) {
        return switch (value) {
            case Assertion assertion -> assertion;
            case Contact contact -> contact(contact);
            case Source source -> source;
            case EdtfDate date -> dates ? day(date) : date;
            case Count count -> counts ? number(count) : count;
            case Optional<?> optional -> optional.map(this::of);
            case List<?> list -> list.stream().map(this::of).toList();
            case Record record
            when record.getClass().getPackage().equals(CaseFile.class.getPackage()) -> rebuilt(record);
            default -> value;
        };
    }

    /**
     * A term without a known end is one that nobody saw ending: an end would be another statement, not an exact one. Up
     * to when it is attested means its last year whole, as in a declaration.
     */
    private Record contact(Contact contact) {
        var values = Records.values(rebuilt(contact));
        var inPost = contact.inPost();
        if (dates && inPost.filter(Completion::isEndUnknown).isPresent()) {
            values.put("inPost", inPost.map(term -> date(text(pick(term.start())) + "/")));
            values.put("attested", contact.attested());
        }
        return Records.make(Contact.class, values);
    }

    private static boolean isEndUnknown(EdtfDate term) {
        return term.latest().equals(LocalDate.MAX) && !term.end().from().equals(LocalDate.MAX);
    }

    private Record rebuilt(Record record) {
        var values = Records.values(record);
        values.replaceAll((_, value) -> of(value));
        return Records.make(record.getClass(), values);
    }

    private Count number(Count count) {
        var most = count.most().orElse(count.least() + 40);
        return Count.exactly(count.least() + chance.nextInt(most - count.least() + 1));
    }

    /** What has no date at all keeps none. */
    private EdtfDate day(EdtfDate date) {
        if (date.equals(EdtfDate.UNKNOWN)) {
            return date;
        }
        var start = pick(date.start());
        if (date.isOnADayOfAChoice()) {
            return EdtfDate.of(start);
        }
        var from = date.end().from().isBefore(start) ? start : date.end().from();
        var end = pick(new DayRange(from, date.end().to()));
        return start.equals(end) ? EdtfDate.of(start) : date(text(start) + "/" + text(end));
    }

    private static String text(LocalDate day) {
        return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? ".." : day.toString();
    }

    private LocalDate pick(DayRange range) {
        if (range.from().equals(range.to())) {
            return range.from();
        }
        var from = range.from().isBefore(LONG_AGO) ? LONG_AGO : range.from();
        var to = range.to().isAfter(FAR_AHEAD) ? FAR_AHEAD : range.to();
        return switch (chance.nextInt(4)) {
            case 0 -> from;
            case 1 -> to;
            default -> from.plusDays(chance.nextLong(to.toEpochDay() - from.toEpochDay() + 1));
        };
    }
}
