package org.kembar.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kembar.access.Acting;
import org.kembar.access.Person;
import org.kembar.access.Role;
import org.kembar.access.Rules;
import org.kembar.access.Visit;
import org.kembar.casefile.Side;
import org.kembar.entrance.SignedIn;
import org.kembar.registry.Audience;
import org.kembar.web.RunningSite;

/**
 * Facts of words by chance, for readers by chance: each finds those that hold all the words and are for them, and no others, and of
 * each that is found the page it leads to shows it to whoever found it.
 */
class SearchPropertyTest {

    private static final Map<String, Map<Side, String>> CITIES = Map.of(
            "bandung-seoul", Map.of(Side.A, SignedIn.BANDUNG, Side.B, SignedIn.SEOUL),
            "bandung-namur", Map.of(Side.A, SignedIn.BANDUNG, Side.B, SignedIn.NAMUR));
    private static final List<String> FILES = List.of("bandung-seoul", "bandung-namur");
    private static final Pattern FOUND = Pattern.compile("href=\"(/[^\"#]*)#fact-([^\"]*)\"");
    private static final int FACTS_OF_EACH = 16;
    private static final int QUESTIONS = 30;

    private final Random chance = new Random(35);
    private final RunningSite site = RunningSite.start();
    private final Recorded recorded = new Recorded(site);
    private final List<String> words = words();
    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final Map<String, Optional<Person>> people = new LinkedHashMap<>();
    private final Map<String, String> pages = new LinkedHashMap<>();

    private record Fact(String file, Audience audience, Set<String> words) {}

    /** In Latin letters and in Hangul, none the beginning of another. */
    private List<String> words() {
        var all = new LinkedHashSet<String>();
        while (all.size() < 18) {
            all.add(IntStream.range(0, 4)
                    .mapToObj(i -> "" + "bdgkprtwz".charAt(chance.nextInt(9)) + "aeiou".charAt(chance.nextInt(5)))
                    .collect(Collectors.joining("", "", "x")));
        }
        while (all.size() < 24) {
            all.add(IntStream.range(0, 3)
                    .mapToObj(i -> Character.toString(0xAC00 + chance.nextInt(11_000)))
                    .collect(Collectors.joining()));
        }
        return List.copyOf(all);
    }

    private Set<String> some(int most) {
        return IntStream.rangeClosed(0, chance.nextInt(most))
                .mapToObj(i -> words.get(chance.nextInt(words.size())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void record() {
        for (var file : FILES) {
            for (var i = 0; i < FACTS_OF_EACH; i++) {
                var audience = Audience.values()[chance.nextInt(Audience.values().length)];
                var text = some(5);
                var begins = "p-" + FILES.indexOf(file) + "-" + i + "-x";
                recorded.obstacle(file, begins, String.join(chance.nextBoolean() ? " " : ", ", text), audience);
                facts.put(recorded.id(file, begins), new Fact(file, audience, text));
            }
        }
    }

    private void invite() {
        people.put("", Optional.empty());
        for (var role : List.of(Role.OFFICER, Role.EVALUATOR, Role.SUPERVISOR)) {
            for (var city : List.of(SignedIn.BANDUNG, SignedIn.SEOUL)) {
                if (role == Role.OFFICER || city.equals(SignedIn.BANDUNG)) {
                    arrives(SignedIn.invited(
                            site.source(),
                            RunningSite.CLOCK,
                            role.name().toLowerCase(Locale.ROOT) + city + "@example.org",
                            role,
                            city));
                }
            }
        }
        var head = SignedIn.head(site.source(), RunningSite.CLOCK);
        arrives(head);
        var ends = RunningSite.CLOCK.instant().plus(Duration.ofDays(3));
        arrives(SignedIn.joined(
                site.source(),
                RunningSite.CLOCK,
                head,
                "tamu@example.org",
                new Visit("bandung-namur", SignedIn.BANDUNG, ends)));
        arrives(SignedIn.joined(
                site.source(), RunningSite.CLOCK, head, "namur@example.org", new Acting(Role.OFFICER, SignedIn.NAMUR)));
    }

    private void arrives(Person person) {
        people.put(SignedIn.cookie(person, site.source(), RunningSite.CLOCK), Optional.of(person));
    }

    private boolean sees(Optional<Person> who, Fact fact) {
        return fact.audience() == Audience.PUBLIC
                || who.filter(person -> Rules.sees(person, fact.file(), Objects.requireNonNull(CITIES.get(fact.file())))
                                .contains(fact.audience()))
                        .isPresent();
    }

    @Test
    void everybodyFindsExactlyWhatTheirPagesShow() {
        record();
        invite();
        var found = new TreeSet<String>();
        var alike = 0;
        for (var i = 0; i < QUESTIONS; i++) {
            var asked = some(3);
            for (var file : FILES) {
                for (var who : people.keySet()) {
                    var answer = site.get(address(asked, file), "Cookie", who).body();
                    var expected = expected(asked, file, who);
                    var shown = shown(answer, who);
                    var as = asked + " in " + file + " for " + people.get(who);
                    if (answer.contains("What follows holds")) {
                        assertThat(expected).as(as).isEmpty();
                        alike++;
                    } else {
                        assertThat(shown).as(as).isEqualTo(expected);
                    }
                    assertThat(shown)
                            .as(as)
                            .allSatisfy(fact -> assertThat(sees(
                                            Objects.requireNonNull(people.get(who)),
                                            Objects.requireNonNull(facts.get(fact))))
                                    .isTrue());
                    found.addAll(shown);
                }
            }
        }
        // It was about something.
        assertThat(found).hasSizeGreaterThan(FACTS_OF_EACH);
        assertThat(alike).isLessThan(QUESTIONS * people.size());
    }

    private static String address(Set<String> asked, String file) {
        var q = new ArrayList<>(asked);
        return "/en/search?in=" + file + "&q=" + URLEncoder.encode(String.join(" ", q), StandardCharsets.UTF_8);
    }

    private Set<String> expected(Set<String> asked, String file, String who) {
        return facts.entrySet().stream()
                .filter(one -> one.getValue().file().equals(file)
                        && one.getValue().words().containsAll(asked)
                        && sees(Objects.requireNonNull(people.get(who)), one.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The facts of the answer; each stands on the page to which it leads, for the same reader. */
    private Set<String> shown(String answer, String who) {
        return FOUND.matcher(answer)
                .results()
                .map(link -> {
                    var page = pages.computeIfAbsent(
                            who + link.group(1),
                            _ -> site.get(link.group(1), "Cookie", who).body());
                    assertThat(page).contains("id=\"fact-" + link.group(2) + "\"");
                    return link.group(2);
                })
                .collect(Collectors.toSet());
    }
}
