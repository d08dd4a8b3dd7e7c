package org.kembar.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kembar.casefile.CaseFile;
import org.kembar.chronicle.Scope;
import org.kembar.documents.EvaluationJson;
import org.kembar.edtf.DayRange;
import org.kembar.evaluation.BuiltIn;
import org.kembar.evaluation.Evaluator;
import org.kembar.evaluation.Explanation;
import org.kembar.evaluation.History;
import org.kembar.notation.CanonicalForm;
import org.kembar.notation.Format;
import org.kembar.notation.Notation;
import org.kembar.notation.Reading;
import org.kembar.web.RunningSite;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import tools.jackson.databind.JsonNode;

/** Programs are told what people read. */
class AnswersTest {

    private static final String SEOUL = "/api/v1/partnerships/bandung-seoul";
    private static final Pattern NEXT = Pattern.compile("<(/api/v1/[^>]+)>; rel=\"next\"");

    private final CaseFile seoul =
            RunningSite.shared().caseFiles().find("bandung-seoul").orElseThrow();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                            | bandung-namur bandung-seoul
            ?country=kr                                   | bandung-seoul
            ?field=transport                              | bandung-seoul
            ?state=in-force                               | ''
            ?country=BE&state=lapsed                      | bandung-namur
            ?after=bandung-namur                          | bandung-seoul
            ?limit=1                                      | bandung-namur
            """)
    void partnershipsAreFoundAsOnThePage(String query, String ids) {
        assertThat(ids(Answer.to("/api/v1/partnerships" + query).json().path("partnerships")))
                .isEqualTo(ids.isEmpty() ? List.of() : List.of(ids.split(" ")));
    }

    @Test
    void pagesFollowOneAnotherByTheirLinks() {
        var seen = new ArrayList<String>();
        var next = Optional.of("/api/v1/partnerships?limit=1");
        while (next.isPresent()) {
            var answer = Answer.to(next.get());
            seen.addAll(ids(answer.json().path("partnerships")));
            var link = NEXT.matcher(answer.header("Link"));
            next = link.matches() ? Optional.of(link.group(1)) : Optional.empty();
            assertThat(Optional.ofNullable(
                            answer.json().path("next").asStringOpt().orElse(null)))
                    .isEqualTo(next);
        }

        assertThat(seen).containsExactly("bandung-namur", "bandung-seoul");
    }

    /** A browser keeps it as a file, under a name that nobody else has thought of. */
    @ParameterizedTest
    @CsvSource({
        "/api/v1/partnerships, application/json, api.json",
        "/api/v1/partnerships/bandung-seoul/evaluation, application/json, api.json",
        "/api/v1/partnerships/bandung-seoul/case-file, application/yaml, api.yaml",
        "/api/v1/openapi.json, application/json, api.json",
        "/api/v1/cities?name=x%22.html&nothing=1, application/json, api.json",
        "/api/v1/nothing.html, application/json, api.json",
        "/api/v1/a%2Fb, application/json, api.json"
    })
    void everyAnswerIsAFileWithANameOfOurs(String path, String form, String name) {
        assertThat(Answer.to(path, "Accept", form).response().headers().allValues("Content-Disposition"))
                .containsExactly("attachment; filename=\"" + name + "\"");
    }

    @Test
    void everyLinkOfAPartnershipLeadsSomewhere() {
        var links = Answer.to(SEOUL).json().path("links");

        assertThat(links.size()).isEqualTo(6);
        for (var link : links) {
            assertThat(Answer.to(link.asString()).status()).as(link.asString()).isIn(200, 302);
        }
    }

    @Test
    void aCaseFileIsItsCanonicalForm() {
        var answer = Answer.to(SEOUL + "/case-file");

        assertThat(answer.body()).isEqualTo(new String(CanonicalForm.of(seoul), StandardCharsets.UTF_8));
    }

    @Test
    void aCaseFileInYamlSaysTheSame() {
        var answer = Answer.to(SEOUL + "/case-file", "Accept", "application/yaml");
        var reading =
                Notation.readCaseFile(answer.body().getBytes(StandardCharsets.UTF_8), Format.YAML, RunningSite.TODAY);

        assertThat(answer.header("Content-Type")).startsWith("application/yaml");
        assertThat(reading).isEqualTo(new Reading.Read<>(seoul));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anEvaluationIsTheOneOfTheCore(Language language) {
        var answer = Answer.to(
                SEOUL + "/evaluation?fields=f-egov&from=2020&to=2024&framework=oecd-dac",
                "Accept-Language",
                language.tag());
        var standards = BuiltIn.standards();
        var framework = standards.framework("oecd-dac").orElseThrow();
        var years = new DayRange(LocalDate.of(2020, 1, 1), LocalDate.of(2024, 12, 31));
        var scope = new Scope(List.of("f-egov"), Optional.of(years), years.to());

        assertThat(answer.header("Content-Language")).isEqualTo(language.tag());
        assertThat(answer.body())
                .isEqualTo(EvaluationJson.write(
                        new Evaluator(standards).evaluate(seoul, framework, scope),
                        History.of(seoul, framework, scope, standards),
                        new Wording(language, seoul)));
    }

    /** Also where an id has several parts, or is that of a fact as well. */
    @Test
    void everyBranchOfTheExplanationHasAnAddress() {
        var standards = BuiltIn.standards();
        var framework = standards.frameworks().getFirst();
        var evaluation = new Evaluator(standards).evaluate(seoul, framework, Scope.wholeAt(RunningSite.TODAY));
        var branches = Explanation.of(evaluation).because().stream()
                .map(Explanation::id)
                .map(id -> id.substring(id.indexOf('/') + 1))
                .toList();

        assertThat(branches).contains("C3", "standing");
        for (var branch : List.of("C3", "standing", "C3.1/a2", branches.getLast(), branches.getFirst())) {
            assertThat(Answer.to(SEOUL + "/evaluation/branch?branch=" + branch)
                            .json()
                            .path("id")
                            .asString())
                    .endsWith("/" + branch);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2016-10-06, no, 1827, not yet in force",
        "2016-10-07, yes, 1826, '6 October 2021, 1,826 days left'",
        "2021-10-06, yes, 1, '6 October 2021, today'",
        "2021-10-07, no, -1, lapsed"
    })
    void anAgreementSaysWhetherItIsInForceAndHowLongStill(String day, String inForce, long left, String text) {
        var answer = Answer.to(SEOUL + "/agreements/a2?on=" + day).json();
        var agreement = answer.path("agreement");

        assertThat(agreement.path("inForce").asString()).isEqualTo(inForce);
        assertThat(agreement.path("on").asString()).isEqualTo(day);
        assertThat(agreement.path("daysLeft").asLong(-1)).isEqualTo(left);
        assertThat(agreement.path("text").asString()).contains(text);
        assertThat(answer.path("why").size()).isGreaterThan(2);
    }

    @Test
    void agreementsThatHaveLapsedStandWithTheLatestFirst() {
        var lapsed = Answer.to("/api/v1/ending").json().path("lapsed");

        assertThat(ids(lapsed)).containsExactly("a1", "a2");
        assertThat(lapsed.path(1).path("lapse").path("from").asString()).isEqualTo("2021-10-07");
    }

    @Test
    void aSourceGivesEverythingTakenFromIt() {
        var answer = Answer.to(SEOUL + "/sources/s1").json();
        var taken = seoul.facts().stream()
                .filter(fact ->
                        fact.evidence().stream().anyMatch(one -> one.ref().equals("s1")))
                .toList();

        assertThat(answer.path("facts").size()).isEqualTo(taken.size()).isGreaterThan(10);
        for (var fact : answer.path("facts")) {
            assertThat(fact.path("quotations").size()).isPositive();
            for (var quotation : fact.path("quotations")) {
                assertThat(quotation.path("source").asString()).isEqualTo("s1");
            }
        }
    }

    /** The three scopes in which the README compares. */
    @Test
    void aComparisonSaysWhatEachEvaluationSays() {
        var compared = Answer.to("/api/v1/compare?partnership=bandung-seoul&scope=f-egov@2020/2024&scope=*@2016/2019")
                .json();
        var alone = Answer.to(SEOUL + "/evaluation?fields=f-egov&from=2020&to=2024")
                .json()
                .path("findings");

        assertThat(compared.path("columns").size()).isEqualTo(2);
        assertThat(compared.path("rows").size()).isEqualTo(11);
        for (var i = 0; i < alone.size(); i++) {
            assertThat(compared.path("rows").path(i).path("indicator"))
                    .isEqualTo(alone.path(i).path("indicator"));
            assertThat(compared.path("rows").path(i).path("results").path(0).path("state"))
                    .isEqualTo(alone.path(i).path("state"));
        }
    }

    @Test
    void homonymsAreToldApart() {
        assertThat(Answer.to("/api/v1/cities?name=Liverpool&country=au&limit=1")
                        .json()
                        .path("cities")
                        .path(0)
                        .path("region")
                        .asString())
                .isEqualTo("New South Wales");
        assertThat(Answer.to("/api/v1/cities?name=%EC%84%9C%EC%9A%B8")
                        .json()
                        .path("cities")
                        .path(0)
                        .path("name")
                        .asString())
                .isEqualTo("Seoul");
    }

    @Test
    void everyEntryOfTheTrailFollowsTheOneBefore() {
        var first = Answer.to("/api/v1/audit?limit=1");
        var link = NEXT.matcher(first.header("Link"));
        assertThat(link.matches()).isTrue();
        var second = Answer.to(link.group(1)).json().path("entries").path(0);

        assertThat(second.path("previous"))
                .isEqualTo(first.json().path("entries").path(0).path("hash"));
        assertThat(second.path("number").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"en, Seoul", "id, Kota Seoul", "ko, 서울특별시", "'ko-KR,ko;q=0.9,en;q=0.8', 서울특별시"})
    void answersInTheLanguageAskedFor(String accepted, String city) {
        var answer = Answer.to(SEOUL, "Accept-Language", accepted);

        assertThat(answer.json().path("parties").path(1).path("name").asString())
                .isEqualTo(city);
        assertThat(answer.header("Vary")).containsIgnoringCase("Accept-Language");
    }

    private static List<String> ids(JsonNode list) {
        return list.valueStream().map(each -> each.path("id").asString()).toList();
    }
}
