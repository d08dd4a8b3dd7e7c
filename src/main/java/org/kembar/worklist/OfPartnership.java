package org.kembar.worklist;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.City;
import org.kembar.casefile.Partnership;
import org.kembar.casefile.Side;
import org.kembar.tasks.Kind;
import org.kembar.wording.OtherTongues;

/**
 * What there is to see to in one partnership, in one language.
 *
 * @param name the cities, in the order of the sides
 * @param own the city of side A as the case file names it, if it is one
 * @param partner that of side B
 * @param lines the most urgent first
 * @param tongues what is said of it in another language
 */
record OfPartnership(
        String id,
        String name,
        String sideA,
        String sideB,
        Optional<City> own,
        Optional<City> partner,
        List<TaskLine> lines,
        OtherTongues tongues) {

    OfPartnership {
        lines = List.copyOf(lines);
    }

    static Optional<City> city(CaseFile file, Side side) {
        var ids = file.partnership().parties().stream()
                .filter(party -> party.side() == side)
                .map(Partnership.Party::city)
                .collect(Collectors.toSet());
        return file.cities().stream().filter(city -> ids.contains(city.id())).findFirst();
    }

    Optional<City> city(Side side) {
        return switch (side) {
            case A -> own;
            case B -> partner;
            case THIRD -> Optional.empty();
        };
    }

    String name(Side side) {
        return side == Side.A ? sideA : sideB;
    }

    /** The same with what others say of it. */
    OfPartnership saying(OtherTongues others) {
        return new OfPartnership(
                id, name, sideA, sideB, own, partner, lines, OtherTongues.together(List.of(tongues, others)));
    }

    /** The same with other work in it. */
    OfPartnership with(List<TaskLine> others) {
        return new OfPartnership(id, name, sideA, sideB, own, partner, others, tongues);
    }

    /**
     * What the law of one side's country asks of that side is no matter of the other's. What both are asked for is known as one's own, so that it
     * stays what it is when the other is asked for something else.
     */
    OfPartnership forSides(Set<Side> sides) {
        return with(lines.stream()
                .filter(line -> line.kind() != Kind.EVIDENCE
                        || line.side().map(sides::contains).orElse(true))
                .map(line -> line.kind() == Kind.EVIDENCE && line.side().isEmpty()
                        ? sides.stream()
                                .min(Comparator.naturalOrder())
                                .map(line::of)
                                .orElse(line)
                        : line)
                .toList());
    }

    /** Of what is there for whoever sees more, what follows from what everybody sees: what they have mended for themselves is gone. */
    OfPartnership stillIn(OfPartnership more) {
        var keys = more.lines().stream().map(TaskLine::key).collect(Collectors.toSet());
        return with(lines.stream().filter(line -> keys.contains(line.key())).toList());
    }

    /** About so many characters. */
    int size() {
        return Stream.concat(
                        Stream.of(id, name, sideA, sideB),
                        lines.stream()
                                .flatMap(line -> Stream.concat(
                                        Stream.of(
                                                line.key(),
                                                line.title(),
                                                line.address(),
                                                line.settled().address()),
                                        line.why().stream())))
                .mapToInt(String::length)
                .sum();
    }
}
