package org.kembar.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.casefile.Text;
import org.kembar.wording.Language;

/** Sources stand in reports of every language as they are; what is a sentence belongs into the remark beside them. */
class SourcesTest {

    /** Words that English prose about a source does without only with difficulty, and the words such prose used here. */
    private static final Set<String> PROSE =
            Set.of(("the of an and or was were is are be been it its this that these not"
                            + " as in into from with without to on for at by via per after before beside other there later"
                            + " quoted read recalled verified mapped worded named stated applied cited computed reproduced"
                            + " opposite evidence question questions signal signals indicator indicators threshold thresholds"
                            + " grades levels limits period periods judgement choice proposal assignment wording statement"
                            + " thesis study studies paper abstract summaries section letter letters press reports report"
                            + " practice policy policies ordinance principle element criterion factor days years plan maximum"
                            + " yearly municipal minister")
                    .split(" "));

    /** A title in its own language: no sentence of ours. */
    private static final Pattern TITLE = Pattern.compile("“[^”]*”");

    private static final Pattern ADDRESS = Pattern.compile("[\\w-]+(?:\\.\\p{L}[\\w/-]*)+");

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    /** How firmly the source is known; what was read of it, and why no more, is said in the remark. */
    private static final Pattern TAG = Pattern.compile("\\[([^]]*)]");

    record Sourced(String name, String source, Optional<Text> remark) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Sourced> sourced() {
        var standards = BuiltIn.standards();
        var signals = standards.catalogue().signals().stream()
                .map(signal -> new Sourced(signal.id(), signal.source(), signal.remark()));
        var frameworks = standards.frameworks().stream()
                .flatMap(framework -> Stream.concat(
                        Stream.of(new Sourced(framework.id(), framework.source(), framework.remark())),
                        framework.indicators().stream()
                                .map(indicator -> new Sourced(
                                        framework.id() + " " + indicator.id(),
                                        indicator.source(),
                                        indicator.remark()))));
        return Stream.concat(signals, frameworks).toList();
    }

    @Test
    void thereAreSignalsFrameworksAndIndicators() {
        assertThat(sourced()).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("sourced")
    void isABareCitation(Sourced sourced) {
        assertThat(prose(sourced.source())).as(sourced.source()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sourced")
    void bearsOnlyTheTagsThatTheLegendExplains(Sourced sourced) {
        assertThat(TAG.matcher(sourced.source()).results().map(tag -> tag.group(1)))
                .as(sourced.source())
                .isNotEmpty()
                .isSubsetOf("S", "V", "V~", "R", "P", "P/R", "V~/R");
    }

    @ParameterizedTest
    @MethodSource("sourced")
    void theRemarkSpeaksEveryLanguage(Sourced sourced) {
        sourced.remark()
                .ifPresent(remark -> assertThat(remark.byLanguage())
                        .as(sourced.source())
                        .containsOnlyKeys(Arrays.stream(Language.values())
                                .map(Language::tag)
                                .toArray(String[]::new)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "De Villiers (2009), as quoted in a later thesis [V~]",
                "OECD/EC (2023), ch. 4 [V~]; signals of resources beside it [P]",
                "Opposite evidence: Tjandradewi & Marcotullio (2009) [V]",
                "City-to-City Partnerships to Localise the SDGs [V~]",
                "Thresholds [P]",
            })
    void proseIsRecognised(String source) {
        assertThat(prose(source)).isNotEmpty();
    }

    @Test
    void aTitleIsNotProse() {
        assertThat(prose("OECD/EC (2023), “City-to-City Partnerships to Localise the SDGs”, ch. 4 [V~]"))
                .isEmpty();
    }

    private static List<String> prose(String source) {
        var withoutTitles = TITLE.matcher(source).replaceAll(" ");
        return WORD.matcher(ADDRESS.matcher(withoutTitles).replaceAll(" "))
                .results()
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .filter(PROSE::contains)
                .toList();
    }
}
