package org.kembar.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.casefile.Activity;
import org.kembar.casefile.AdverseEvent;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.AnnualPlan;
import org.kembar.casefile.Assertion;
import org.kembar.casefile.BudgetLine;
import org.kembar.casefile.CityPolicy;
import org.kembar.casefile.Consideration;
import org.kembar.casefile.Contact;
import org.kembar.casefile.DatedStatement;
import org.kembar.casefile.Fact;
import org.kembar.casefile.Field;
import org.kembar.casefile.Judgement;
import org.kembar.casefile.Message;
import org.kembar.casefile.Obligation;
import org.kembar.casefile.Obstacle;
import org.kembar.casefile.Organisation;
import org.kembar.casefile.Output;
import org.kembar.casefile.Person;
import org.kembar.casefile.Precedent;
import org.kembar.casefile.ProcedureStep;
import org.kembar.casefile.Proposal;
import org.kembar.casefile.Regulation;
import org.kembar.casefile.SetState;
import org.kembar.casefile.Side;
import org.kembar.casefile.Statement;
import org.kembar.casefile.Survey;
import org.kembar.casefile.TermOfOffice;
import org.kembar.casefile.Text;
import org.kembar.casefile.Workload;
import org.kembar.edtf.EdtfDate;

/** Says in one sentence what is recorded of a fact beyond the line that names it. */
final class FactDetails {

    private final Messages messages;
    private final DateWords dates;
    private final NumberWords numbers;
    private final Language language;
    private final FactWords facts;
    private final FrameworkNames frameworks;

    FactDetails(
            Messages messages,
            DateWords dates,
            NumberWords numbers,
            Language language,
            FactWords facts,
            FrameworkNames frameworks) {
        this.messages = messages;
        this.dates = dates;
        this.numbers = numbers;
        this.language = language;
        this.facts = facts;
        this.frameworks = frameworks;
    }

    /** Empty where the line that names the fact says all there is. */
    Optional<String> of(Fact fact) {
        var said = String.join("; ", parts(fact).said);
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(messages.text("detail.line", language.capitalised(said)));
    }

    private Parts parts(Fact fact) {
        return switch (fact) {
            case Activity a -> activity(a);
            case AdverseEvent e -> parts().side(e.side());
            case Agreement a -> agreement(a);
            case Agreement.Clause c -> parts().say("article", c.article().filter(_ -> !c.present()));
            case AnnualPlan _ -> parts();
            case Assertion _ -> parts();
            case BudgetLine b ->
                parts().side(b.side())
                        .date("date", b.date())
                        .either("inKind", b.inKind())
                        .fields(b.fields())
                        .names("activities", b.activities());
            case CityPolicy p -> parts().side(Optional.of(p.side()));
            case Consideration _ -> parts();
            case Contact c ->
                parts().date("attested", c.inPost().flatMap(_ -> c.attested()))
                        .either("vacant", c.vacant())
                        .list("languages", c.languages().stream().map(language::nameOf))
                        .either("needsTranslator", c.needsTranslator());
            case Field f -> parts().either("agreed", f.agreed()).say("planCode", f.planCode());
            case Judgement j ->
                parts().say("framework", j.framework().map(frameworks::of))
                        .date("published", j.issued())
                        .either("joint", j.joint());
            case Message m ->
                parts().say("channel", m.channel().map(messages::text))
                        .either("betweenAgencies", m.betweenAgencies())
                        .either("betweenLeaders", m.betweenLeaders())
                        .either("filed", m.filed())
                        .word(m.text().map(this::text));
            case Obligation o ->
                parts().word(messages.text(o.type())).side(o.side()).either("open", o.open());
            case Obstacle o -> obstacle(o);
            case Organisation o ->
                parts().word(messages.text(o.nature()))
                        .word(o.role().map(messages::text))
                        .fields(o.fields());
            case Output o -> output(o);
            case Person p -> parts().side(p.side());
            case Precedent p -> parts().side(Optional.of(p.side())).say("country", country(p.country()));
            case ProcedureStep s ->
                parts().say("agreement", facts.name(s.agreement())).either("missing", s.missing());
            case Proposal p -> parts().either("accepted", p.accepted());
            case Regulation r -> parts().date("cited", r.cited());
            case SetState s ->
                parts().say("framework", frameworks.of(s.framework()))
                        .fields(s.fields())
                        .date("period", s.period())
                        .say("computed", facts.result(s.computed()))
                        .say("reason", text(s.reason()));
            case Statement s -> parts().word(messages.text(s.topic())).date("date", s.date());
            case Survey s ->
                parts().say("framework", s.framework().map(frameworks::of))
                        .say("principle", s.principle())
                        .say("respondents", s.respondents().map(number -> numbers.plain(number)));
            case TermOfOffice t -> parts().say("person", t.person().map(facts::name));
            case Workload w -> workload(w);
        };
    }

