package org.kembar.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Fact;
import org.kembar.casefile.Field;
import org.kembar.chronicle.Chronicle;
import org.kembar.chronicle.Entry;
import org.kembar.chronicle.Instrument;
import org.kembar.chronicle.Instruments;
import org.kembar.documents.Report;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.Truth;
import org.kembar.linked.LinkedData;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/** What a case file tells of one of its agreements on a day. */
public final class AgreementFacts {

    private final CaseFile file;
    private final Instrument instrument;
    private final LocalDate day;
    private final Wording words;
    private final Instruments instruments;
    private final String path;

    public AgreementFacts(CaseFile file, Agreement agreement, LocalDate day, Language language) {
        this.file = file;
        this.instrument = Instrument.of(file, agreement);
        this.day = day;
        words = new Wording(language, file);
        instruments = Instruments.of(file, List.of());
        path = Addresses.partnership(language, file.id());
    }

    public AgreementPage page(String on, Optional<String> problem) {
        var agreement = instrument.agreement();
        var title = words.sentence(words.say(agreement));
        var place = "partnerships/" + file.id() + "/agreements/" + agreement.id();
        var happened = held(agreement.fields());
        return new AgreementPage(
                new Frame(words.language(), on.isEmpty() ? place : place + "?on=" + Addresses.encoded(on), title, false)
                        .telling(LinkedData.agreement(file, agreement, words, path)),
                address(instrument),
                words.title(),
                path,
                on,
                words.say(day),
                term(instrument),
                why(),
                words.details(agreement).orElse(""),
                Quoted.of(agreement.evidence().stream(), file.id(), words),
                trees(),
                agreement.clauses().stream().map(this::clause).toList(),
                happened.stream().map(this::happened).toList(),
                words.sentence(sum(happened)),
                file.fields().stream().map(this::ofField).toList(),
                problem);
    }

    private String address(Instrument one) {
        return path + "/agreements/" + one.agreement().id();
    }

    private List<AgreementPage.Line> why() {
        var agreement = instrument.agreement();
        var lines = new ArrayList<AgreementPage.Line>();
        lines.add(line("signed", words.say(agreement.signed())));
        lines.add(line(
                "start",
                words.say(
                        agreement.from().isPresent() ? "agreement.start.stated" : "agreement.start.signed",
                        words.within(instrument.start()))));
        lines.add(line("end", end(agreement)));
        var next = instruments.all().stream()
                .filter(one -> one.follows(instrument))
                .map(one -> words.say(one.agreement()))
                .collect(Collectors.joining("; "));
        lines.add(line("next", next.isEmpty() ? words.say("agreement.next.none") : next));
        return lines;
    }

    /** In the order in which {@link Agreement#lapse()} goes by it; what has no end of its own may have been given one. */
    private String end(Agreement agreement) {
        if (!instruments.endings(instrument).isEmpty()) {
            return words.say("agreement.end.decided", words.within(instrument.lastDay()));
        }
        if (agreement.extendsTacitly().orElse(false)) {
            return words.say("agreement.end.tacit");
        }
        if (!instrument.hasEnd()) {
            return words.say("agreement.end.none");
        }
        var last = words.within(instrument.lastDay());
        return agreement
                .until()
                .map(until -> words.say("agreement.end.stated", words.say(until)))
                .orElseGet(() ->
                        words.say("agreement.end.term", agreement.termYears().orElse(0), last));
    }

    private String term(Instrument one) {
        return words.term(instruments, one, day);
    }

    private AgreementPage.Line line(String name, String value) {
        return new AgreementPage.Line(words.say("agreement." + name), value);
    }

    private List<AgreementPage.Node> trees() {
        return instruments.all().stream()
                .filter(one -> instruments.parent(one).isEmpty())
                .map(one -> node(one, List.of(one)))
                .toList();
    }

