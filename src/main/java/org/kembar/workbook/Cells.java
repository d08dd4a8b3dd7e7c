package org.kembar.workbook;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kembar.casefile.CaseFile;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.EdtfReading;
import org.kembar.notation.EverydayCount;
import org.kembar.notation.EverydayDate;
import org.kembar.notation.Notation;
import org.kembar.notation.Shape;
import org.kembar.sheets.Cell;
import org.kembar.sheets.FormBook;
import org.kembar.syntax.Node;
import org.kembar.syntax.Node.Entry;
import org.kembar.syntax.Node.Mapping;
import org.kembar.syntax.Node.Scalar;
import org.kembar.syntax.Node.Sequence;
import org.kembar.syntax.Place;
import org.kembar.wording.FormWords;
import org.kembar.wording.Language;

/** What a part of a record looks like in a cell, and what a cell means. */
final class Cells {

    /** Between several words or ids in one cell. */
    private static final String BETWEEN = "; ";

    private static final Pattern ONE_BY_ONE = Pattern.compile("[;,\\n\\r]+");

    /** Between an id and what it stands for, which is only there to be read. */
    private static final String NAMED = " · ";

    private static final int LONGEST_NAME = 80;

    /** So much of a text is shown that is too long for a cell. */
    private static final int SHOWN = 500;

    /** A spreadsheet shows no more digits; what has more stands as text. */
    private static final int DIGITS = 15;

