package org.kembar.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.kembar.cities.Coordinates;
import org.kembar.claims.Confidence;
import org.kembar.claims.Ground;
import org.kembar.registry.NetworkLists;
import org.kembar.registry.StoredEnd;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What lists of sister cities claim: to be confirmed, and no partnerships. */
@RestController
@Tag(name = "claims")
final class ListClaims {

    private static final String LISTS = Api.ROOT + "/network-lists";
    private static final String CLAIMS = Api.ROOT + "/claims";
    private static final String CITY = "city";
    private static final String LIST = "list";
    private static final String BEFORE = "before";
    private static final String AFTER = "after";
    private static final String LIMIT = "limit";
    private static final int ON_A_PAGE = 50;
    private static final int MOST = 500;
    private static final int LAST = 999_999_999;

    private final NetworkLists lists;
    private final Answers answers;

    ListClaims(DataSource source, Clock clock, Answers answers) {
        lists = new NetworkLists(source, clock);
        this.answers = answers;
    }

    /** A list on record. */
    record NetworkList(
            long number,
            String title,
            String source,
            Optional<String> licence,
            LocalDate retrieved,
            String file,
            int rows,
            int claims,
            Optional<ClaimCount> ofCity) {

        static NetworkList of(NetworkLists.Listed list, Optional<NetworkLists.Count> count) {
            var edition = list.edition();
            return new NetworkList(
                    list.number(),
                    edition.title(),
                    edition.source(),
                    edition.licence(),
                    edition.retrieved(),
                    edition.file(),
                    list.rows(),
                    list.claims(),
                    count.map(of -> new ClaimCount(of.sure(), of.doubtful())));
        }
    }

    /** How many claims are about a city. */
    record ClaimCount(int claimed, int doubtful) {}

    @Schema(name = "NetworkListPage")
    record ListPage(List<NetworkList> lists, Optional<String> next) {}

    /** One of the two cities of a claim. */
    record ClaimEnd(
            String city,
            String country,
            Optional<Double> latitude,
            Optional<Double> longitude,
            Optional<Integer> geonames,
            Confidence confidence,
            Ground ground,
            Optional<Double> kilometres,
            List<Integer> candidates) {

        static ClaimEnd of(StoredEnd end) {
            return new ClaimEnd(
                    end.city(),
                    end.country(),
                    end.coordinates().map(Coordinates::latitude),
                    end.coordinates().map(Coordinates::longitude),
                    end.geonames().isPresent() ? Optional.of(end.geonames().getAsInt()) : Optional.empty(),
                    end.confidence(),
                    end.ground(),
                    end.kilometres().isPresent() ? Optional.of(end.kilometres().getAsDouble()) : Optional.empty(),
                    end.candidates());
        }
    }

    /** That two cities are partners, as a list says: to be confirmed, and no partnership before that. */
    record Claim(int line, List<Integer> also, ClaimEnd own, ClaimEnd other, Optional<String> caseFile) {

        static Claim of(NetworkLists.OfCity claim) {
            return new Claim(
                    claim.line(), claim.also(), ClaimEnd.of(claim.own()), ClaimEnd.of(claim.other()), claim.caseFile());
        }
    }

    @Schema(name = "ClaimPage")
    record ClaimPage(Optional<NetworkList> list, List<Claim> claims, Optional<String> next) {}

    @GetMapping(path = LISTS, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listNetworkLists",
            summary = "Lists of sister cities on record, the one stored last first",
            description =
                    "They stand side by side; none is preferred. The next page stands under `next` and as a Link header.")
    @Parameter(
            name = CITY,
            in = ParameterIn.QUERY,
            description = "The number GeoNames gives a city, to count what is claimed of it.",
            example = "1650357",
            schema = @Schema(type = "integer", minimum = "1"))
    @Parameter(
            name = BEFORE,
            in = ParameterIn.QUERY,
            description = "The number of the last list of the page before.",
            schema = @Schema(type = "integer", minimum = "1"))
    @Parameter(
            name = LIMIT,
            in = ParameterIn.QUERY,
            description = "How many stand on a page.",
            example = "50",
            schema = @Schema(type = "integer", minimum = "1", maximum = "500", defaultValue = "50"))
    ResponseEntity<ListPage> lists(Inquiry inquiry) {
        var city = inquiry.number(CITY, 1, LAST, 0);
        var before = inquiry.number(BEFORE, 1, LAST, LAST);
        var limit = inquiry.number(LIMIT, 1, MOST, ON_A_PAGE);
        return answers.withNext(answers.ofRegistry(inquiry, () -> page(city, before, limit)), ListPage::next);
    }

