package org.kembar.seeking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Fact;
import org.kembar.casefile.Source;
import org.kembar.casefile.Text;
import org.kembar.notation.Shape;
import org.kembar.notation.Shape.Fields;
import org.kembar.notation.Shape.Languages;
import org.kembar.notation.Shape.Listed;
import org.kembar.notation.Shape.Part;
import org.kembar.notation.Shape.Words;
import org.kembar.seeking.Findable.Kind;
import org.kembar.seeking.Findable.Said;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/**
 * What can be found of a case file: what its pages say of each record in each language of the product, and the record's own words in
 * those they were written in. It says of each no more than those know who see the case file.
 */
public final class Findables {

    private final CaseFile file;
    private final Map<Language, Wording> words = new LinkedHashMap<>();

    /** @param file as those see it for whom it is to be found */
    public Findables(CaseFile file) {
        this.file = file;
        for (var language : Language.values()) {
            words.put(language, new Wording(language, file));
        }
    }

    /** All of them, the partnership first. */
    public List<Findable> all() {
        return Stream.of(
                        Stream.of(partnership()),
                        file.facts().stream().map(this::of),
                        file.sources().stream().map(this::of))
                .flatMap(all -> all)
                .toList();
    }

    /** The partnership itself, by the names of its cities and what each of them calls it. */
    public Findable partnership() {
        var said = new ArrayList<Said>();
        words.forEach((language, in) -> said.add(new Said(in.title(), Optional.of(language.tag()), true)));
        said.addAll(texts(file.title()));
        file.cities().forEach(city -> said.addAll(texts(city.name())));
        file.partnership().parties().forEach(party -> party.calls().ifPresent(calls -> said.addAll(texts(calls))));
        return new Findable(Kind.PARTNERSHIP, file.id(), distinct(said));
    }

    public Findable of(Fact fact) {
        var said = new ArrayList<Said>();
        words.forEach(
                (language, in) -> said.add(new Said(in.sentence(in.say(fact)), Optional.of(language.tag()), true)));
        said.addAll(own((Record) fact));
        words.forEach((language, in) ->
                in.details(fact).ifPresent(details -> said.add(new Said(details, Optional.of(language.tag()), false))));
        return new Findable(Kind.FACT, fact.id(), distinct(said));
    }

    public Findable of(Source source) {
        return new Findable(Kind.SOURCE, source.id(), distinct(own(source)));
    }

    private static List<Said> distinct(List<Said> said) {
        var byText = new LinkedHashMap<String, Said>();
        said.forEach(one -> byText.putIfAbsent(one.text(), one));
        return List.copyOf(byText.values());
    }

    private static List<Said> texts(Text text) {
        return text.byLanguage().entrySet().stream()
                .map(one -> new Said(one.getValue(), Optional.of(one.getKey()), false))
                .toList();
    }

    /** What somebody wrote, without what stands for something else: ids, codes, dates, numbers. */
    private static List<Said> own(Record record) {
        return Shape.of(record.getClass()).parts().stream()
                .flatMap(part -> part.value(record).stream().flatMap(value -> written(part, value)))
                .toList();
    }

    private static Stream<Said> written(Part part, Object value) {
        return part.refers().isEmpty() ? written(part.shape(), value) : Stream.empty();
    }

    private static Stream<Said> written(Shape shape, Object value) {
        return switch (shape) {
            case Languages _ -> texts((Text) value).stream();
            case Words(var form) ->
                form.isEmpty() ? Stream.of(new Said((String) value, Optional.empty(), false)) : Stream.empty();
            case Listed(var item, var _) -> ((List<?>) value).stream().flatMap(one -> written(item, one));
            // What has an id is found by itself.
            case Fields fields -> fields.hasId() ? Stream.empty() : own((Record) value).stream();
            case Shape.Choice _ -> own((Record) value).stream();
            case Shape.Truths _, Shape.Whole _, Shape.Decimal _, Shape.Date _, Shape.Counted _, Shape.Code _ ->
                Stream.empty();
        };
    }

    /** The findable that this record is, if it is one. */
    public Optional<Findable> with(Kind kind, String id) {
        return switch (kind) {
            case PARTNERSHIP -> Optional.of(partnership());
            case FACT -> fact(id).map(this::of);
            case SOURCE ->
                file.sources().stream()
                        .filter(source -> source.id().equals(id))
                        .findFirst()
                        .map(this::of);
            case DOCUMENT -> Optional.empty();
        };
    }

    private Optional<Fact> fact(String id) {
        return file.facts().stream().filter(fact -> fact.id().equals(id)).findFirst();
    }

    /** What it is called by the page in a language, or else by itself. */
    public static Optional<Said> name(Findable findable, Language language) {
        return Stream.of(
                        findable.said().stream().filter(said -> said.isItsName() && isIn(said, language)),
                        // In several languages the same.
                        findable.said().stream().filter(Said::isItsName),
                        findable.said().stream().filter(said -> isIn(said, language)),
                        findable.said().stream())
                .flatMap(said -> said)
                .findFirst();
    }

    private static boolean isIn(Said said, Language language) {
        return said.language().filter(language.tag()::equals).isPresent();
    }
}
