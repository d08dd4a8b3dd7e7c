package org.kembar.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Count;
import org.kembar.casefile.Partnership.Party;
import org.kembar.casefile.Workload;
import org.kembar.cities.City;

/**
 * How many partners a city has, by whom: as sources state it, as a list claims it, and as case files record it. None is
 * preferred and none is added to another; what they disagree in stays to be seen.
 *
 * @param claimed by the list, where it is sure enough that this city is meant
 * @param doubtful claims of which it is not
 * @param recorded the partners of which there is a case file
 * @param stated by sources of the case files, each statement once
 */
public record PartnerCounts(List<Claim> claimed, List<Claim> doubtful, List<Recorded> recorded, List<Stated> stated) {

    /**
     * A partner recorded in a case file.
     *
     * @param claim the claim that the file confirms; absent where the list does not have the partner
     */
    public record Recorded(CaseFile file, org.kembar.casefile.City partner, Optional<Claim> claim) {}

    /** What a source of a case file says of the number of partners. */
    public record Stated(CaseFile file, Workload workload) {}

    public PartnerCounts {
        claimed = List.copyOf(claimed);
        doubtful = List.copyOf(doubtful);
        recorded = List.copyOf(recorded);
        stated = List.copyOf(stated);
    }

    public static PartnerCounts of(City city, Claims claims, List<CaseFile> files) {
        var about = claims.of(city);
        var claimed = about.stream().filter(PartnerCounts::isSure).toList();
        var recorded = new ArrayList<Recorded>();
        var stated = new ArrayList<Stated>();
        for (var file : files) {
            for (var own : parties(file, city)) {
                partners(file, own)
                        .forEach(partner -> recorded.add(new Recorded(file, partner, claim(about, partner))));
                file.workloads().stream()
                        .filter(workload -> workload.side() == own.side())
                        .filter(workload -> stated.stream().noneMatch(known -> isSame(known.workload, workload)))
                        .forEach(workload -> stated.add(new Stated(file, workload)));
            }
        }
        return new PartnerCounts(
                claimed, about.stream().filter(claim -> !isSure(claim)).toList(), recorded, stated);
    }

    /** Its own end comes first. */
    private static boolean isSure(Claim claim) {
        return claim.one().confidence().isAtLeast(Confidence.MODERATE);
    }

    private static List<Party> parties(CaseFile file, City city) {
        return file.partnership().parties().stream()
                .filter(party -> city(file, party).filter(of -> isThe(of, city)).isPresent())
                .toList();
    }

    private static List<org.kembar.casefile.City> partners(CaseFile file, Party own) {
        return file.partnership().parties().stream()
                .filter(party -> !party.equals(own))
                .flatMap(party -> city(file, party).stream())
                .toList();
    }

    private static Optional<org.kembar.casefile.City> city(CaseFile file, Party party) {
        return file.cities().stream()
                .filter(city -> city.id().equals(party.city()))
                .findFirst();
    }

    /** By the number of GeoNames alone: a name would not tell homonyms apart. */
    private static boolean isThe(org.kembar.casefile.City recorded, City city) {
        return recorded.geonames().isPresent()
                && city.geonames().isPresent()
                && recorded.geonames().get() == city.geonames().getAsInt();
    }

    private static Optional<Claim> claim(List<Claim> about, org.kembar.casefile.City partner) {
        return about.stream()
                .filter(claim -> claim.other()
                        .city()
                        .filter(found -> isThe(partner, found.city()))
                        .isPresent())
                .findFirst();
    }

    /** A source that two files cite says what it says once. */
    private static boolean isSame(Workload one, Workload other) {
        return one.date().equals(other.date())
                && one.partnerships().equals(other.partnerships())
                && one.activePartnerships().equals(other.activePartnerships())
                && quotes(one).equals(quotes(other));
    }

    private static List<String> quotes(Workload workload) {
        return workload.source().stream().map(evidence -> evidence.quote()).toList();
    }

    /** How many of the recorded partners the list claims. */
    public long confirmed() {
        return recorded.stream().filter(partner -> partner.claim().isPresent()).count();
    }

    /** The numbers of partners that sources state, each once, the smallest first. */
    public List<Count> partners() {
        return numbers(Workload::partnerships);
    }

    /** The numbers of partners that sources call active. */
    public List<Count> active() {
        return numbers(Workload::activePartnerships);
    }

    private List<Count> numbers(Function<Workload, Optional<Count>> number) {
        return stated.stream()
                .flatMap(statement -> number.apply(statement.workload).stream())
                .distinct()
                .sorted((one, other) -> Integer.compare(one.least(), other.least()))
                .toList();
    }
}
