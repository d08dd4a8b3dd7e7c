package org.kembar.beginning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.City;
import org.kembar.casefile.Evidence;
import org.kembar.casefile.Partnership;
import org.kembar.casefile.Partnership.Party;
import org.kembar.casefile.Side;
import org.kembar.casefile.Text;
import org.kembar.notation.Notation;
import org.kembar.notation.Shape.Code;
import org.kembar.syntax.Node.Entry;
import org.kembar.syntax.Node.Mapping;
import org.kembar.web.Frame;
import org.kembar.wording.Language;

/** What a case file says of the partnership itself: its title, its kind, and how its cities are called. */
public record Head(Text title, Partnership partnership, List<City> cities) {

    static final String TITLE = "title";
    static final String KIND = "kind";

    /** Who took the first step. */
    static final String FIRST = "first";

    private static final List<String> LANGUAGES =
            Frame.LANGUAGES.stream().map(Language::tag).toList();

    public Head {
        cities = List.copyOf(cities);
    }

    static Head of(CaseFile file) {
        return new Head(file.title(), file.partnership(), file.cities());
    }

    /** The field of the names of the city of a side. */
    static String city(Side side) {
        return "city." + Code.word(side);
    }

    /** The field of what the city of a side calls the partnership. */
    static String calls(Side side) {
        return "calls." + Code.word(side);
    }

    /** The field of the source in which it stands what a side calls it: by its id, empty if several or none. */
    static String source(Side side) {
        return "source." + Code.word(side);
    }

    /** The field of the words of that source. */
    static String quote(Side side) {
        return "quote." + Code.word(side);
    }

    /** As it stands in the fields of the form. */
    Typed typed() {
        var fields = new TreeMap<String, String>();
        fields.putAll(Typed.fieldsOf(TITLE, Optional.of(title)));
        fields.put(KIND, Notation.word(partnership.type()));
        fields.put(FIRST, partnership.initiatedBy().map(Notation::word).orElse(""));
        for (var party : partnership.parties()) {
            fields.putAll(Typed.fieldsOf(city(party.side()), named(party)));
            fields.putAll(Typed.fieldsOf(calls(party.side()), party.calls()));
            var evidence = only(party.source());
            fields.put(source(party.side()), evidence.map(Evidence::ref).orElse(""));
            fields.put(quote(party.side()), evidence.map(Evidence::quote).orElse(""));
        }
        return new Typed(fields);
    }

    private Optional<Text> named(Party party) {
        return cities.stream()
                .filter(city -> city.id().equals(party.city()))
                .map(City::name)
                .findFirst();
    }

    private static Optional<Evidence> only(List<Evidence> evidence) {
        return evidence.size() == 1 ? Optional.of(evidence.getFirst()) : Optional.empty();
    }

    /**
     * The same as a case file has it, with what is typed in the place of what is said; texts that were emptied are left out where
     * they may be, and otherwise stand as they were.
     */
    Head as(Typed typed) {
        var parties =
                partnership.parties().stream().map(party -> party(party, typed)).toList();
        return new Head(
                typed.text(TITLE, Optional.of(title)).orElse(title),
                new Partnership(kind(typed).orElse(partnership.type()), parties, first(typed)),
                cities.stream().map(city -> city(city, typed)).toList());
    }

    static Optional<Partnership.Kind> kind(Typed typed) {
        return typed.given(KIND)
                .flatMap(word -> List.of(Partnership.Kind.values()).stream()
                        .filter(kind -> Notation.word(kind).equals(word))
                        .findFirst());
    }

    static Optional<Side> first(Typed typed) {
        return typed.given(FIRST)
                .flatMap(word -> List.of(Side.values()).stream()
                        .filter(side -> Notation.word(side).equals(word))
                        .findFirst());
    }

    private static Party party(Party party, Typed typed) {
        var calls = typed.text(calls(party.side()), party.calls());
        var ref = typed.one(source(party.side()));
        var quote = typed.one(quote(party.side()));
        var before = only(party.source());
        var isSourceTheSame = ref.equals(before.map(Evidence::ref).orElse(""))
                && quote.equals(before.map(Evidence::quote).orElse(""));
        var said = ref.isEmpty() && quote.isEmpty()
                ? List.<Evidence>of()
                : List.of(new Evidence(ref, quote, Optional.empty(), Optional.empty()));
        var source = isSourceTheSame ? party.source() : said;
        return new Party(party.side(), party.city(), calls, source);
    }

    private City city(City city, Typed typed) {
        return partnership.parties().stream()
                .filter(party -> party.city().equals(city.id()))
                .flatMap(party -> typed.text(city(party.side()), Optional.of(city.name())).stream())
                .map(name -> named(city, name))
                .findFirst()
                .orElse(city);
    }

    static City named(City city, Text name) {
        return new City(
                city.id(),
                name,
                city.country(),
                city.subdivision(),
                city.level(),
                city.wikidata(),
                city.geonames(),
                city.timezone(),
                city.languages());
    }

    /** A case file with this in the place of what it says of the partnership itself. */
    Mapping in(CaseFile file) {
        var own = Notation.node(this);
        var entries = new ArrayList<Entry>();
        for (var entry : Notation.node(file).entries()) {
            entries.add(own.entry(entry.key()).orElse(entry));
        }
        return new Mapping(own.at(), List.copyOf(entries));
    }

    /** The field of the form in which it stands what a path of the case file leads to. */
    Optional<String> field(String path) {
        var parts = List.of(path.split("[.\\[\\]]+"));
        return switch (parts.getFirst()) {
            case "title" -> Optional.of(languageOf(TITLE, parts));
            case "cities" ->
                at(cities, parts)
                        .flatMap(city -> side(city.id()))
                        .filter(_ -> parts.contains("name"))
                        .map(side -> languageOf(city(side), parts));
            case "partnership" ->
                at(partnership.parties(), parts.subList(1, parts.size()))
                        .map(party -> parts.contains("calls")
                                ? languageOf(calls(party.side()), parts)
                                : parts.contains("quote") ? quote(party.side()) : source(party.side()));
            default -> Optional.empty();
        };
    }

    private Optional<Side> side(String city) {
        return partnership.parties().stream()
                .filter(party -> party.city().equals(city))
                .map(Party::side)
                .findFirst();
    }

    private static <T> Optional<T> at(List<T> list, List<String> parts) {
        return parts.stream()
                .filter(part -> part.matches("\\d{1,3}"))
                .map(Integer::parseInt)
                .filter(place -> place < list.size())
                .findFirst()
                .map(list::get);
    }

    private static String languageOf(String field, List<String> parts) {
        var last = parts.getLast();
        return field + "." + (LANGUAGES.contains(last) ? last : LANGUAGES.getFirst());
    }
}
