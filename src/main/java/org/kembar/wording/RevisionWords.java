package org.kembar.wording;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.City;
import org.kembar.casefile.Contradiction;
import org.kembar.casefile.Count;
import org.kembar.casefile.Evidence;
import org.kembar.casefile.Fact;
import org.kembar.casefile.Form;
import org.kembar.casefile.Money;
import org.kembar.casefile.Partnership;
import org.kembar.casefile.SetState;
import org.kembar.casefile.Side;
import org.kembar.casefile.Source;
import org.kembar.casefile.Text;
import org.kembar.edtf.EdtfDate;
import org.kembar.notation.Revision.Component;
import org.kembar.notation.Revision.Item;
import org.kembar.notation.Revision.Step;
import org.kembar.notation.Shape;

/** Says what one case file has otherwise than another: which record, which part of it, and what stands there. */
public final class RevisionWords {

    private final Messages messages;
    private final DateWords dates;
    private final NumberWords numbers;
    private final Language language;
    private final FactWords facts;
    private final Wording wording;
    private final PartNames parts;

    /** @param file the one in which it stands */
    public RevisionWords(Language language, CaseFile file) {
        this.language = language;
        messages = Messages.in(language);
        dates = new DateWords(messages, language);
        numbers = new NumberWords(messages, language);
        facts = new FactWords(messages, dates, numbers, file);
        wording = new Wording(language, file);
        parts = new PartNames(messages);
    }

    /**
     * A record by what it is and what it says; what the file says of itself under a name of its own.
     *
     * @param kind the key of the list in which it stands; empty for the file itself
     */
    public String of(String kind, Record record) {
        return language.capitalised(
                kind.isEmpty()
                        ? messages.text("revision.file")
                        : messages.text("revision.kind." + kind, named(record)));
    }

    private String named(Record record) {
        return switch (record) {
            case Fact fact -> facts.of(fact);
            case Source source -> title(source);
            case City city -> text(city.name());
            case Contradiction contradiction -> text(contradiction.about());
            default -> inParts(record);
        };
    }

    private String title(Source source) {
        return source.title().or(source::about).map(this::text).orElseGet(source::id);
    }

    /** The part of a record that differs, by its name and those of what it is in. */
    public String of(Component component) {
        return component.steps().stream()
                .map(this::of)
                .reduce((outer, inner) -> messages.text("revision.within", outer, inner))
                .orElseThrow();
    }

    private String of(Step step) {
        var name = parts.of(step.part());
        return step.item().map(item -> of(name, item)).orElse(name);
    }

    /** Which one of several: by what tells it apart, or by its place. */
    private String of(String name, Item item) {
        return switch (item.record()) {
            case Agreement.Clause clause
            when clause.item().isPresent() ->
                messages.text("revision.item", name, messages.text(clause.item().get()));
            case Partnership.Party party -> messages.text("revision.item", name, facts.side(party.side()));
            case Activity.Participants taking
            when taking.side().isPresent() ->
                messages.text(
                        "revision.item",
                        name,
                        messages.text(
                                "revision.side",
                                messages.text(taking.group()),
                                facts.side(taking.side().get())));
            default ->
                item.key().matches("\\d{1,9}")
                        ? messages.text("revision.item.nth", name, Integer.parseInt(item.key()) + 1)
                        : messages.text("revision.item", name, item.key());
        };
    }

    /** What stood in the component, or that nothing did. */
    public String before(Component component) {
        return said(component, component.before(), component.after());
    }

    /** What is to stand in the component, or that nothing is. */
    public String after(Component component) {
        return said(component, component.after(), component.before());
    }

    private String said(Component component, Optional<Object> value, Optional<Object> other) {
        var part = component.steps().getLast().part();
        if (value.isPresent() && value.get() instanceof Text text) {
            return texts(
                    text,
                    other.flatMap(against -> against instanceof Text before ? Optional.of(before) : Optional.empty()));
        }
        return value.map(one -> said(one, part)).orElseGet(() -> messages.text("revision.nothing"));
    }

    private String said(Object value, Shape.Part part) {
        return switch (value) {
            case EdtfDate date -> dates.of(date);
            case Text text -> texts(text, Optional.empty());
            case Count count -> numbers.of(count);
            case BigDecimal number -> decimal(number);
            case Boolean truth -> messages.text("revision." + truth);
            case Side side -> facts.side(side);
            case SetState.Result result -> facts.result(result);
            case Enum<?> constant -> messages.text(constant);
            case Money.Amount(var amount, var currency) -> numbers.of(amount, currency);
            case Money.Words(var words) -> messages.text("fact.budget.words", words);
            case Evidence evidence -> messages.text("cli.quote", evidence.quote(), wording.cite(evidence));
            case List<?> list -> list.stream().map(one -> said(one, part)).collect(Collectors.joining("; "));
            case Record record -> named(record);
            case String word -> word(word, part);
            // Of years the thousands have no mark.
            default -> value.toString();
        };
    }

    /** What is referred to, a country and a language by their names. */
    private String word(String word, Shape.Part part) {
        if (part.refers().contains(Source.class)) {
            return wording.source(new Evidence(word, "", Optional.empty(), Optional.empty()))
                    .map(this::title)
                    .orElse(word);
        }
        if (!part.refers().isEmpty()) {
            return facts.name(word);
        }
        return switch (form(part.shape())) {
            case Form.COUNTRY -> language.country(word);
            case Form.LANGUAGE -> language.nameOf(word);
            default -> word;
        };
    }

    private static String form(Shape shape) {
        return switch (shape) {
            case Shape.Words(var form) -> form.orElse("");
            case Shape.Listed(var item, var _) -> form(item);
            default -> "";
        };
    }

    /** In every language in which it differs; which language it is, where the text has several. */
    private String texts(Text text, Optional<Text> other) {
        var differing = text.byLanguage().entrySet().stream()
                .filter(one -> !other.flatMap(before -> before.in(one.getKey())).equals(Optional.of(one.getValue())))
                .toList();
        if (differing.isEmpty()) {
            return messages.text("revision.nothing");
        }
        var isOfOne = text.byLanguage().size() == 1
                && other.map(before -> before.byLanguage().keySet())
                        .orElse(text.byLanguage().keySet())
                        .equals(text.byLanguage().keySet());
        return isOfOne ? text(text) : differing.stream().map(this::inLanguage).collect(Collectors.joining("; "));
    }

    private String inLanguage(Map.Entry<String, String> text) {
        return messages.text("revision.part", language.nameOf(text.getKey()), text.getValue());
    }

    private String decimal(BigDecimal number) {
        var format = NumberFormat.getInstance(language.locale());
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    /** A record that is part of another, component by component. */
    private String inParts(Record record) {
        return Shape.of(record.getClass()).parts().stream()
                .flatMap(part ->
                        part
                                .value(record)
                                .map(value -> messages.text("revision.part", parts.of(part), said(value, part)))
                                .stream())
                .collect(Collectors.joining(", "));
    }

    private String text(Text text) {
        return text.bestFor(language.tag());
    }
}
