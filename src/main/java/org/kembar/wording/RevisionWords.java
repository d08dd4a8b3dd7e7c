package org.kembar.wording;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.City;
import org.kembar.casefile.Contradiction;
import org.kembar.casefile.Count;
import org.kembar.casefile.Evidence;
import org.kembar.casefile.Fact;
import org.kembar.casefile.Money;
import org.kembar.casefile.SetState;
import org.kembar.casefile.Side;
import org.kembar.casefile.Source;
import org.kembar.casefile.Text;
import org.kembar.edtf.EdtfDate;
import org.kembar.notation.Shape;

/**
 * Says what one case file has otherwise than another. Where it stands is said as the file itself says it, as in the sentences
 * about mistakes; what stands there, in the language.
 */
public final class RevisionWords {

    private final Messages messages;
    private final DateWords dates;
    private final NumberWords numbers;
    private final Language language;
    private final FactWords facts;
    private final Wording wording;

    /** @param file the one in which it stands */
    public RevisionWords(Language language, CaseFile file) {
        this.language = language;
        messages = Messages.in(language);
        dates = new DateWords(messages, language);
        numbers = new NumberWords(messages, language);
        facts = new FactWords(messages, dates, numbers, file);
        wording = new Wording(language, file);
    }

    /** A record by its place in the file and what it says; the file itself by its title. */
    public String of(String kind, String id, Record record) {
        return kind.isEmpty()
                ? messages.text("revision.file")
                : messages.text("revision.record", kind, id, named(record));
    }

    private String named(Record record) {
        return switch (record) {
            case Fact fact -> facts.of(fact);
            case Source source ->
                source.title().or(source::about).map(this::text).orElseGet(source::id);
            case City city -> text(city.name());
            case Contradiction contradiction -> text(contradiction.about());
            default -> parts(record);
        };
    }

    /** What stands in a component, or that nothing does. */
    public String value(Optional<Object> value) {
        return value.map(this::said).orElseGet(() -> messages.text("revision.nothing"));
    }

    private String said(Object value) {
        return switch (value) {
            case EdtfDate date -> dates.of(date);
            case Text text -> texts(text);
            case Count count -> numbers.of(count);
            case BigDecimal number -> decimal(number);
            case Boolean truth -> messages.text("revision." + truth);
            case Side side -> facts.side(side);
            case SetState.Result result -> facts.result(result);
            case Enum<?> constant -> messages.text(constant);
            case Money.Amount(var amount, var currency) -> numbers.of(amount, currency);
            case Money.Words(var words) -> messages.text("fact.budget.words", words);
            case Evidence evidence -> messages.text("cli.quote", evidence.quote(), wording.cite(evidence));
            case List<?> list -> list.stream().map(this::said).collect(Collectors.joining("; "));
            case Record record -> named(record);
            // Of years the thousands have no mark.
            default -> value.toString();
        };
    }

    /** In every language it is given in: any of them may be what differs. */
    private String texts(Text text) {
        return text.byLanguage().size() == 1
                ? text(text)
                : text.byLanguage().entrySet().stream()
                        .map(one -> messages.text("revision.part", one.getKey(), one.getValue()))
                        .collect(Collectors.joining("; "));
    }

    private String decimal(BigDecimal number) {
        var format = NumberFormat.getInstance(language.locale());
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    /** A record that is part of another, component by component. */
    private String parts(Record record) {
        return Shape.of(record.getClass()).parts().stream()
                .flatMap(part ->
                        part
                                .value(record)
                                .map(value -> messages.text("revision.part", part.name(), said(value)))
                                .stream())
                .collect(Collectors.joining(", "));
    }

    private String text(Text text) {
        return text.bestFor(language.tag());
    }
}
