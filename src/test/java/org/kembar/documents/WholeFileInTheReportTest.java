package org.kembar.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.FullFacts;
import org.kembar.casefile.MarkedCaseFile;
import org.kembar.casefile.Records;
import org.kembar.evaluation.BuiltIn;
import org.kembar.notation.CanonicalForm;
import org.kembar.wording.AlarmThresholdWords;
import org.kembar.wording.Language;

/** What a case file holds besides facts is in the report: parties, sources, contradictions, and published verdicts. */
class WholeFileInTheReportTest {

    /** Not shown, and why not: docs/decisions/0006. */
    private static final Set<String> NOT_SHOWN = Set.of(
            "Partnership.parties.city",
            "City.id",
            "City.country",
            "City.subdivision",
            "City.level",
            "City.wikidata",
            "City.geonames",
            "City.timezone",
            "City.languages",
            "Contradiction.id",
            "Judgement.id");

    @Test
    void everythingButFactsIsShown() {
        var file = FullFacts.file();
        var whole = shown(file);
        var silent = new ArrayList<String>();
        for (var component : List.of("partnership", "cities", "sources", "contradictions", "judgements")) {
            var value = Records.values(file).getOrDefault(component, List.of());
            var first = (Record) (value instanceof List<?> list ? list.getFirst() : value);
            for (var variation : FullFacts.variations(first)) {
                var name = variation.component().replace(" left out", "");
                if (!NOT_SHOWN.contains(name)
                        && shown(with(file, component, variation.changed())).equals(whole)) {
                    silent.add(variation.component());
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    /** Every text of it ends here what an element or an attribute holds, and begins one that no report has. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void whateverIsWrittenStaysText(Language language) {
        UnaryOperator<String> mark = place -> place + "\" onx=1 ' onx=1 '><x-mark>\"</script></style></title>";
        var file = MarkedCaseFile.with("marked", mark, mark);
        var example = Example.of(file, language);
        for (var html : List.of(example.html(), example.plainHtml())) {
            var page = Jsoup.parse(html);
            assertThat(page.select("x-mark, [onx]")).isEmpty();
            assertThat(page.getElementsContainingOwnText("Activity.title\"").not("title, text, desc, script"))
                    .isNotEmpty()
                    .allMatch(said -> said.closest("[lang]") instanceof Element spoken
                            && spoken.attr("lang").equals("id"));
            assertThat(page.text()).contains("Activity.title\" onx=1 ' onx=1 '><x-mark>");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachNumberOfPartnersStandsWithItsDefinitionOrTheWordThatThereIsNone(Language language) {
        var seoul = Example.published("bandung-seoul", language);
        var none = seoul.wording().say("report.partners.noDefinition");

        assertThat(partners(seoul))
                .contains("“Bandung melakukan kerjasama Sister City dengan dua puluh lima kota di luar negeri”")
                .containsPattern("(?s)25.*" + none + ".*29.*" + none);
        assertThat(partners(Example.of(FullFacts.file(), language)))
                .contains("Workload activeMeans 1", "Workload activeMeans 2")
                .doesNotContain(none);
        assertThat(Example.published("bandung-namur", language).html()).doesNotContain("id=\"partners\"");
    }

    private static String partners(Example example) {
        var html = example.html();
        var from = html.indexOf("<section id=\"partners\"");
        return html.substring(from, html.indexOf("</section>", from));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theMethodSaysWhenAnAlarmSoundsAndWhyThen(Language language) {
        var html = Example.published("bandung-namur", language).plainHtml();
        var method = html.substring(html.indexOf("<section id=\"method\""));

        assertThat(AlarmThresholdWords.of(language, BuiltIn.standards().alarms()))
                .hasSize(6)
                .allSatisfy(alarm ->
                        assertThat(method).contains("<dt>" + alarm.when() + "</dt><dd>" + alarm.why() + "</dd>"));
    }

    /** The fingerprint changes with everything. */
    private static String shown(CaseFile file) {
        return Example.of(file, Language.EN).html().replace(CanonicalForm.sha256(file), "");
    }

    private static CaseFile with(CaseFile file, String component, Record first) {
        var values = new LinkedHashMap<>(Records.values(file));
        if (values.get(component) instanceof List<?> list) {
            values.put(component, List.of(first, list.getLast()));
        } else {
            values.put(component, first);
        }
        return Records.make(CaseFile.class, values);
    }
}
