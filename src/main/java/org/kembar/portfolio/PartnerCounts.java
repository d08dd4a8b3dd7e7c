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
 * @param computed what the case files on record tell, with the product's own meaning of active, which is that of signal C5.1
 */
public record PartnerCounts(List<Said> said, List<ClaimedCounts.Claimed> claimed, List<Computed> computed) {

    /**
     * What a source says.
     *
     * @param file of which it is a source
     * @param means what the source counts as active, or that it does not say
     */
    public record Said(CaseFile file, Workload workload, String count, String means, List<Quoted> quotations) {}

    /** What the product counts itself. */
    public enum Kind {
        /** All partnerships. */
        RECORDED,
        /** Those that were active in the last whole year, as signal C5.1 calls it. */
        ACTIVE,
        /** Those with an agreement in force today. */
        IN_FORCE
    }

    /**
     * What is computed from the case files on record.
     *
     * @param number how many it surely is
     * @param perhaps of how many more it cannot be told
     * @param year to which it applies, where that is not today
     * @param text the same in words, with what is counted
     */
    public record Computed(Kind kind, long number, long perhaps, Optional<Integer> year, String text) {}

    /**
     * What the registry holds in all.
     *
     * @param recorded how many partnerships are on record
     * @param year the last whole one, by which it is told which are active
     */
    record InAll(long recorded, int year, ActivePartnerships.Active active) {}

    static PartnerCounts of(
            Language language,
            List<CaseFile> telling,
            List<ClaimedCounts.Claimed> claimed,
            InAll all,
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
        return new PartnerCounts(List.copyOf(said.values()), claimed, computed(language, all, page));
    }

    /** Whether anybody says or claims a number, which stands beside what is computed. */
    boolean isSaid() {
        return !said.isEmpty() || !claimed.isEmpty();
    }

    private static Said said(Workload count, CaseFile file, Wording words) {
        var means =
                count.activePartnerships().isPresent() && count.activeMeans().isEmpty()
                        ? words.say("report.partners.noDefinition")
                        : words.details(count).orElse("");
        return new Said(
                file,
                count,
                words.sentence(words.say(count)),
                means,
                Quoted.of(count.source().stream(), file.id(), words));
    }

    private static List<Computed> computed(Language language, InAll all, PartnershipList.Page<Line> page) {
        var active = all.active();
        var counted = Stream.of(
                new Computed(
                        Kind.RECORDED,
                        all.recorded(),
                        0,
                        Optional.empty(),
                        Wording.plain(language, "portfolio.counts.recorded", all.recorded())),
                new Computed(
                        Kind.ACTIVE,
                        active.surely(),
                        active.perhaps(),
                        Optional.of(all.year()),
                        Wording.plain(
                                language,
                                "portfolio.counts.active",
                                active.surely(),
                                Integer.toString(all.year()),
                                active.perhaps())));
        return Stream.concat(counted, inForce(language, page).stream()).toList();
    }

    /** Only the case files tell it, so it is said where all of them are on the page. */
    private static Optional<Computed> inForce(Language language, PartnershipList.Page<Line> page) {
        if (page.next().isPresent()) {
            return Optional.empty();
        }
        var number = page.found().stream()
                .filter(line -> line.isIn(Standing.Legal.IN_FORCE))
                .count();
        var text = Wording.plain(language, "portfolio.counts.inForce", number);
        return Optional.of(new Computed(Kind.IN_FORCE, number, 0, Optional.empty(), text));
    }
}
