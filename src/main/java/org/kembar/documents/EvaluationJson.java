package org.kembar.documents;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kembar.casefile.Fact;
import org.kembar.edtf.DayRange;
import org.kembar.evaluation.Evaluation;
import org.kembar.evaluation.Framework;
import org.kembar.evaluation.History;
import org.kembar.evaluation.Thresholds;
import org.kembar.measurement.Measurement;
import org.kembar.measurement.Scale;
import org.kembar.notation.CanonicalForm;
import org.kembar.wording.ProgramVersion;
import org.kembar.wording.Wording;

/**
 * An evaluation with its whole explanation as JSON, for other programs: {@code docs/evaluation-1.schema.json}. Ids and
 * codes are the same in every language; beside them stands a {@code text} in the one asked for.
 */
public final class EvaluationJson {

    private static final String SCHEMA = "kembar-evaluation/1";

    private final Evaluation evaluation;
    private final History history;
    private final Wording words;
    private final Grounds grounds;
    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final Optional<LocalDate> recorded;
    private final JsonOutput json;

    private EvaluationJson(
            Evaluation evaluation, History history, Wording words, Optional<LocalDate> recorded, JsonOutput json) {
        this.evaluation = evaluation;
        this.history = history;
        this.words = words;
        this.recorded = recorded;
        this.json = json;
        grounds = Grounds.of(evaluation);
    }

    public static String write(Evaluation evaluation, History history, Wording wording) {
        return write(evaluation, history, wording, Optional.empty());
    }

    /** @param recorded on which day something was recorded last, where that is after the day on which the file was compiled */
    public static String write(Evaluation evaluation, History history, Wording wording, Optional<LocalDate> recorded) {
        return JsonOutput.of(json -> new EvaluationJson(evaluation, history, wording, recorded, json).all());
    }

    private void all() {
        json.text("schema", SCHEMA).text("language", words.language().tag());
        json.object(
                "engine",
                o -> o.text("name", "Kembar")
                        .text("version", ProgramVersion.ofThis().text()));
        head();
        json.objects("findings", grounds.indicators(), this::finding);
        json.objects("alarms", grounds.alarms(), this::alarm);
        json.objects("judgements", grounds.judgements(), this::judgement);
        json.objects("steps", grounds.steps(), this::step);
        json.objects("contradictions", grounds.contradictions(), this::contradiction);
        json.objects("history", history.quarters(), quarter -> {
            json.text("day", quarter.day().toString());
            json.texts(
                    "states",
                    quarter.ratings().stream()
                            .map(rating -> JsonOutput.code(rating.state()))
                            .toList());
        });
        json.objects(
                "facts",
                facts.values(),
                fact -> json.text("id", fact.id()).text("kind", kind(fact)).text("text", words.say(fact)));
        sources();
    }

    private void head() {
        var file = evaluation.file();
        json.object(
                "file",
                o -> o.text("id", file.id())
                        .text("title", words.say(file.title()))
                        .text("compiled", file.compiled().text())
                        .text("recorded", recorded.map(LocalDate::toString))
                        .text("sha256", CanonicalForm.sha256(file)));
        json.object("partnership", o -> {
            o.code("type", file.partnership().type())
                    .text("text", words.say(file.partnership().type()));
            o.objects(
                    "parties",
                    file.partnership().parties(),
                    party -> o.code("side", party.side())
                            .text("city", party.city())
                            .text("text", words.side(party.side())));
            o.objects(
                    "names",
                    grounds.parties(),
                    one -> o.text("id", one.id())
                            .code("side", one.party().side())
                            .text("text", one.party().calls().map(words::say))
                            .objects("quotations", one.quotations(), this::quotation));
        });
        json.object("scope", o -> {
            o.texts("fields", evaluation.scope().fields())
                    .text("asOf", evaluation.scope().asOf().toString());
            evaluation.scope().period().ifPresent(period -> range("period", period));
            o.text("text", words.period(evaluation.scope())).text("remark", words.remark(evaluation, recorded));
        });
        var framework = evaluation.framework();
        json.object(
                "framework",
                o -> o.text("id", framework.id())
                        .text("version", framework.version())
                        .code("kind", framework.kind())
                        .text("text", words.say(framework.name()))
                        .text("source", framework.source())
                        .text("remark", framework.remark().map(words::say)));
        json.object("standing", _ -> standing(grounds.standing()));
    }

