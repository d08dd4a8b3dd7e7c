package org.kembar.recording;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.City;
import org.kembar.casefile.Fact;
import org.kembar.casefile.Field;
import org.kembar.casefile.Form;
import org.kembar.casefile.SetState;
import org.kembar.casefile.Side;
import org.kembar.casefile.Source;
import org.kembar.evaluation.Framework;
import org.kembar.notation.Notation;
import org.kembar.notation.Shape;
import org.kembar.notation.Shape.Code;
import org.kembar.notation.Shape.Listed;
import org.kembar.notation.Shape.Part;
import org.kembar.notation.Shape.Words;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/** What there is to choose from in a form about a case file. */
final class Offer {

    /** In which sources of such partnerships are mostly written. */
    private static final List<String> LANGUAGES =
            List.of("id", "en", "ko", "fr", "nl", "de", "es", "pt", "ja", "zh", "ms", "ar", "ru", "th", "vi");

    private static final int LONGEST_NAME = 120;

    private final CaseFile file;
    private final Language language;
    private final List<Framework> frameworks;
    private final Wording words;

    Offer(CaseFile file, Language language, List<Framework> frameworks) {
        this.file = file;
        this.language = language;
        this.frameworks = frameworks;
        words = new Wording(language, file, frameworks);
    }

    /** @param value as a case file writes it */
    record Option(String value, String name) {}

    /** Nothing where it is typed. */
    Optional<List<Option>> of(Part part) {
        if (!part.refers().isEmpty()) {
            return Optional.of(part.refers().stream().flatMap(this::named).toList());
        }
        return of(part.shape(), part);
    }

    private Optional<List<Option>> of(Shape shape, Part part) {
        return switch (shape) {
            case Code code -> Optional.of(words(code));
            case Listed list -> of(list.item(), part);
            case Words(var form) when form.filter(Form.LANGUAGE::equals).isPresent() -> Optional.of(languages());
            case Words(var form) when form.filter(Form.COUNTRY::equals).isPresent() -> Optional.of(countries());
            case Words _ when part.name().equals("framework") -> Optional.of(frameworks());
            default -> Optional.empty();
        };
    }

    private List<Option> words(Code code) {
        return Arrays.stream(code.type().getEnumConstants())
                .map(one -> new Option(Notation.word(one), language.capitalised(name(one))))
                .toList();
    }

    /** A side by its city, which is what one calls it. */
    private String name(Enum<?> constant) {
        return switch (constant) {
            case Side side -> words.side(side);
            case SetState.Result result -> words.result(result);
            default -> words.say(constant);
        };
    }

    private Stream<Option> named(Class<? extends Record> type) {
        return type == City.class
                ? file.cities().stream().map(city -> new Option(city.id(), words.say(city.name())))
                : Kind.of(type).of(file).stream().map(record -> new Option(Kind.id(record), name(record)));
    }

    /** What a record is called in a list of many. */
    String name(Record record) {
        var name = switch (record) {
            case Source source -> source.title().map(words::say).orElseGet(source::id);
            case Field field -> words.say(field.label());
            case Fact fact -> words.say(fact);
            default -> Kind.id(record);
        };
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME - 1).strip() + "…";
    }

    private List<Option> languages() {
        return LANGUAGES.stream()
                .map(tag -> new Option(tag, language.capitalised(language.nameOf(tag))))
                .toList();
    }

    private List<Option> countries() {
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Option(code, language.country(code)))
                .sorted(Comparator.comparing(Option::name, java.text.Collator.getInstance(language.locale())))
                .toList();
    }

    private List<Option> frameworks() {
        return frameworks.stream()
                .map(framework -> new Option(framework.id(), words.say(framework.name())))
                .toList();
    }

    /** The languages a text can be typed in: those of the product. */
    static List<Option> ofTexts(Language language) {
        return Stream.of(Language.ID, Language.EN, Language.KO)
                .map(one -> new Option(one.tag(), language.capitalised(language.nameOf(one.tag()))))
                .toList();
    }
}
