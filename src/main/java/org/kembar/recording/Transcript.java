package org.kembar.recording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Evidence;
import org.kembar.casefile.Field;
import org.kembar.casefile.Form;
import org.kembar.casefile.Money;
import org.kembar.casefile.Source;
import org.kembar.notation.Shape.Choice;
import org.kembar.notation.Shape.Code;
import org.kembar.notation.Shape.Counted;
import org.kembar.notation.Shape.Date;
import org.kembar.notation.Shape.Decimal;
import org.kembar.notation.Shape.Fields;
import org.kembar.notation.Shape.Languages;
import org.kembar.notation.Shape.Listed;
import org.kembar.notation.Shape.Part;
import org.kembar.notation.Shape.Truths;
import org.kembar.notation.Shape.Whole;
import org.kembar.notation.Shape.Words;
import org.kembar.syntax.Node;
import org.kembar.syntax.Node.Entry;
import org.kembar.syntax.Node.Mapping;
import org.kembar.syntax.Node.Scalar;
import org.kembar.syntax.Node.Sequence;
import org.kembar.syntax.Place;
import org.kembar.wording.Language;

/**
 * What was typed, as a case file would write it. Says only what is wrong with the writing, each by its field; whether it can be
 * true is for the rules for case files.
 */
final class Transcript {

    /** Longer is a document, which belongs beside the record and not in it. In characters. */
    static final int LONGEST = 2_000;

    /** A document that the case file does not name yet. */
    static final String NEW = "*";

    /** Under which such a document is typed. */
    static final String DOCUMENT = "document";

    /** After the name of a list of fields of cooperation, for those that are typed by their names. */
    static final String FIELDS = ".named";

    private final Kind kind;
    private final Typing typing;
    private final Language language;
    private final SingleFields single;
    private final Offer offer;
    private final List<Trouble> troubles = new ArrayList<>();
    private final Map<String, String> fields = new HashMap<>();
    private final Ids ids;
    private final NewFields newFields;
    private Optional<String> document = Optional.empty();

    Transcript(CaseFile file, Kind kind, Typing typing, Offer offer, Language language) {
        this.kind = kind;
        this.typing = typing;
        this.offer = offer;
        this.language = language;
        single = new SingleFields(typing, language, new FieldNames(kind.shape(), language), troubles);
        ids = new Ids(file);
        newFields = new NewFields(file, ids);
    }

    /** What stands there already, which may be longer than what a form takes. */
    void over(Record onRecord) {
        single.over(Filled.with(onRecord, language));
    }

    /** What is wrong so far. */
    List<Trouble> troubles() {
        return troubles;
    }

    /** The field in which the part with this path of the record stands: {@code participants[0].count}. */
    Optional<String> field(String path) {
        return Optional.ofNullable(fields.get(path));
    }

    /** The record, with this id or the next of its kind. */
    Mapping record(Optional<String> id) {
        var members = members(kind.shape(), "", "");
        return with(members, id.orElseGet(() -> ids.next(kind.word())));
    }

    /** The document that the record names as its source, if it is a new one; asked for after the record. */
    Optional<Mapping> document() {
        var shape = Kind.of(Source.class).shape();
        if (document.isEmpty()) {
            typing.below(DOCUMENT + ".title").findFirst().ifPresent(_ -> isWrittenNowhere());
            return Optional.empty();
        }
        var members = members(shape, DOCUMENT, DOCUMENT);
        if (members.stream().noneMatch(member -> member.key().equals("title"))) {
            add(DOCUMENT + ".title", "record.needed");
        }
        return document.map(id -> with(members, id));
    }

    /** Said where the source of the whole record is chosen, if it has one; else only its parts have theirs. */
    private void isWrittenNowhere() {
        if (kind.shape().parts().stream().anyMatch(part -> part.name().equals("source"))) {
            add("source.0.ref", "record.document.whose");
        } else {
            add(DOCUMENT + ".title", "record.document.unnamed");
        }
    }

    private static Mapping with(List<Entry> members, String id) {
        var all = new ArrayList<>(members);
        all.addFirst(new Entry(Place.START, "id", SingleFields.text(id)));
        return new Mapping(Place.START, List.copyOf(all));
    }

    private List<Entry> members(Fields shape, String name, String path) {
        return shape.parts().stream()
                .filter(part -> !part.name().equals("id"))
                .flatMap(part -> member(part, Typing.join(name, part.name()), Place.join(path, part.name())).stream())
                .toList();
    }

    private Optional<Entry> member(Part part, String name, String path) {
        fields.put(path, name);
        var before = troubles.size();
        var node = node(part, name, path);
        if (node.isEmpty() && part.required() && troubles.size() == before) {
            add(name, "record.needed");
        }
        return node.map(value -> new Entry(Place.START, part.name(), value));
    }

    private Optional<? extends Node> node(Part part, String name, String path) {
        return switch (part.shape()) {
            case Words(var form) when form.filter(Form.CURRENCY::equals).isPresent() -> single.currency(name);
            case Words _ -> part.refers().isEmpty() ? single.words(name) : reference(part, name);
            case Truths _ -> single.truth(part, name);
            case Whole _ -> single.number(name, true);
            case Decimal _ when isOfMoney(part) -> single.amount(name);
            case Decimal _ -> single.number(name, false);
            case Date _ -> single.date(name);
            case Counted _ -> single.count(name);
            case Languages _ -> texts(name, path);
            case Code code -> single.chosen(part, name, Set.copyOf(code.words()));
            case Listed list -> listed(part, list, name, path);
            case Fields shape -> whole(members(shape, name, path), name);
            case Choice choice -> choice(choice, name, path);
        };
    }

    private static boolean isOfMoney(Part part) {
        return part.accessor().getDeclaringClass() == Money.Amount.class;
    }

