package org.kembar.wording;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.casefile.Activity;
import org.kembar.casefile.AdverseEvent;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.AnnualPlan;
import org.kembar.casefile.Assertion;
import org.kembar.casefile.BudgetLine;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.City;
import org.kembar.casefile.CityPolicy;
import org.kembar.casefile.Consideration;
import org.kembar.casefile.Contact;
import org.kembar.casefile.Fact;
import org.kembar.casefile.Field;
import org.kembar.casefile.Judgement;
import org.kembar.casefile.Message;
import org.kembar.casefile.Money;
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
import org.kembar.chronicle.Paying;
import org.kembar.edtf.EdtfDate;
import org.kembar.measurement.State;

/** Says in one line what a fact states. */
final class FactWords {

    private final Messages messages;
    private final DateWords dates;
    private final NumberWords numbers;
    private final CaseFile file;
    private final Map<String, Fact> byId;
    private final Phrases phrases;
    private final Map<Fact, String> said = Collections.synchronizedMap(new IdentityHashMap<>());

    FactWords(Messages messages, DateWords dates, NumberWords numbers, CaseFile file) {
        this.messages = messages;
        this.dates = dates;
        this.numbers = numbers;
        this.file = file;
        phrases = new Phrases(messages, dates);
        byId = file.facts().stream().collect(Collectors.toMap(Fact::id, fact -> fact, (first, _) -> first));
    }

    CaseFile file() {
        return file;
    }

    /** A fact stands under everything that rests on it, in the same words. */
    String of(Fact fact) {
        var known = said.get(fact);
        if (known != null) {
            return known;
        }
        var words = inWords(fact);
        said.put(fact, words);
        return words;
    }

    private String inWords(Fact fact) {
        return switch (fact) {
            case Activity a -> activities().of(a);
            case AdverseEvent e -> say("fact.event", messages.text(e.type()), within(e.text()), date(e.date()));
            case Agreement a -> say("fact.agreement", messages.text(a.type()), date(a.signed()), text(a.title()));
            case Agreement.Clause c -> clause(c);
            case AnnualPlan p -> say("fact.annualPlan", Integer.toString(p.year()), date(p.approved()));
            case Assertion a -> say("fact.assertion." + a.says(), messages.text(a.about()), period(a), reach(a));
            case BudgetLine b -> budget(b);
            case CityPolicy p -> say("fact.policy", text(p.title()), date(p.inForce()));
            case Consideration c -> say("fact.consideration." + c.justified(), messages.text(c.type()), text(c.text()));
            case Contact c -> contact(c);
            case Field f -> say("fact.field", text(f.label()));
            case Judgement j ->
                say("fact.judgement", messages.text(j.evaluator()), j.author().orElse(""), date(j.period()));
            case Message m ->
                m.answered()
                        .map(answered -> say("fact.message", date(m.sent()), side(m.from()), date(answered)))
                        .orElseGet(() -> say("fact.message.unanswered", date(m.sent()), side(m.from())));
            case Obligation o ->
                o.done()
                        .map(done -> say("fact.obligation", within(o.text()), date(o.due()), date(done)))
                        .orElseGet(() -> say(undated(o), within(o.text()), date(o.due())));
            case Obstacle o -> say("fact.obstacle", messages.text(o.type()), text(o.text()));
            case Organisation o -> say("fact.organisation", text(o.name()), side(o.side()));
            case Output o -> say("fact.output", within(o.text()), date(o.date()));
            case Person p -> say("fact.person", p.name(), text(p.role()));
            case Precedent p -> say("fact.precedent", text(p.partner()), date(p.since()));
            case ProcedureStep s -> say("fact.procedureStep", messages.text(s.stage()), date(s.document()));
            case Proposal p -> say("fact.proposal", within(p.text()), date(p.date()));
            case Regulation r -> say("fact.regulation", r.name(), date(r.inForce()));
            case SetState s -> say("fact.setState", s.indicator(), result(s.state()), evaluator(s), date(s.date()));
            case Statement s -> text(s.text());
            case Survey s -> say("fact.survey", messages.text(s.question()), s.value(), side(s.side()), date(s.date()));
            case TermOfOffice t -> say("fact.term", messages.text(t.office()), side(t.side()), date(t.term()));
            case Workload w -> workload(w);
        };
    }

    private String budget(BudgetLine line) {
        var key = line.money().isPresent() ? "fact.budget.money" : "fact.budget";
        return say(
                line.text().isPresent() ? key : key + ".bare",
                messages.text(line.stage()),
                line.money().map(this::money).orElse(""),
                within(line.text()),
                payer(Paying.of(line)));
    }

    /** What is known of an obligation of which no source says when it was done. */
    private static String undated(Obligation obligation) {
        return obligation
                .open()
                .map(open -> open ? "fact.obligation.open" : "fact.obligation.undated")
                .orElse("fact.obligation.untold");
    }

    /** Who pays: a city by its name, for "own" tells only who knows whose file it is. */
    String payer(Paying paying) {
        return switch (paying.payer()) {
            case CITY -> side(Side.A);
            case PARTNER -> side(Side.B);
            case NATIONAL_OR_DONOR, PRIVATE, UNIVERSITY -> messages.text(paying.payer());
        };
    }

    /** Facts in one line; where there are more than can be named, how many more. */
    String listed(List<? extends Fact> about, int most) {
        return messages.listed(about.stream().map(this::of).toList(), most);
    }