    private void standing(Grounds.OneStanding one) {
        var standing = one.standing();
        json.text("id", one.id()).code("legal", standing.legal()).code("life", standing.life());
        json.text("lastActivity", standing.lastActivity().map(date -> date.text()));
        json.text("text", words.standing(standing)).objects("grounds", one.facts(), this::ground);
    }

    /** A side without a limit is left out. */
    private void range(String name, DayRange range) {
        json.object(name, _ -> limits(range));
    }

    private void limits(DayRange range) {
        if (!range.from().equals(DayRange.UNLIMITED.from())) {
            json.text("from", range.from().toString());
        }
        if (!range.to().equals(DayRange.UNLIMITED.to())) {
            json.text("to", range.to().toString());
        }
    }

    private void finding(Grounds.OneIndicator one) {
        var finding = one.finding();
        var indicator = finding.indicator();
        json.text("id", one.id()).text("indicator", indicator.id()).text("name", words.say(indicator.name()));
        json.text("question", words.say(indicator.question())).text("source", indicator.source());
        json.text("remark", indicator.remark().map(words::say));
        json.code("state", finding.state()).text("text", words.say(finding.state()));
        finding.mean().ifPresent(mean -> json.number("mean", mean));
        json.object(
                "coverage",
                o -> o.number("rated", finding.coverage().rated())
                        .number("all", finding.coverage().all()));
        json.code("trend", finding.trend());
        finding.gate()
                .ifPresent(gate -> json.object("gate", o -> {
                    o.text("id", one.gates().stream().findFirst().map(Grounds.OneGate::id))
                            .code("kind", gate.kind())
                            .code("closed", gate.closed())
                            .text("text", words.gate(gate));
                    o.objects(
                            "grounds",
                            one.gates().stream()
                                    .flatMap(g -> g.facts().stream())
                                    .toList(),
                            this::ground);
                }));
        one.set()
                .ifPresent(set -> json.object("set", o -> {
                    o.text("id", set.id())
                            .code("state", set.set().state())
                            .truth("stands", set.set().stands());
                    o.text("text", words.evaluatorsState(set.set()));
                    o.objects("grounds", List.of(set.fact()), this::ground);
                }));
        json.objects("selfAssessments", one.ratings(), this::ground);
        finding.decisiveFact().ifPresent(fact -> json.text("decisive", noted(fact)));
        json.objects("measurements", one.signals(), this::measurement);
    }

    private void measurement(Grounds.OneSignal one) {
        var measurement = one.measurement();
        var signal = measurement.signal();
        json.text("id", one.id()).text("signal", signal.id()).text("name", words.say(signal.name()));
        json.text("question", words.say(signal.question())).text("formula", words.say(signal.formula()));
        json.code("state", measurement.state()).code("unit", signal.unit());
        measurement.value().ifPresent(value -> json.interval("value", value));
        json.text("text", words.value(measurement, evaluation.framework()));
        json.objects(
                "quantities",
                measurement.quantities(),
                quantity -> json.code("term", quantity.term())
                        .text("text", words.say(quantity.term()))
                        .interval("value", quantity.value()));
        thresholds(measurement);
        json.text("open", words.gap(measurement));
        json.objects("needs", measurement.needs(), this::need);
        json.objects("grounds", one.facts(), this::ground);
    }

    private void thresholds(Measurement measurement) {
        var signal = measurement.signal();
        var thresholds = Thresholds.of(signal, evaluation.framework());
        json.object("thresholds", o -> {
            o.code("lowest", thresholds.scale().lowest());
            o.objects("cuts", thresholds.scale().cuts(), this::cut);
            o.text("anchor", signal.anchor())
                    .text("basis", words.say(signal.basis()))
                    .text("source", thresholds.source())
                    .text("remark", thresholds.remark().map(words::say));
            o.text("ownReason", thresholds.own() ? Optional.of(words.say(thresholds.reason())) : Optional.empty());
        });
    }

    private void need(Measurement.Need need) {
        json.code("kind", need.kind()).text("fact", need.fact().map(this::noted));
        need.about().ifPresent(about -> json.code("about", about));
        need.days().ifPresent(this::limits);
    }

