package org.kembar.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kembar.casefile.Count;
import org.kembar.casefile.Side;
import org.kembar.course.Standing;
import org.kembar.portfolio.Choices;
import org.kembar.portfolio.ClaimedCounts;
import org.kembar.portfolio.Counting;
import org.kembar.portfolio.PartnerCounts;
import org.kembar.portfolio.PortfolioForm;
import org.kembar.wording.Wording;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is said of the portfolio as a whole: how many partnerships there are, and by what they can be filtered. */
@RestController
@Tag(name = "partnerships")
final class WholePortfolio {

    private final Counting counting;
    private final Choices choices;
    private final Answers answers;

    WholePortfolio(Counting counting, Choices choices, Answers answers) {
        this.counting = counting;
        this.choices = choices;
        this.answers = answers;
    }

    /** How many partners there are, as everybody has it. None is preferred. */
    record Counts(
            LocalDate today, List<StatedCount> stated, List<ClaimedCount> claimed, List<ComputedCount> computed) {}

    /** What a source states. */
    record StatedCount(
            String text,
            String definition,
            String partnership,
            String fact,
            Side side,
            String date,
            Optional<Range> partnerships,
            Optional<Range> active,
            List<Quotation> quotations) {

        static StatedCount of(PartnerCounts.Said said, Wording words) {
            var workload = said.workload();
            return new StatedCount(
                    said.count(),
                    said.means(),
                    said.file().id(),
                    workload.id(),
                    workload.side(),
                    workload.date().text(),
                    workload.partnerships().map(Range::of),
                    workload.activePartnerships().map(Range::of),
                    Quotation.of(workload.source().stream(), words));
        }
    }

    /** A number, as far as a source gives it. */
    record Range(int least, Optional<Integer> most) {

        static Range of(Count count) {
            var most = count.most();
            return new Range(count.least(), most.isPresent() ? Optional.of(most.getAsInt()) : Optional.empty());
        }
    }

    /** What a list of sister cities claims. */
    record ClaimedCount(String text, ListClaims.NetworkList list, String claims) {

        static ClaimedCount of(ClaimedCounts.Claimed claimed) {
            return new ClaimedCount(
                    claimed.count(),
                    ListClaims.NetworkList.of(claimed.list(), Optional.of(claimed.number())),
                    claimed.address());
        }
    }

    /** What is counted here. */
    record ComputedCount(PartnerCounts.Kind kind, long number, long perhaps, Optional<Integer> year, String text) {}

    /** What the portfolio can be filtered by, as far as it would leave something. */
    record Filters(
            List<CountryFilter> countries,
            List<String> fields,
            List<StateFilter> states,
            int firstYear,
            int lastYear) {}

    record CountryFilter(String code, String name) {}

    record StateFilter(Standing.Legal state, String name) {}

    @GetMapping(path = Api.ROOT + "/portfolio/counts", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "countPartnerships",
            summary = "How many partnerships there are: as sources state it, as lists claim it, and as it is computed",
            description = "Each with its definition. They may contradict each other; none is preferred.")
    ResponseEntity<Counts> counts(Inquiry inquiry) {
        return answers.ofRegistry(inquiry, () -> {
            var counts = counting.on(inquiry.today(), inquiry.language());
            return new Counts(
                    inquiry.today(),
                    counts.said().stream()
                            .map(said -> StatedCount.of(said, new Wording(inquiry.language(), said.file())))
                            .toList(),
                    counts.claimed().stream().map(ClaimedCount::of).toList(),
                    counts.computed().stream()
                            .map(one ->
                                    new ComputedCount(one.kind(), one.number(), one.perhaps(), one.year(), one.text()))
                            .toList());
        });
    }

    @GetMapping(path = Api.ROOT + "/portfolio/filters", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listFilters",
            summary = "By what the list of partnerships can be filtered",
            description = "What the form of the page offers: the countries and fields there are, states and years.")
    ResponseEntity<Filters> filters(Inquiry inquiry) {
        return answers.ofRegistry(inquiry, () -> {
            var language = inquiry.language();
            var offered = choices.in(language);
            return new Filters(
                    offered.countries().stream()
                            .map(country -> new CountryFilter(country.code(), country.name()))
                            .toList(),
                    offered.fields(),
                    Arrays.stream(Standing.Legal.values())
                            .map(state -> new StateFilter(
                                    state, language.capitalised(Wording.plain(language, "Standing.Legal." + state))))
                            .toList(),
                    PortfolioForm.FIRST_YEAR,
                    inquiry.today().getYear());
        });
    }
}
