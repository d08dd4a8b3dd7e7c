package org.kembar.linked;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.City;
import org.kembar.casefile.Source;
import org.kembar.chronicle.Instrument;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.EdtfDate;
import org.kembar.wording.Wording;

/** What the pages of a partnership, an agreement, a source and the portfolio say to machines. */
public final class LinkedData {

    private LinkedData() {}

    /** An entry of a list, and the address of its page, if it has one. */
    public record Item(String name, Optional<String> address) {

        public Item(String name, String address) {
            this(name, Optional.of(address));
        }
    }

    /**
     * A city, as the list of cities has it.
     *
     * @param names other than the one it goes by
     * @param country its code, ISO 3166-1
     * @param geonames its number there, if it has one
     */
    public record Place(
            String name,
            List<String> names,
            Kind kind,
            String country,
            Optional<String> region,
            double latitude,
            double longitude,
            Optional<Integer> geonames) {

        public enum Kind {
            CITY("City"),
            PART_OF_A_CITY("AdministrativeArea"),
            /** Whatever it was, it is a place. */
            FORMER("Place");

            private final String type;

            Kind(String type) {
                this.type = type;
            }
        }
    }

    /** A term of a method: what it is called by, and what it asks. */
    public record Term(String code, String name, String asks, Optional<String> address) {}

    /** Terms that belong together. */
    public record Terms(String name, String about, String address, List<Term> terms) {}

    /**
     * A partnership is what its case file holds: a set of data on two cities, from sources.
     *
     * @param recorded on which day something was recorded last, where that is after the day on which the file was compiled
     * @param address of its page
     * @param download of the case file
     */
    public static String partnership(
            CaseFile file, Optional<LocalDate> recorded, Wording words, String address, String download) {
        return whole(words, address)
                .text("description", words.say(file.title()))
                .date("dateModified", Optional.of(recorded.map(EdtfDate::of).orElse(file.compiled())))
                .things("spatialCoverage", cities(file, words))
                .things(
                        "citation",
                        file.sources().stream()
                                .map(source -> source(source, words, address))
                                .toList())
                .thing(
                        "distribution",
                        Statements.of("DataDownload")
                                .text("encodingFormat", "application/json")
                                .text("contentUrl", download))
                .inPage();
    }

    /** @param partnership the address of the page of the partnership */
    public static String agreement(CaseFile file, Agreement agreement, Wording words, String partnership) {
        var instrument = Instrument.of(file, agreement);
        var address = partnership + "/agreements/" + agreement.id();
        var said = Statements.of("CreativeWork")
                .text("@id", address)
                .text("url", address)
                .text("name", words.sentence(words.say(agreement)))
                .text("inLanguage", words.language().tag())
                .date("dateCreated", Optional.of(agreement.signed()))
                .text("temporalCoverage", term(instrument))
                .things("about", cities(file, words));
        agreement
                .follows()
                .ifPresent(other -> said.thing(
                        "isBasedOn", Statements.of("CreativeWork").text("@id", partnership + "/agreements/" + other)));
        return said.thing("isPartOf", whole(words, partnership)).inPage();
    }

    /** @param partnership the address of the page of the partnership */
    public static String source(CaseFile file, Source source, Wording words, String partnership) {
        return source(source, words, partnership)
                .text("abstract", source.about().map(words::say))
                .thing("subjectOf", whole(words, partnership))
                .inPage();
    }

    /**
     * What one page lists. How many there are in all, and which place each has among them, it does not say: the list may go on.
     *
     * @param address of the page
     */
    public static String list(String title, String address, List<Item> items) {
        return Statements.of("ItemList")
                .text("@id", address)
                .text("url", address)
                .text("name", title)
                .things(
                        "itemListElement",
                        items.stream()
                                .map(item -> Statements.of("ListItem")
                                        .text("name", item.name())
                                        .text("url", item.address()))
                                .toList())
                .inPage();
    }

    /** @param address of its page */
    public static String place(Place place, String address) {
        var said = Statements.of(place.kind().type)
                .text("@id", address)
                .text("url", address)
                .text("name", place.name())
                .texts("alternateName", place.names())
                .thing(
                        "geo",
                        Statements.of("GeoCoordinates")
                                .number("latitude", place.latitude())
                                .number("longitude", place.longitude()));
        var country = Statements.of("Country").text("identifier", place.country());
        return said.thing(
                        "containedInPlace",
                        place.region()
                                .map(name -> Statements.of("AdministrativeArea")
                                        .text("name", name)
                                        .thing("containedInPlace", country))
                                .orElse(country))
                .text("sameAs", place.geonames().map(number -> "https://sws.geonames.org/" + number + "/"))
                .inPage();
    }

