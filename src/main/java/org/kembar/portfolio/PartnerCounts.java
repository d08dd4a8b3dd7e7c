package org.kembar.portfolio;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Side;
import org.kembar.casefile.Workload;
import org.kembar.course.Standing;
import org.kembar.web.Quoted;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/**
 * How many partnerships the city has: what each source says, with what it calls active, beside what lists claim and what is on
 * record.
 *
 * @param claimed by lists of sister cities, which are no sources of partnerships
 * @param computed what the case files on record tell, with the product's own meaning of active
 */
record PartnerCounts(List<Said> said, List<ClaimedCounts.Claimed> claimed, List<String> computed) {

    /** @param means what the source counts as active, or that it does not say */
    record Said(String count, String means, List<Quoted> quotations) {}

    /** @param recorded how many partnerships are on record; the page shows all of them or the first */
    static Optional<PartnerCounts> of(
            Language language,
            List<CaseFile> telling,
            List<ClaimedCounts.Claimed> claimed,
            long recorded,
            PartnershipList.Page<Line> page) {
        // The file of each partnership can repeat what one source says of all.
        Map<String, Said> said = new LinkedHashMap<>();
        for (var file : telling) {
            var words = new Wording(language, file);
            file.workloads().stream()
                    .filter(count -> count.side() == Side.A)
                    .map(count -> said(count, file, words))
                    .forEach(one -> said.putIfAbsent(
                            one.count()
                                    + one.means()
                                    + one.quotations().stream()
                                            .map(Quoted::words)
                                            .toList(),
                            one));
        }
        return said.isEmpty() && claimed.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new PartnerCounts(List.copyOf(said.values()), claimed, computed(language, recorded, page)));
    }

    private static Said said(Workload count, CaseFile file, Wording words) {
        var means =
                count.activePartnerships().isPresent() && count.activeMeans().isEmpty()
                        ? words.say("report.partners.noDefinition")
                        : words.details(count).orElse("");
        return new Said(words.sentence(words.say(count)), means, Quoted.of(count.source().stream(), file.id(), words));
    }

    private static List<String> computed(Language language, long recorded, PartnershipList.Page<Line> page) {
        var onRecord = Wording.plain(language, "portfolio.counts.recorded", recorded);
        if (page.next().isPresent()) {
            return List.of(onRecord);
        }
        var lines = page.found();
        return Stream.of(
                        onRecord,
                        Wording.plain(
                                language,
                                "portfolio.counts.inForce",
                                lines.stream()
                                        .filter(line -> line.isIn(Standing.Legal.IN_FORCE))
                                        .count()),
                        Wording.plain(
                                language,
                                "portfolio.counts.active",
                                lines.stream()
                                        .map(Line::life)
                                        .filter(life -> life == Standing.Life.ACTIVE || life == Standing.Life.REVIVED)
                                        .count(),
                                PortfolioPage.dormancyMonths(),
                                lines.stream()
                                        .filter(line -> line.life() == Standing.Life.CANNOT_TELL)
                                        .count()))
                .toList();
    }
}