    private ListPage page(int city, int before, int limit) {
        var found = lists.all(before, limit + 1);
        var shown = found.stream()
                .limit(limit)
                .map(list -> NetworkList.of(
                        list, city == 0 ? Optional.empty() : Optional.of(lists.count(list.number(), city))))
                .toList();
        var next = found.size() > limit
                ? Optional.of(LISTS + "?" + (city == 0 ? "" : CITY + "=" + city + "&") + BEFORE + "="
                        + shown.getLast().number() + "&" + LIMIT + "=" + limit)
                : Optional.<String>empty();
        return new ListPage(shown, next);
    }

    @GetMapping(path = CLAIMS, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listClaims",
            summary = "What a list of sister cities claims of a city",
            description = "In the order of the list, claims of which it is in doubt whether this city is meant last. "
                    + "The next page stands under `next` and as a Link header.")
    @Parameter(
            name = CITY,
            in = ParameterIn.QUERY,
            required = true,
            description = "The number GeoNames gives the city.",
            example = "1650357",
            schema = @Schema(type = "integer", minimum = "1"))
    @Parameter(
            name = LIST,
            in = ParameterIn.QUERY,
            description = "The number of the list; left out, the one stored last.",
            schema = @Schema(type = "integer", minimum = "1"))
    @Parameter(
            name = AFTER,
            in = ParameterIn.QUERY,
            description = "The line of the last claim of the page before.",
            schema = @Schema(type = "integer", minimum = "0"))
    @Parameter(
            name = LIMIT,
            in = ParameterIn.QUERY,
            description = "How many stand on a page.",
            example = "50",
            schema = @Schema(type = "integer", minimum = "1", maximum = "500", defaultValue = "50"))
    ResponseEntity<ClaimPage> claims(Inquiry inquiry) {
        var city = inquiry.number(CITY, 1, LAST, 0);
        if (city == 0) {
            throw inquiry.refused(CITY, "api.notANumber", "", 1, LAST);
        }
        var number = inquiry.number(LIST, 1, LAST, 0);
        if (number > 0 && lists.find(number).isEmpty()) {
            throw inquiry.refused(LIST, "api.noSuchList", number);
        }
        var after = inquiry.number(AFTER, 0, LAST, 0);
        var limit = inquiry.number(LIMIT, 1, MOST, ON_A_PAGE);
        return answers.withNext(
                answers.ofRegistry(
                        inquiry,
                        () -> list(number)
                                .map(list -> page(list, city, after, limit))
                                .orElseGet(() -> new ClaimPage(Optional.empty(), List.of(), Optional.empty()))),
                ClaimPage::next);
    }

    /** @param number 0 for the one stored last */
    private Optional<NetworkLists.Listed> list(int number) {
        return number > 0
                ? lists.find(number)
                : lists.all(Long.MAX_VALUE, 1).stream().findFirst();
    }

    private ClaimPage page(NetworkLists.Listed list, int city, int after, int limit) {
        var found = lists.claims(list.number(), city, after, limit + 1);
        var shown = found.stream().limit(limit).map(Claim::of).toList();
        var next = found.size() > limit
                ? Optional.of(CLAIMS + "?" + CITY + "=" + city + "&" + LIST + "=" + list.number() + "&" + AFTER + "="
                        + shown.getLast().line() + "&" + LIMIT + "=" + limit)
                : Optional.<String>empty();
        var count = lists.count(list.number(), city);
        return new ClaimPage(Optional.of(NetworkList.of(list, Optional.of(count))), shown, next);
    }
}