    /**
     * The words of the method: its signals, and each framework with its indicators.
     *
     * @param address of the page
     */
    public static String method(String title, String address, List<Term> signals, List<Terms> frameworks) {
        return Statements.of("DefinedTermSet")
                .text("@id", address)
                .text("url", address)
                .text("name", title)
                .things("hasDefinedTerm", terms(signals))
                .things(
                        "hasPart",
                        frameworks.stream()
                                .map(framework -> Statements.of("DefinedTermSet")
                                        .text("url", framework.address())
                                        .text("name", framework.name())
                                        .text("description", framework.about())
                                        .things("hasDefinedTerm", terms(framework.terms())))
                                .toList())
                .inPage();
    }

    private static List<Statements> terms(List<Term> terms) {
        return terms.stream()
                .map(term -> Statements.of("DefinedTerm")
                        .text("termCode", term.code())
                        .text("name", term.name())
                        .text("description", term.asks())
                        .text("url", term.address()))
                .toList();
    }

    private static Statements whole(Wording words, String address) {
        return Statements.of("Dataset")
                .text("@id", address)
                .text("url", address)
                .text("name", words.title())
                .text("inLanguage", words.language().tag());
    }

    private static List<Statements> cities(CaseFile file, Wording words) {
        return file.partnership().parties().stream()
                .flatMap(party -> file.cities().stream()
                        .filter(city -> city.id().equals(party.city()))
                        .map(city -> city(city, words)))
                .toList();
    }

    private static Statements city(City city, Wording words) {
        var same = new ArrayList<String>();
        city.wikidata().ifPresent(id -> same.add("https://www.wikidata.org/entity/" + id));
        city.geonames().ifPresent(id -> same.add("https://sws.geonames.org/" + id + "/"));
        return Statements.of(
                        city.level().filter(level -> level != City.Level.CITY).isPresent()
                                ? "AdministrativeArea"
                                : "City")
                .text("name", words.say(city.name()))
                .thing("containedInPlace", Statements.of("Country").text("identifier", city.country()))
                .text("sameAs", same.stream().findFirst());
    }

    private static Statements source(Source source, Wording words, String partnership) {
        var address = partnership + "/sources/" + source.id();
        return Statements.of(type(source.type()))
                .text("@id", address)
                .text("name", source.title().map(words::say).orElse(source.id()))
                .text("creditText", source.creator())
                .date("datePublished", source.issued())
                .date("temporalCoverage", source.coverage())
                .text("inLanguage", source.lang())
                .text("sameAs", source.doi().map(doi -> "https://doi.org/" + doi))
                .text("url", source.url().filter(LinkedData::isOfTheWeb).orElse(address))
                // The name of a licence is no address, which plain words would be taken for.
                .things(
                        "license",
                        source.license().stream()
                                .map(name -> Statements.of("CreativeWork").text("name", name))
                                .toList());
    }

    private static boolean isOfTheWeb(String url) {
        return Stream.of("https://", "http://").anyMatch(url::startsWith);
    }

    private static String type(Source.Kind kind) {
        return switch (kind) {
            case JOURNAL_ARTICLE -> "ScholarlyArticle";
            case THESIS -> "Thesis";
            case REPORT -> "Report";
            case LETTER -> "Message";
            case LAW -> "Legislation";
            case NEWS -> "NewsArticle";
            case WEB_PAGE -> "WebPage";
            case REGISTER -> "Dataset";
            case AGREEMENT_TEXT, MINUTES, INTERVIEW, OTHER -> "CreativeWork";
        };
    }

    /** As an interval of ISO 8601, where both days are known or there is no end. */
    private static Optional<String> term(Instrument instrument) {
        var start = only(instrument.start());
        if (!instrument.hasEnd()) {
            return start.map(day -> day + "/..");
        }
        var last = only(instrument.lapse()).map(day -> day.minusDays(1));
        return start.flatMap(from -> last.map(to -> from + "/" + to));
    }

    private static Optional<LocalDate> only(DayRange days) {
        return Optional.of(days.from()).filter(days.to()::equals);
    }
}