    private Parts activity(Activity a) {
        return parts().word(messages.text(a.type()))
                .say("host", a.host().map(facts::side))
                .say("provider", a.provider().map(facts::side))
                .word(a.format().map(messages::text))
                .say("reducedFor", a.reducedFor().map(messages::text))
                .say(
                        "cause",
                        a.cause()
                                .filter(_ -> a.status() == Activity.Status.HELD)
                                .map(messages::text))
                .say("place", a.place().map(this::text))
                .fields(a.fields())
                .list("participants", participants(a))
                .all(a.participants().stream()
                        .flatMap(p -> p.personDays().stream()
                                .map(days -> say("personDays", messages.text(p.group()), numbers.of(days)))))
                .names("organisations", a.organisations())
                .say("occasions", a.occasions().map(numbers::of))
                .all(a.alsoDated().stream().map(other -> otherDate("alsoDated", other, a.date())))
                .date(
                        "plannedFor",
                        a.planned().filter(planned -> !ActivityWords.when(a).equals(Optional.of(planned))))
                .date("requested", a.requested())
                .say("replaces", a.replaces().map(facts::name))
                .either("openToPublic", a.openToPublic())
                .date("published", a.published())
                .list("has", a.has().stream().map(messages::text))
                .list("lacks", a.lacks().stream().map(messages::text))
                .date("participantsEvaluated", a.participantsEvaluated())
                .date("learningChecked", a.learningChecked());
    }

    /** The line that names a held activity may say from where they came; then nothing is left to say. */
    private Stream<String> participants(Activity a) {
        return a.status() == Activity.Status.HELD && ActivityWords.namesSides(a)
                ? Stream.empty()
                : a.participants().stream().flatMap(taking -> participants(taking, a.status()));
    }

    /** The line that names a held activity says how many came; it does not always say from where. */
    private Stream<String> participants(Activity.Participants taking, Activity.Status status) {
        var group = messages.text(taking.group());
        var counted =
                status == Activity.Status.HELD ? group : facts.activities().participants(taking);
        return taking
                .side()
                .map(side -> say("participants.group", counted, facts.side(side)))
                .or(() -> Optional.of(counted).filter(_ -> status != Activity.Status.HELD))
                .stream();
    }

    private Parts agreement(Agreement a) {
        return parts().say("numberA", a.numberA())
                .say("numberB", a.numberB())
                .all(a.alsoSigned().stream().map(other -> otherDate("alsoSigned", other, Optional.of(a.signed()))))
                .date("from", a.from())
                .word(a.termYears().map(years -> say("termYears", years)))
                .date("until", a.until())
                .either("extendsTacitly", a.extendsTacitly())
                .say("follows", a.follows().map(facts::name))
                .say("place", a.place().map(this::text))
                .names("signatories", a.signatories())
                .names("witnesses", a.witnesses())
                .fields(a.fields())
                .list("languages", a.languages().stream().map(language::nameOf))
                .say("prevailing", a.prevailing().map(language::nameOf));
    }

    private Parts obstacle(Obstacle o) {
        return parts().date("date", o.date())
                .fields(o.fields())
                .all(o.mitigations().stream().map(measure -> {
                    var owners = measure.owners().stream().map(facts::name).collect(Collectors.joining(", "));
                    return owners.isEmpty()
                            ? say("mitigation", text(measure.text()))
                            : say("mitigation.owners", text(measure.text()), owners);
                }));
    }

    private Parts output(Output o) {
        return parts().word(messages.text(o.type()))
                .either("output.planned", Optional.of(o.planned()))
                .fields(o.fields())
                .names("activities", o.activities())
                .list("benefits", o.benefits().stream().map(facts::side))
                .list("noBenefit", o.noBenefit().stream().map(facts::side))
                .list("has", o.has().stream().map(messages::text))
                .list("lacks", o.lacks().stream().map(messages::text))
                .either("claimed", o.claimed());
    }

    private Parts workload(Workload w) {
        return parts().side(Optional.of(w.side()))
                .say("officers", w.officers().map(number -> numbers.plain(number.doubleValue())))
                .say("activeMeans", w.activeMeans().map(this::text));
    }

    private String otherDate(String key, DatedStatement other, Optional<EdtfDate> first) {
        return first.equals(Optional.of(other.date())) ? say(key + ".same") : say(key, dates.of(other.date()));
    }

    private String country(String code) {
        return language.country(code);
    }

    private String text(Text text) {
        return facts.within(text);
    }

    private String say(String key, Object... values) {
        return messages.text("detail." + key, values);
    }

    private Parts parts() {
        return new Parts();
    }

    /** What there is to say, part by part; what is not recorded adds nothing. */
    private final class Parts {

        private final List<String> said = new ArrayList<>();

        Parts word(String words) {
            said.add(words);
            return this;
        }

        Parts word(Optional<String> words) {
            words.ifPresent(said::add);
            return this;
        }

        Parts all(Stream<String> sentences) {
            sentences.forEach(said::add);
            return this;
        }

        Parts say(String key, String value) {
            return word(FactDetails.this.say(key, value));
        }

        Parts say(String key, Optional<String> value) {
            return word(value.map(words -> FactDetails.this.say(key, words)));
        }

        Parts date(String key, Optional<EdtfDate> date) {
            return say(key, date.map(dates::of));
        }

        /** What is known to be so, or known not to be so. */
        Parts either(String key, Optional<Boolean> known) {
            return word(known.map(so -> FactDetails.this.say(key + "." + so)));
        }

        Parts list(String key, Stream<String> values) {
            return say(
                    key, Optional.of(values.collect(Collectors.joining(", "))).filter(all -> !all.isEmpty()));
        }

        Parts names(String key, List<String> ids) {
            return list(key, ids.stream().map(facts::name));
        }

        Parts fields(List<String> ids) {
            return names("fields", ids);
        }

        Parts side(Optional<Side> side) {
            return say("side", side.map(facts::side));
        }
    }
}