    /** Who set a state: the kind of evaluator, and the name where one is given. */
    String evaluator(SetState set) {
        var kind = messages.text(set.evaluator());
        return set.author().map(author -> say("set.by", kind, author)).orElse(kind);
    }

    String result(SetState.Result result) {
        return messages.text(
                switch (result) {
                    case WEAK -> State.WEAK;
                    case ADEQUATE -> State.ADEQUATE;
                    case STRONG -> State.STRONG;
                    case INSUFFICIENT -> State.INSUFFICIENT;
                });
    }

    private String clause(Agreement.Clause clause) {
        if (clause.item().isEmpty()) {
            return unlisted(clause);
        }
        var item = messages.text(clause.item().get());
        if (!clause.present()) {
            return say("fact.clause.lacking", item, text(clause.text()));
        }
        return clause.article()
                .map(article -> say("fact.clause.article", item, article, text(clause.text())))
                .orElseGet(() -> say("fact.clause", item, text(clause.text())));
    }

    /** A clause that no list of recommended ones names. */
    private String unlisted(Agreement.Clause clause) {
        if (!clause.present()) {
            return say("fact.clause.unlisted.lacking", text(clause.text()));
        }
        return clause.article()
                .map(article -> say("fact.clause.unlisted.article", article, text(clause.text())))
                .orElseGet(() -> say("fact.clause.unlisted", text(clause.text())));
    }

    private String contact(Contact contact) {
        var who = Stream.of(contact.unit().map(this::name), contact.person().map(this::name))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        var when = date(contact.inPost().or(contact::attested));
        return who.isEmpty()
                ? say("fact.contact.unnamed", side(contact.side()), when)
                : say("fact.contact", side(contact.side()), who, when);
    }

    private String workload(Workload workload) {
        return say(
                "fact.workload",
                workload.partnerships().map(numbers::of).orElse("?"),
                workload.activePartnerships().map(numbers::of).orElse("?"),
                date(workload.date()));
    }

    private String money(Money money) {
        return switch (money) {
            case Money.Amount(var amount, var currency) -> numbers.of(amount, currency);
            case Money.Words(var words) -> say("fact.budget.words", words);
        };
    }

    /** The city that stands for a side, which says more than a letter. */
    String side(Side side) {
        return file.partnership().parties().stream()
                .filter(party -> party.side() == side)
                .flatMap(
                        party -> file.cities().stream().filter(city -> city.id().equals(party.city())))
                .map(city -> messages.text(city.name()))
                .findFirst()
                .orElseGet(() -> messages.text(side));
    }

    /** Of the cities that stand for a side. */
    List<Text> cityNames() {
        return file.partnership().parties().stream()
                .flatMap(
                        party -> file.cities().stream().filter(city -> city.id().equals(party.city())))
                .map(City::name)
                .toList();
    }

    /** Of what a declaration speaks: of one fact, or of fields. */
    private String reach(Assertion assertion) {
        return assertion
                .on()
                .map(id -> assertion.fields().isEmpty()
                        ? name(id)
                        : messages.listed(List.of(name(id), fields(assertion.fields())), 2))
                .orElseGet(() -> fields(assertion.fields()));
    }

    String fields(List<String> ids) {
        if (ids.isEmpty()) {
            return messages.text("scope.allFields");
        }
        return ids.stream().map(this::name).collect(Collectors.joining(", "));
    }

    /** A fact or a city that another fact refers to, by the name people know it by. */
    String name(String id) {
        return Optional.ofNullable(byId.get(id))
                .map(this::called)
                .orElseGet(() -> file.cities().stream()
                        .filter(city -> city.id().equals(id))
                        .map(city -> text(city.name()))
                        .findFirst()
                        .orElse(id));
    }

    /** What can be referred to has a name of its own; an agreement need not have one. */
    String called(Fact fact) {
        return switch (fact) {
            case Activity a -> text(a.title());
            case Agreement a -> a.title().map(this::text).orElseGet(() -> of(a));
            case Field f -> text(f.label());
            case Organisation o -> text(o.name());
            case Person p -> p.name();
            case AdverseEvent _,
                    Agreement.Clause _,
                    AnnualPlan _,
                    Assertion _,
                    BudgetLine _,
                    CityPolicy _,
                    Consideration _,
                    Contact _,
                    Judgement _,
                    Message _,
                    Obligation _,
                    Obstacle _,
                    Output _,
                    Precedent _,
                    ProcedureStep _,
                    Proposal _,
                    Regulation _,
                    SetState _,
                    Statement _,
                    Survey _,
                    TermOfOffice _,
                    Workload _ -> of(fact);
        };
    }

    /** Where no time is named it speaks of all; of one fact the time is the fact's own. */
    private String period(Assertion assertion) {
        return assertion
                .period()
                .map(dates::of)
                .orElseGet(() -> assertion.on().isPresent() ? "" : messages.text("scope.allTime"));
    }

    ActivityWords activities() {
        return new ActivityWords(messages, numbers, phrases, this::side, file.compiled());
    }

    private String date(EdtfDate date) {
        return phrases.date(date);
    }

    private String date(Optional<EdtfDate> date) {
        return phrases.date(date);
    }

    private String text(Text text) {
        return messages.text(text);
    }

    private String text(Optional<Text> text) {
        return phrases.text(text);
    }

    String within(Text text) {
        return phrases.within(text);
    }

    private String within(Optional<Text> text) {
        return phrases.within(text);
    }

    private String say(String key, Object... values) {
        return phrases.say(key, values);
    }
}
