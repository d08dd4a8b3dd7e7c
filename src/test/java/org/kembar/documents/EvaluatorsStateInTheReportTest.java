package org.kembar.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kembar.evaluation.EvaluatorsState;
import org.kembar.measurement.State;
import org.kembar.wording.Language;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** A state that an evaluator set stands beside the computed one, which keeps its place and its colour. */
class EvaluatorsStateInTheReportTest {

    private static final int SUMMARY_PAGE = 2;
    private static final String PROFILE = "//section[@id='profile']//tr[contains(th, '%s')]/td[1]";
    private static final String EXPLANATION = "//section[h3[@id='bandung-namur/%s']]";

    @ParameterizedTest
    @EnumSource(Language.class)
    void standsBesideTheComputedStateInTheProfile(Language language) throws Exception {
        var example = Example.withSetStates(language);
        var page = parsed(example.html());
        var words = example.wording();

        assertThat(text(page, PROFILE.formatted("C3 ") + "/span[@class='chip weak']"))
                .isEqualTo("▼ " + words.say(State.WEAK));
        assertThat(text(page, PROFILE.formatted("C3 ") + "/p[@class='set']"))
                .isEqualTo(words.say("report.set.stands", "■\u00A0" + words.say(State.ADEQUATE)));
        assertThat(text(page, PROFILE.formatted("C10 ") + "/span[@class='chip insufficient']"))
                .isEqualTo("? " + words.say(State.INSUFFICIENT));
        assertThat(text(page, PROFILE.formatted("C10 ") + "/p[@class='set']"))
                .isEqualTo(words.say("report.set.outdated", "▲\u00A0" + words.say(State.STRONG)));
        assertThat(text(page, PROFILE.formatted("C1 ") + "/p[@class='set']")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysWhyWhoAndWhenInTheExplanationOfItsIndicator(Language language) throws Exception {
        var example = Example.withSetStates(language);
        var page = parsed(example.html());

        assertThat(text(page, EXPLANATION.formatted("C3") + "/div[@class='set']"))
                .contains(example.wording().evaluatorsState(set(example, "C3")))
                .contains("Rina Kartika")
                .contains("“Kedua pihak tetap berpegang pada naskah tersebut”");
        assertThat(text(page, EXPLANATION.formatted("C10") + "/div[@class='set']"))
                .contains(example.wording().evaluatorsState(set(example, "C10")))
                .contains("“DPRD telah meninjau kerja sama ini”");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isPrintedInTheSummaryAndExplained(Language language) throws IOException {
        var example = Example.withSetStates(language);
        var pdf = example.pdf();
        var words = example.wording();

        assertThat(printed(pdf, SUMMARY_PAGE, SUMMARY_PAGE))
                .contains(joined(words.say("report.set.stands", "■\u00A0" + words.say(State.ADEQUATE))))
                .contains(joined(words.say("report.set.outdated", "▲\u00A0" + words.say(State.STRONG))));
        assertThat(printed(pdf, SUMMARY_PAGE + 1, Integer.MAX_VALUE))
                .contains(joined(words.evaluatorsState(set(example, "C3"))))
                .contains(joined(words.evaluatorsState(set(example, "C10"))))
                .contains(joined("“Kedua pihak tetap berpegang pada naskah tersebut”"));
    }

    private static EvaluatorsState set(Example example, String indicator) {
        return example.evaluation()
                .finding(indicator)
                .flatMap(finding -> finding.set())
                .orElseThrow();
    }

    private static String printed(byte[] pdf, int from, int to) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(from);
            stripper.setEndPage(to);
            return joined(stripper.getText(document));
        }
    }

    /** Lines of a page also break within sentences. */
    private static String joined(String text) {
        return text.replaceAll("[\\s\u00A0]+", "");
    }

    private static String text(Document page, String path) throws Exception {
        return XPathFactory.newDefaultInstance().newXPath().evaluate("normalize-space(" + path + ")", page);
    }

    private static Document parsed(String html) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    }
}