    /** As case files write numbers. */
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,30})(\\.\\d{1,30})?");

    private static final Pattern WHOLE = Pattern.compile("0|[1-9]\\d{0,8}");

    private final FormWords words;

    /** Of a closed list. */
    private record Word(Shape.Code code, String word) {}

    private final Map<String, String> names = new HashMap<>();
    private final Map<Word, String> said = new HashMap<>();
    private final Map<Word, String> meant = new HashMap<>();
    private final List<FormWords> languages;

    /** Texts that no cell holds, by what stands in their place. */
    private final Map<String, String> longTexts = new HashMap<>();

    /** @param file whose long texts are known again */
    Cells(Language language, CaseFile file) {
        languages = FormWords.inAll(language, file);
        words = languages.getFirst();
        remember(Notation.node(file));
    }

    private void remember(Node node) {
        switch (node) {
            case Scalar scalar
            when scalar.text().length() > FormBook.LONGEST -> longTexts.put(inPlaceOf(scalar.text()), scalar.text());
            case Scalar _ -> {}
            case Sequence sequence -> sequence.items().forEach(this::remember);
            case Mapping mapping -> mapping.entries().forEach(entry -> remember(entry.value()));
        }
    }

    /** What stands in the cell of a text that is too long for one: as long as it stays as it is, so does the text. */
    private static String inPlaceOf(String text) {
        return "⟦" + Integer.toHexString(text.hashCode()) + "-" + text.length() + "⟧ "
                + text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }

    FormWords words() {
        return words;
    }

    static String id(Mapping record) {
        return record.entry("id").map(Entry::value).map(Cells::text).orElse("");
    }

    static String text(Node scalar) {
        return ((Scalar) scalar).text();
    }

    /** The id with the name of what it stands for. */
    String named(String id) {
        return names.computeIfAbsent(id, this::nameOf);
    }

    private String nameOf(String id) {
        var name = words.name(id).strip().replaceAll("\\s+", " ");
        return name.equals(id)
                ? id
                : id
                        + NAMED
                        + (name.length() > LONGEST_NAME
                                ? name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME / 2)) + "…"
                                : name);
    }

    /** @param textIn the language of the text, where the part has several */
    Cell written(Mapping record, Leaf leaf, Optional<String> textIn) {
        var node = leaf.in(record);
        if (textIn.isPresent()) {
            return node.map(Mapping.class::cast)
                    .flatMap(texts -> texts.entry(textIn.get()))
                    .map(entry -> words(text(entry.value())))
                    .orElse(Cell.EMPTY);
        }
        return node.map(one -> written(one, leaf)).orElse(Cell.EMPTY);
    }

    private Cell written(Node node, Leaf leaf) {
        return switch (leaf.shape()) {
            case Shape.Decimal(), Shape.Whole() -> number(text(node));
            case Shape.Counted() ->
                WHOLE.matcher(text(node)).matches() ? number(text(node)) : new Cell.Words(text(node));
            case Shape.Truths() -> new Cell.Words(words.truth(Boolean.parseBoolean(text(node))));
            case Shape.Code code -> new Cell.Words(word(code, text(node)));
            case Shape.Listed(var item, var _) ->
                new Cell.Words(((Sequence) node)
                        .items().stream()
                                .map(one -> item instanceof Shape.Code code ? word(code, text(one)) : text(one))
                                .collect(Collectors.joining(BETWEEN)));
            default -> leaf.part().refers().isEmpty() ? words(text(node)) : new Cell.Words(named(text(node)));
        };
    }

    private static Cell words(String text) {
        return new Cell.Words(text.length() > FormBook.LONGEST ? inPlaceOf(text) : text);
    }

    /** By its word, if nothing else on the list can be meant by it, in any language. */
    private String word(Shape.Code code, String key) {
        return said.computeIfAbsent(new Word(code, key), this::wordOf);
    }

    private String wordOf(Word asked) {
        var code = asked.code();
        var key = asked.word();
        return Arrays.stream(code.type().getEnumConstants())
                .filter(one -> Shape.Code.word(one).equals(key))
                .map(words::word)
                .filter(word -> FormWords.meant(languages, code.type(), word).equals(Optional.of(key))
                        && !ONE_BY_ONE.matcher(word).find())
                .findFirst()
                .orElse(key);
    }

    /** Those of a closed list, as cells have them. */
    List<String> words(Shape.Code code) {
        return code.words().stream().map(key -> word(code, key)).toList();
    }

    private static Cell number(String text) {
        var isShort = text.replaceAll("[-.]", "").length() <= DIGITS;
        return isShort ? new Cell.Amount(new BigDecimal(text)) : new Cell.Words(text);
    }

    /** What is offered for the cell, where it is one of few. */
    List<String> offered(Leaf leaf, List<String> ids) {
        return switch (leaf.shape()) {
            case Shape.Code code -> words(code);
            case Shape.Listed(var item, var _) when item instanceof Shape.Code code -> words(code);
            case Shape.Listed _ -> ids.stream().map(this::named).toList();
            case Shape.Truths() -> List.of(words.truth(true), words.truth(false));
            case Shape.Words(var _) -> ids.stream().map(this::named).toList();
            default -> List.of();
        };
    }

    /** What a cell means, as a case file would write it; what means nothing stands as it was found, for the rules to refuse. */
    Node read(String found, Leaf leaf, Place at) {
        return switch (leaf.shape()) {
            case Shape.Listed(var item, var _) ->
                new Sequence(
                        at,
                        ONE_BY_ONE
                                .splitAsStream(found)
                                .map(String::strip)
                                .filter(one -> !one.isEmpty())
                                .map(one -> one(one, item, !leaf.part().refers().isEmpty(), at))
                                .toList());
            default -> one(found, leaf.shape(), !leaf.part().refers().isEmpty(), at);
        };
    }

    private String meant(Word found) {
        return meant.computeIfAbsent(
                found,
                one -> FormWords.meant(languages, one.code().type(), one.word())
                        .orElse(one.word().strip()));
    }

    private Node one(String found, Shape shape, boolean refers, Place at) {
        return switch (shape) {
            case Shape.Decimal(), Shape.Whole() -> scalar(found.strip(), NUMBER, Scalar.Kind.NUMBER, at);
            case Shape.Counted() -> count(found.strip(), at);
            case Shape.Truths() ->
                FormWords.truthMeant(languages, found)
                        .<Node>map(truth -> new Scalar(at, truth.toString(), Scalar.Kind.TRUTH))
                        .orElseGet(() -> words(found.strip(), at));
            case Shape.Code(var type) -> words(meant(new Word(new Shape.Code(type), found)), at);
            case Shape.Date() -> words(date(found.strip()), at);
            case Shape.Words(var form)
            when refers || form.isPresent() -> words(refers ? idIn(found) : found.strip(), at);
            default -> words(longTexts.getOrDefault(found, found), at);
        };
    }

    /** A text as it is. */
    Node text(String found, Place at) {
        return words(longTexts.getOrDefault(found, found), at);
    }

    /** The id at the beginning of the cell. */
    static String idIn(String found) {
        return found.strip().split("\\s", 2)[0];
    }

    private static Scalar words(String text, Place at) {
        return new Scalar(at, text, Scalar.Kind.TEXT);
    }

    private static Scalar scalar(String text, Pattern form, Scalar.Kind kind, Place at) {
        return form.matcher(text).matches() ? new Scalar(at, text, kind) : words(text, at);
    }

    private static Scalar count(String found, Place at) {
        return EverydayCount.read(found) instanceof EverydayCount.Understood(var count)
                ? new Scalar(at, count.toString(), count.isExact() ? Scalar.Kind.NUMBER : Scalar.Kind.TEXT)
                : words(found, at);
    }

    /** EDTF as it is, and a date as people write it if it can be one only. */
    private static String date(String found) {
        if (EdtfDate.parse(found) instanceof EdtfReading.Read) {
            return found;
        }
        return EverydayDate.read(found)
                .map(EverydayDate::inEdtf)
                .filter(dates -> dates.size() == 1)
                .map(List::getFirst)
                .orElse(found);
    }
}
