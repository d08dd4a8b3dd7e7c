package org.kembar.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CaseFileTest {

    private static final String SEEDS = "org.kembar.casefile.GeneratedCaseFiles#seeds";

    /** A fact the list forgets is a fact no evaluation cites and no reader can be led to. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource(SEEDS)
    void listsEveryFactOnce(long seed) {
        var file = GeneratedCaseFiles.of(seed);
        var held = Records.inside(file)
                .filter(Fact.class::isInstance)
                .map(Fact.class::cast)
                .toList();

        assertThat(file.facts()).containsExactlyInAnyOrderElementsOf(held);
        assertThat(file.facts()).extracting(Fact::id).doesNotHaveDuplicates();
    }

    @Test
    void everyKindOfFactHasItsPlaceInTheFile() {
        var kinds = GeneratedCaseFiles.seeds()
                .mapToObj(GeneratedCaseFiles::of)
                .flatMap(file -> file.facts().stream())
                .map(Object::getClass)
                .collect(Collectors.toSet());

        assertThat(kinds).containsExactlyInAnyOrder(Fact.class.getPermittedSubclasses());
    }

    @Test
    void theSameSeedGivesTheSameFile() {
        assertThat(GeneratedCaseFiles.of(7)).isEqualTo(GeneratedCaseFiles.of(7)).isNotEqualTo(GeneratedCaseFiles.of(8));
    }

    @Test
    void givesFactsInTheOrderOfTheFormat() {
        var file = GeneratedCaseFiles.of(1, 8);

        assertThat(file.facts()).startsWith(List.copyOf(file.organisations()).toArray(Fact[]::new));
    }
}
