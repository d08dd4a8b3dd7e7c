package org.kembar.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.kembar.casefile.Count;
import org.kembar.claims.Claim;
import org.kembar.claims.Claims;
import org.kembar.claims.Confidence;
import org.kembar.claims.Ground;
import org.kembar.claims.PartnerCounts;
import org.kembar.claims.Resolution;

/** Says what a list claims, how surely the city is known and why, and how many partners a city has by whom. */
public final class ClaimWords {

    private final Messages messages;
    private final NumberWords numbers;
    private final CityWords cities;

    public ClaimWords(Language language) {
        messages = Messages.in(language);
        numbers = new NumberWords(messages, language);
        cities = new CityWords(language);
    }

    /** An end of a row in the list's own words. */
    public String end(Resolution resolution) {
        return end(resolution.end().city(), resolution.end().country());
    }

    /** @param country empty where the list leaves it out */
    public String end(String city, String country) {
        return country.isEmpty() ? city : messages.text("claim.end", city, country);
    }

    public String confidence(Resolution resolution) {
        return confidence(resolution.confidence());
    }

    public String confidence(Confidence confidence) {
        return messages.text(confidence);
    }

    /** Why it is taken for that city, or for none. */
    public String ground(Resolution resolution) {
        return ground(resolution.ground(), resolution.kilometres());
    }

    /** @param kilometres from the coordinates given to the city */
    public String ground(Ground ground, OptionalDouble kilometres) {
        var words = messages.text(ground);
        if (kilometres.isEmpty()) {
            return words;
        }
        return kilometres.getAsDouble() < 1
                ? messages.text("claim.ground.near", words)
                : messages.text("claim.ground.far", words, cities.kilometres(kilometres.getAsDouble()));
    }

    /** The city it is taken for, or those it may be. */
    public List<String> taken(Resolution resolution) {
        var taken = resolution.city().map(found -> messages.text("claim.taken", cities.line(found.city()))).stream();
        if (resolution.candidates().isEmpty()) {
            return taken.toList();
        }
        return List.of(messages.text(
                "claim.candidates",
                resolution.candidates().stream()
                        .map(found -> cities.place(found.city()))
                        .collect(Collectors.joining("; "))));
    }

    /** In which row of the list the pair stands, and in which besides. */
    public String rows(Claim claim) {
        var at = claim.other().end().at();
        return rows(
                at.line(), claim.rows().stream().filter(row -> row != at.line()).toList());
    }

    /** @param others rows in which the pair stands besides */
    public String rows(int at, List<Integer> others) {
        var row = Integer.toString(at);
        return others.isEmpty()
                ? messages.text("claim.rows", row)
                : messages.text(
                        "claim.rows.several",
                        row,
                        others.stream().map(Object::toString).collect(Collectors.joining(", ")));
    }

    /**
     * What a list claims, in numbers.
     *
     * @param rows of its file
     */
    public List<String> summary(int rows, Claims claims) {
        return List.of(
                rows(rows, claims),
                messages.text(
                        "claims.sum.confidence",
                        claims.count(Confidence.HIGH),
                        claims.count(Confidence.MODERATE),
                        claims.count(Confidence.LOW),
                        claims.count(Confidence.NONE)));
    }

    /** How many rows there are, and how many pairs of cities they make. */
    public String rows(int rows, Claims claims) {
        return messages.text(
                "claims.sum.rows",
                rows,
                claims.all().size(),
                claims.ofItself().stream()
                        .mapToInt(claim -> claim.rows().size())
                        .sum());
    }

    /** Rows of a list by their numbers, as many as are named. */
    public String inRows(List<String> rows, int most) {
        var first = rows.stream().limit(most).collect(Collectors.joining(", "));
        return messages.text(
                "claim.rows", rows.size() > most ? messages.text("list.more", first, rows.size() - most) : first);
    }

    /**
     * The numbers side by side, none preferred: "14 active of 25 or 29 stated; 9 claimed by Wikipedia".
     *
     * @param by who claims
     */
    public String counts(PartnerCounts counts, String by) {
        var parts = new ArrayList<String>();
        parts.add(stated(counts));
        parts.add(messages.text("counts.claimed", counts.claimed().size(), by));
        if (!counts.doubtful().isEmpty()) {
            parts.add(messages.text("counts.doubtful", counts.doubtful().size()));
        }
        if (!counts.recorded().isEmpty()) {
            parts.add(messages.text("counts.recorded", counts.recorded().size(), counts.confirmed()));
        }
        return parts.stream()
                .reduce((one, other) -> messages.text("counts.joined", one, other))
                .orElseThrow();
    }

    private String stated(PartnerCounts counts) {
        var all = either(counts.partners());
        var active = either(counts.active());
        if (all.isEmpty() && active.isEmpty()) {
            return messages.text("counts.stated.none");
        }
        if (active.isEmpty()) {
            return messages.text("counts.stated.total", all);
        }
        return all.isEmpty()
                ? messages.text("counts.stated.active", active)
                : messages.text("counts.stated", active, all);
    }

    private String either(List<Count> counts) {
        return counts.stream()
                .map(numbers::of)
                .reduce((one, other) -> messages.text("counts.or", one, other))
                .orElse("");
    }
}
