package org.kembar.wording;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kembar.cities.Cities;
import org.kembar.cities.City;
import org.kembar.cities.Coordinates;
import org.kembar.cities.Correction;
import org.kembar.cities.DistanceCheck;
import org.kembar.cities.Found;
import org.kembar.cities.LocalNames;
import org.kembar.cities.Match;
import org.kembar.cities.Origin;

/** Says cities, why they were found, where what is told of them comes from, and how far they lie apart. */
public final class CityWords {

    private final Language language;
    private final Messages messages;
    private final DateWords dates;

    public CityWords(Language language) {
        this.language = language;
        messages = Messages.in(language);
        dates = new DateWords(messages, language);
    }

    /** The city with region and country, by which homonyms are told apart, as they are called in the language. */
    public String place(City city) {
        var country = language.country(city.country());
        var name = name(city);
        return city.regionName()
                .filter(region -> !region.equals(city.name()))
                .map(region -> LocalNames.region(city, language.tag()).orElse(region))
                .map(region -> messages.text("city.place", name, region, country))
                .orElseGet(() -> messages.text("city.place.noRegion", name, country));
    }

    /** The city alone. */
    public String name(City city) {
        return LocalNames.city(city, language.tag()).orElse(city.name());
    }

    /** In one line all by which a clerk knows the city. */
    public String line(City city) {
        var key = city.geonames().isPresent() ? "city.line" : "city.line.own";
        return messages.text(key, place(city), messages.text(city.kind()), inhabitants(city), city.id());
    }

    /** What it is to its country, and how many live there. */
    public String size(City city) {
        return messages.text("city.size", language.capitalised(messages.text(city.kind())), inhabitants(city));
    }

    /** Its number in GeoNames, or the office's own id for it. */
    public String number(City city) {
        return messages.text(city.geonames().isPresent() ? "cities.number" : "cities.ownId", city.id());
    }

    private String inhabitants(City city) {
        return city.population().isPresent()
                ? messages.text("city.inhabitants", city.population().getAsLong())
                : messages.text("city.inhabitants.unknown");
    }

    public String reason(Match match) {
        return messages.text("match." + match.reason(), match.under());
    }

    public String origin(Found found) {
        return switch (found.origin()) {
            case Origin.OfReference(var asOf) -> messages.text("origin.OfReference", dates.of(asOf));
            case Origin.OfReferenceCorrected(var reference, var corrections) ->
                messages.text("origin.OfReferenceCorrected", place(reference), corrections(corrections));
            case Origin.OfOwn(var added, var corrections) -> own(added, corrections);
        };
    }

    private String own(Correction.Added added, List<Correction> corrections) {
        var since = corrections.stream().filter(one -> !one.equals(added)).toList();
        return since.isEmpty()
                ? added(added)
                : messages.text("origin.OfOwn.corrected", added(added), corrections(since));
    }

    private String added(Correction.Added added) {
        return messages.text("origin.OfOwn", source(added));
    }

    /** Where it comes from, without its corrections: those stand elsewhere. */
    public String reference(Found found) {
        return switch (found.origin()) {
            case Origin.OfReference _ -> origin(found);
            case Origin.OfReferenceCorrected(var reference, var _) ->
                messages.text("cities.reference", line(reference), coordinates(reference.coordinates()));
            case Origin.OfOwn(var added, var _) -> added(added);
        };
    }

    private String corrections(List<Correction> corrections) {
        return corrections.stream().map(this::correction).collect(Collectors.joining("; "));
    }

    /** What a correction says, and what it rests on. */
    public String correction(Correction correction) {
        return messages.text("correction.said", said(correction), source(correction));
    }

    /** What a correction says. */
    public String said(Correction correction) {
        return switch (correction) {
            case Correction.Renamed(var _, var name, var language, var _) ->
                messages.text("correction.Renamed", named(name, language));
            case Correction.AlsoCalled(var _, var name, var language, var _) ->
                messages.text("correction.AlsoCalled", named(name, language));
            case Correction.Moved(var _, var to, var _) -> messages.text("correction.Moved", coordinates(to));
            case Correction.Added(var added, var _) ->
                messages.text("correction.Added", place(added), coordinates(added.coordinates()));
        };
    }

    /** A name and its language, by the name that it has in the language of the reader. */
    private String named(String name, Optional<String> tag) {
        return tag.map(known -> messages.text(
                        "correction.name", name, Locale.forLanguageTag(known).getDisplayName(language.locale())))
                .orElse(name);
    }

    /** Source, day and who recorded it. */
    public String source(Correction correction) {
        var basis = correction.basis();
        return messages.text("correction.source", basis.source(), dates.of(basis.recorded()), basis.by());
    }

    public String coordinates(Coordinates coordinates) {
        return messages.text("city.coordinates", coordinates.latitude(), coordinates.longitude());
    }

    public String kilometres(double kilometres) {
        return messages.text("kilometres", kilometres);
    }

    public String distance(City one, City other) {
        return messages.text(
                "distance.computed",
                place(one),
                place(other),
                kilometres(one.coordinates().kilometresTo(other.coordinates())));
    }

    /** What a source states, and whether it agrees with what is computed. */
    public String distance(DistanceCheck check) {
        return messages.text("distance." + check.result(), kilometres(check.stated()), kilometres(check.difference()));
    }

    /** By which formula it is computed, and when two distances agree. */
    public String howFar() {
        var numbers = new NumberWords(messages, language);
        return messages.text(
                "distance.how",
                Coordinates.EARTH_RADIUS,
                numbers.plain(DistanceCheck.TOLERANCE_PERCENT),
                numbers.plain(DistanceCheck.TOLERANCE_KILOMETRES));
    }

    /** Whose list it is: said wherever it is shown, as its licence asks. */
    public String attribution(Cities cities) {
        return messages.text("cities.attribution", Cities.REFERENCE, dates.of(cities.asOf()));
    }
}