    /** @param above the agreement itself and those it hangs on: a line that bites its tail ends there */
    private AgreementPage.Node node(Instrument one, List<Instrument> above) {
        var below = instruments.all().stream()
                .filter(other -> other.follows(one) && !above.contains(other))
                .map(other -> node(
                        other, Stream.concat(above.stream(), Stream.of(other)).toList()))
                .toList();
        return new AgreementPage.Node(
                words.sentence(words.say(one.agreement())), address(one), term(one), one.equals(instrument), below);
    }

    private AgreementPage.Clause clause(Agreement.Clause clause) {
        return new AgreementPage.Clause(
                words.sentence(words.say(clause)),
                words.details(clause),
                Quoted.of(clause.evidence().stream(), file.id(), words));
    }

    /** What had been held or begun by the day, in the order of time, and at the end what has no date; what is still going on is judged up to the day. */
    private List<Entry<Activity>> held(List<String> fields) {
        return Chronicle.of(file, fields).held().stream()
                .filter(entry -> entry.date().begunBy(day).possible())
                .sorted(Comparator.comparing(entry -> !isDated(entry)))
                .toList();
    }

    private AgreementPage.Happened happened(Entry<Activity> entry) {
        var activity = entry.fact();
        var outside = isDated(entry) ? instruments.outside(activity, date(entry)) : Truth.NO;
        return new AgreementPage.Happened(
                activity.id(),
                words.sentence(words.say(activity)),
                factAddress(activity),
                words.say(entry.date()),
                words.say("agreement.inTerm." + inTerm(entry)),
                outside.possible() ? Optional.of(words.say("agreement.outside." + outside)) : Optional.empty());
    }

    private String factAddress(Fact fact) {
        return path + "#" + Report.anchor(fact);
    }

    private EdtfDate date(Entry<Activity> entry) {
        return entry.date().upTo(day);
    }

    private static boolean isDated(Entry<Activity> entry) {
        return !entry.date().equals(EdtfDate.UNKNOWN);
    }

    private String inTerm(Entry<Activity> entry) {
        return switch (covered(entry)) {
            case YES -> "YES";
            case CANNOT_TELL -> "CANNOT_TELL";
            case NO -> date(entry).start().to().isBefore(instrument.start().from()) ? "BEFORE" : "AFTER";
        };
    }

    private Truth covered(Entry<Activity> entry) {
        return isDated(entry) ? instrument.covers(date(entry)) : Truth.CANNOT_TELL;
    }

    private String sum(List<Entry<Activity>> held) {
        return words.say(
                "agreement.sum", count(held, Truth.YES), count(held, Truth.CANNOT_TELL), count(held, Truth.NO));
    }

    private long count(List<Entry<Activity>> held, Truth inTerm) {
        return held.stream().filter(entry -> covered(entry) == inTerm).count();
    }

    private AgreementPage.OfField ofField(Field field) {
        var of = held(List.of()).stream()
                .filter(entry -> entry.fact().fields().contains(field.id()))
                .toList();
        return new AgreementPage.OfField(
                field.id(),
                words.say(field.label()),
                named(field, one -> instruments.kind(one) == Agreement.Kind.LETTER_OF_INTENT),
                named(field, instruments::isMandate),
                named(field, instrument::equals),
                new AgreementPage.Used(count(of, Truth.YES), count(of, Truth.CANNOT_TELL), count(of, Truth.NO)),
                of.isEmpty() ? words.say("agreement.used.none") : sum(of));
    }

    /** Whether one of the agreements names the field; one that names none says nothing of any. */
    private AgreementPage.Named named(Field field, Predicate<Instrument> which) {
        var meant = instruments.all().stream().filter(which).toList();
        if (meant.isEmpty()) {
            return AgreementPage.Named.NO_AGREEMENT;
        }
        var fields =
                meant.stream().flatMap(one -> one.agreement().fields().stream()).toList();
        if (fields.isEmpty()) {
            return AgreementPage.Named.NOT_SAID;
        }
        return fields.contains(field.id()) ? AgreementPage.Named.YES : AgreementPage.Named.NO;
    }
}
