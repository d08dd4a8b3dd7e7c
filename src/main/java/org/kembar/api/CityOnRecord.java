package org.kembar.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Partnership.Party;
import org.kembar.cities.Cities;
import org.kembar.cities.City;
import org.kembar.cities.Correction;
import org.kembar.cities.Found;
import org.kembar.cities.Origin;
import org.kembar.gazetteer.PartnershipsOfCity;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.CitiesOfFiles;
import org.kembar.web.KnownCities;
import org.kembar.web.NothingHere;
import org.kembar.wording.CityWords;
import org.kembar.wording.Wording;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One city with its names, what the office knows better of it, and its partnerships: what its page shows. */
@RestController
@Tag(name = "cities")
final class CityOnRecord {

    private static final String LIST = Api.ROOT + "/cities";
    private static final String AFTER = PageOfPartnerships.AFTER;

    private final KnownCities reference;
    private final PartnershipsOfCity partnerships;
    private final Answers answers;

    CityOnRecord(KnownCities reference, CaseFiles caseFiles, Answers answers) {
        this.reference = reference;
        partnerships = new PartnershipsOfCity(caseFiles);
        this.answers = answers;
    }

    /** A city. */
    @Schema(name = "CityOnRecord")
    record Whole(
            String id,
            String name,
            String country,
            Optional<String> region,
            City.Kind kind,
            double latitude,
            double longitude,
            Optional<Long> population,
            Places.Origin origin,
            Optional<Listed> inReference,
            List<String> otherNames,
            List<Corrected> corrections,
            List<OfCity> partnerships,
            Optional<String> next,
            String source,
            LocalDate asOf) {}

    /** A city as the reference list has it. */
    @Schema(name = "CityInReference")
    record Listed(String name, double latitude, double longitude) {}

    /** A correction on record. */
    @Schema(name = "CityCorrection")
    record Corrected(String says, String source, LocalDate recorded, String by) {}

    /** A partnership of the city. */
    @Schema(name = "PartnershipOfCity")
    record OfCity(String id, String cities, Optional<Double> kilometres) {}

    @GetMapping(path = LIST + "/{id:" + Api.ID + "}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "getCity",
            summary = "One city: its names, corrections with their sources, and its partnerships on record")
    @Parameter(
            name = AFTER,
            in = ParameterIn.QUERY,
            description = "The id of the last partnership of the page before.",
            schema = @Schema(type = "string"))
    ResponseEntity<Whole> one(
            @PathVariable("id")
                    @Parameter(
                            description = "Number of the city in GeoNames, or the office's own id for it.",
                            example = "1650357")
                    String id,
            Inquiry inquiry) {
        var after = PageOfPartnerships.after(inquiry);
        return answers.withNext(
                answers.ofRegistry(inquiry, () -> {
                    var cities = reference.list();
                    return whole(cities.withId(id).orElseThrow(NothingHere::new), after, cities, inquiry);
                }),
                Whole::next);
    }

    private Whole whole(Found found, String after, Cities cities, Inquiry inquiry) {
        var city = found.city();
        var page = partnerships.page(city, after);
        var words = new CityWords(inquiry.language());
        return new Whole(
                city.id(),
                city.name(),
                city.country(),
                city.regionName(),
                city.kind(),
                city.coordinates().latitude(),
                city.coordinates().longitude(),
                city.population().isPresent() ? Optional.of(city.population().getAsLong()) : Optional.empty(),
                Places.Origin.of(found),
                listed(found),
                city.otherNames(),
                corrections(found).stream().map(one -> corrected(one, words)).toList(),
                page.files().stream()
                        .map(file -> new OfCity(
                                file.id(), new Wording(inquiry.language(), file).title(), kilometres(file, cities)))
                        .toList(),
                page.next().map(last -> LIST + "/" + city.id() + "?" + AFTER + "=" + last),
                Cities.REFERENCE,
                cities.asOf());
    }

    private static Optional<Listed> listed(Found found) {
        return found.origin() instanceof Origin.OfReferenceCorrected(var city, var _)
                ? Optional.of(new Listed(
                        city.name(),
                        city.coordinates().latitude(),
                        city.coordinates().longitude()))
                : Optional.empty();
    }

    private static List<Correction> corrections(Found found) {
        return switch (found.origin()) {
            case Origin.OfReference _ -> List.of();
            case Origin.OfReferenceCorrected(var _, var corrections) -> corrections;
            case Origin.OfOwn(var _, var corrections) -> corrections;
        };
    }

    private static Corrected corrected(Correction correction, CityWords words) {
        var basis = correction.basis();
        return new Corrected(words.said(correction), basis.source(), basis.recorded(), basis.by());
    }

    /** Between the two sides, rounded to the kilometre as it is shown. */
    private static Optional<Double> kilometres(CaseFile file, Cities cities) {
        var places = file.partnership().parties().stream()
                .map(party -> known(file, party, cities))
                .flatMap(Optional::stream)
                .toList();
        return places.size() == 2
                ? Optional.of((double) Math.round(places.getFirst()
                        .coordinates()
                        .kilometresTo(places.getLast().coordinates())))
                : Optional.empty();
    }

    private static Optional<City> known(CaseFile file, Party party, Cities cities) {
        return file.cities().stream()
                .filter(city -> city.id().equals(party.city()))
                .findFirst()
                .flatMap(city -> CitiesOfFiles.known(city, cities))
                .map(Found::city);
    }
}