    /** Nothing where all of it was left empty. */
    private Optional<Mapping> whole(List<Entry> members, String name) {
        if (typing.below(name).findAny().isEmpty()) {
            troubles.removeIf(trouble -> trouble.field().startsWith(name + "."));
            return Optional.empty();
        }
        return Optional.of(new Mapping(Place.START, members));
    }

    /** Of each alternative what was typed; a record that is a bit of each has a form of none. */
    private Optional<Mapping> choice(Choice choice, String name, String path) {
        var before = List.copyOf(troubles);
        var members = choice.alternatives().stream()
                .flatMap(shape -> members(shape, name, path).stream())
                .distinct()
                .toList();
        // What one alternative needs and another does not know is held against the whole by the rules for case files.
        var needed =
                troubles.stream().filter(trouble -> !before.contains(trouble)).toList();
        needed.stream().filter(trouble -> typing.one(trouble.field()).isEmpty()).forEach(troubles::remove);
        return members.isEmpty() ? Optional.empty() : Optional.of(new Mapping(Place.START, members));
    }

    private Optional<? extends Node> listed(Part part, Listed list, String name, String path) {
        if (list.item() instanceof Fields shape) {
            return rows(shape, name, path);
        }
        var all = typing.all(name).stream()
                .filter(typed -> !typed.isEmpty())
                .distinct()
                .toList();
        if (!offered(part).containsAll(all) && isClosed(part)) {
            add(name, "record.notOffered");
        }
        var items = Stream.concat(all.stream(), named(part, name).stream())
                .distinct()
                .<Node>map(SingleFields::text)
                .toList();
        return items.isEmpty() ? Optional.empty() : Optional.of(new Sequence(Place.START, items));
    }

    /** The ids of the fields of cooperation that are typed by their names, each on record already or from now on. */
    private List<String> named(Part part, String name) {
        var typed = typing.one(name + FIELDS);
        return part.refers().contains(Field.class) && !typed.isEmpty() && single.isTakeable(name + FIELDS, typed)
                ? newFields.called(typed, ownLanguage())
                : List.of();
    }

    /** Fields of cooperation that the case file does not name yet; asked for after the record. */
    List<Mapping> newFields() {
        return newFields.nodes();
    }

    private Optional<Sequence> rows(Fields shape, String name, String path) {
        var filled = typing.rows(name).stream()
                .filter(row -> !Arrangement.isEmpty(shape, name + "." + row, typing))
                .toList();
        var items = IntStream.range(0, filled.size())
                .<Node>mapToObj(i -> row(shape, name + "." + filled.get(i), path + "[" + i + "]"))
                .toList();
        return items.isEmpty() ? Optional.empty() : Optional.of(new Sequence(Place.START, items));
    }

    private Mapping row(Fields shape, String name, String path) {
        fields.put(path, name);
        if (shape.type() == Evidence.class) {
            return evidence(shape, name, path);
        }
        var members = members(shape, name, path);
        return shape.hasId()
                ? with(
                        members,
                        Typing.present(typing.one(name + ".id"))
                                .filter(id -> id.matches(Form.IDENTIFIER))
                                .orElseGet(() -> ids.next(word(shape))))
                : new Mapping(Place.START, members);
    }

    private static String word(Fields shape) {
        return shape.type().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private Mapping evidence(Fields shape, String name, String path) {
        var ref = name + ".ref";
        var hasWords = !typing.one(name + ".quote").isEmpty();
        if (typing.one(ref).isEmpty()) {
            add(ref, hasWords ? "record.quote.ofWhat" : "record.needed");
        } else if (!hasWords) {
            add(name + ".quote", "record.quote.wrong", LONGEST);
        }
        var before = List.copyOf(troubles);
        var members = members(shape, name, path);
        // It was said already what is missing.
        troubles.removeIf(trouble ->
                !before.contains(trouble) && typing.one(trouble.field()).isEmpty());
        return new Mapping(Place.START, members);
    }

    private Set<String> offered(Part part) {
        return offer.of(part).orElse(List.of()).stream()
                .map(Offer.Option::value)
                .collect(Collectors.toSet());
    }

    /** Languages there are more than are offered. */
    private static boolean isClosed(Part part) {
        return !part.refers().isEmpty() || part.shape() instanceof Listed(Code _, var _);
    }

    private Optional<Scalar> reference(Part part, String name) {
        var typed = typing.one(name);
        if (typed.equals(NEW) && part.refers().contains(Source.class)) {
            document = document.or(() -> Optional.of(ids.next("source")));
            return document.map(SingleFields::text);
        }
        return single.chosen(part, name, offered(part));
    }

    /** Each in its language; what says none is in the one chosen for the whole form. */
    private Optional<Mapping> texts(String name, String path) {
        var texts = new ArrayList<Entry>();
        for (var tag : typing.languages(name)) {
            addText(name + "." + tag, tag, path, texts);
        }
        var own = ownLanguage();
        if (texts.stream().noneMatch(text -> text.key().equals(own))) {
            addText(name, own, path, texts);
        } else if (!typing.one(name).isEmpty()) {
            add(name, "record.text.twice", language.nameOf(own));
        }
        return texts.isEmpty() ? Optional.empty() : Optional.of(new Mapping(Place.START, List.copyOf(texts)));
    }

    private String ownLanguage() {
        return Typing.present(typing.one("language"))
                .filter(tag -> tag.matches(Form.LANGUAGE))
                .orElse(language.tag());
    }

    private void addText(String name, String tag, String path, List<Entry> texts) {
        fields.put(Place.join(path, tag), name);
        single.saying(name).ifPresent(text -> texts.add(new Entry(Place.START, tag, text)));
    }

    void add(String field, String key, Object... values) {
        single.add(field, key, values);
    }
}