    private void cut(Scale.Cut cut) {
        json.number("value", cut.value()).truth("included", cut.included()).code("state", cut.state());
    }

    private void ground(Grounds.OneFact one) {
        json.text("id", one.id()).text("fact", noted(one.fact())).code("role", one.role());
        json.objects("quotations", one.quotations(), this::quotation);
    }

    private void quotation(Grounds.Quotation one) {
        var evidence = one.evidence();
        json.text("id", one.id());
        json.text("source", evidence.ref()).text("quote", evidence.quote()).text("place", evidence.place());
        json.text("reading", evidence.reading().map(words::say)).text("text", words.cite(evidence));
    }

    private void alarm(Grounds.OneAlarm one) {
        var alarm = one.alarm();
        json.text("id", one.id()).code("kind", alarm.kind()).code("certainty", alarm.certainty());
        alarm.when().ifPresent(when -> range("when", when));
        json.numbers("numbers", alarm.numbers()).text("text", words.alarm(alarm));
        json.objects("grounds", one.facts(), this::ground);
    }

    private void judgement(Grounds.OneJudgement one) {
        var judgement = one.judgement();
        json.text("id", one.id())
                .text("judgement", noted(judgement))
                .text("author", judgement.author())
                .code("evaluator", judgement.evaluator());
        json.texts("fields", judgement.fields())
                .text("period", judgement.period().text());
        json.objects("quotations", one.quotations(), this::quotation);
        json.objects("comparisons", one.comparisons(), this::comparison);
    }

    private void comparison(Grounds.OneComparison one) {
        var comparison = one.comparison();
        json.text("id", one.id()).text("indicator", comparison.indicator().map(Framework.Indicator::id));
        json.text("word", comparison.verdict().verdict()).text("wordText", words.say(comparison.word()));
        json.texts("means", comparison.means().stream().map(JsonOutput::code).toList());
        json.text("here", comparison.here().map(JsonOutput::code));
        json.text("inTheirScope", comparison.inTheirScope().map(JsonOutput::code));
        json.code("result", comparison.result()).text("text", words.say(comparison.result()));
        json.objects("quotations", one.quotations(), this::quotation);
        json.objects("reasons", one.reasons(), reason -> {
            json.text("id", reason.id()).code("kind", reason.reason().kind());
            json.text("text", words.reason(comparison, reason.reason()));
            json.objects("grounds", reason.facts(), this::ground);
            json.objects("quotations", reason.quotations(), this::quotation);
        });
    }

    private void step(Grounds.OneStep one) {
        var step = one.step();
        json.text("id", one.id())
                .code("action", step.action())
                .code("effect", step.effect())
                .text("signal", step.signal().id());
        json.texts(
                "indicators",
                step.indicators().stream().map(Framework.Indicator::id).toList());
        json.code("owner", step.signal().owner())
                .text("text", words.step(step))
                .text("because", words.stepReason(step));
        json.objects("grounds", one.facts(), this::ground);
    }

    private void contradiction(Grounds.OneContradiction one) {
        var contradiction = one.contradiction();
        json.text("id", one.id()).text("about", words.say(contradiction.about()));
        json.text("note", contradiction.note().map(words::say));
        json.objects("versions", one.versions(), version -> {
            json.text("id", version.id())
                    .text("text", words.say(version.version().says()));
            json.objects("quotations", version.quotations(), this::quotation);
        });
    }

    private void sources() {
        json.objects("sources", evaluation.file().sources(), source -> {
            json.text("id", source.id())
                    .code("type", source.type())
                    .text("title", source.title().map(words::say));
            json.text("creator", source.creator())
                    .text("issued", source.issued().map(date -> date.text()));
            json.text("coverage", source.coverage().map(date -> date.text()))
                    .text("doi", source.doi())
                    .text("url", source.url());
            json.text("language", source.lang()).text("licence", source.license());
        });
    }

    /** The id of a fact, which the list of facts then explains. */
    private String noted(Fact fact) {
        facts.putIfAbsent(fact.id(), fact);
        return fact.id();
    }

    /** {@code budget-line}: the name of its type as the case file spells such names. */
    public static String kind(Fact fact) {
        return fact.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
