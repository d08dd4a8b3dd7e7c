package org.kembar.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.kembar.casefile.Evidence;
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
import org.kembar.casefile.Statement;
import org.kembar.casefile.Survey;
import org.kembar.casefile.TermOfOffice;
import org.kembar.casefile.Workload;
import org.kembar.evaluation.Evaluation;
import org.kembar.evaluation.Finding;
import org.kembar.wording.Wording;

/**
 * The facts a report refers to, each under one number, with the words of its sources. Everything else in the report
 * names a fact by its number, so that each quotation is printed once.
 *
 * @param activities in the order of time, under the numbers they have in the pictures
 * @param others in the order of the case file
 * @param unused what else the file holds: this evaluation does not rest on it, and no chapter of its own shows it
 * @param numbers of the facts this evaluation rests on
 */
record FactList(List<Entry> activities, List<Entry> others, List<Entry> unused, Map<String, Integer> numbers) {

    record Entry(int number, Fact fact, List<Quotation> quotations, List<Use> uses) {

        String anchor() {
            return FactList.anchor(fact);
        }

        /** Without the places in the explanation and the parts that rest on it, which stand on another page. */
        Entry alone() {
            return new Entry(
                    number,
                    fact,
                    quotations.stream()
                            .map(one -> new Quotation(one.evidence(), List.of(), one.under()))
                            .toList(),
                    List.of());
        }
    }

    /**
     * @param places the leaves of the explanation whose words these are
     * @param under the number of the fact under which the same words are printed already
     */
    record Quotation(Evidence evidence, List<String> places, Optional<Integer> under) {}

    /** A part of the report that rests on the fact, and where it stands. */
    record Use(String anchor, String name) {}

    static String anchor(Fact fact) {
        return "fact-" + fact.id();
    }

    static FactList of(Evaluation evaluation, Grounds grounds, List<Happening> happenings, Wording words) {
        var listing = new Listing();
        for (var i = 0; i < grounds.alarms().size(); i++) {
            var alarm = grounds.alarms().get(i);
            listing.use(alarm.facts(), new Use(alarm.id(), words.say("report.facts.alarm", i + 1)));
        }
        for (var one : grounds.indicators()) {
            var code = one.finding().indicator().id();
            one.gates().forEach(gate -> listing.use(gate.facts(), new Use(gate.id(), code)));
            listing.use(one.ratings(), new Use(one.id(), code));
            one.signals()
                    .forEach(signal -> listing.use(
                            signal.facts(),
                            new Use(signal.id(), signal.measurement().signal().id())));
        }
        listing.use(grounds.standing().facts(), new Use(grounds.standing().id(), words.say("report.facts.standing")));
        listing.name(evaluation.findings().stream().map(Finding::decisiveFact).flatMap(Optional::stream));
        listing.name(evaluation.findings().stream()
                .flatMap(finding -> finding.measurements().stream())
                .flatMap(measurement -> measurement.needs().stream())
                .flatMap(need -> need.fact().stream()));
        // Of these the signals they are about are named already.
        grounds.steps().forEach(step -> listing.place(step.facts()));
        grounds.judgements().stream()
                .flatMap(judgement -> judgement.comparisons().stream())
                .flatMap(comparison -> comparison.reasons().stream())
                .forEach(reason -> listing.place(reason.facts()));
        return listing.list(evaluation, happenings);
    }

    boolean has(Fact fact) {
        return numbers.containsKey(fact.id());
    }

    /** The number of a fact that the report refers to. */
    int number(Fact fact) {
        var number = numbers.get(fact.id());
        if (number == null) {
            throw new IllegalArgumentException("The report does not list the fact " + fact.id());
        }
        return number;
    }

    /** Where the fact of this number stands. */
    String anchor(int number) {
        return Stream.of(activities, others, unused)
                .flatMap(List::stream)
                .filter(entry -> entry.number() == number)
                .findFirst()
                .orElseThrow()
                .anchor();
    }

    private static final class Listing {

        private final Set<String> named = new HashSet<>();
        private final Map<String, List<Use>> uses = new HashMap<>();
        private final Map<Evidence, List<String>> places = new HashMap<>();
        private final Map<Evidence, Integer> printed = new HashMap<>();

        void name(Stream<Fact> facts) {
            facts.map(Fact::id).forEach(named::add);
        }

        void use(List<Grounds.OneFact> facts, Use use) {
            facts.forEach(one -> uses.computeIfAbsent(one.fact().id(), _ -> new ArrayList<>())
                    .add(use));
            place(facts);
        }

        void place(List<Grounds.OneFact> facts) {
            for (var one : facts) {
                named.add(one.fact().id());
                one.quotations()
                        .forEach(quotation -> places.computeIfAbsent(quotation.evidence(), _ -> new ArrayList<>())
                                .add(quotation.id()));
            }
        }

        FactList list(Evaluation evaluation, List<Happening> happenings) {
            var numbers = new LinkedHashMap<String, Integer>();
            happenings.forEach(happening -> numbers.put(happening.activity().id(), happening.number()));
            var others = evaluation.file().facts().stream()
                    .filter(fact -> named.contains(fact.id()))
                    .filter(fact -> !numbers.containsKey(fact.id()))
                    .toList();
            others.forEach(fact -> numbers.put(fact.id(), numbers.size() + 1));
            var listed = happenings.stream()
                    .map(happening -> entry(happening.number(), happening.activity()))
                    .toList();
            var rest = others.stream()
                    .map(fact -> entry(numbers.getOrDefault(fact.id(), 0), fact))
                    .toList();
            var unused = new ArrayList<Entry>();
            for (var fact : evaluation.file().facts()) {
                if (!numbers.containsKey(fact.id()) && !hasAChapter(fact, evaluation)) {
                    unused.add(entry(numbers.size() + unused.size() + 1, fact));
                }
            }
            return new FactList(listed, rest, List.copyOf(unused), Map.copyOf(numbers));
        }

        /** Judgements and counts of partners stand in chapters of their own, a set state beside its indicator. */
        private static boolean hasAChapter(Fact fact, Evaluation evaluation) {
            return switch (fact) {
                case Judgement _, Workload _ -> true;
                case SetState set ->
                    evaluation.findings().stream()
                            .flatMap(finding -> finding.set().stream())
                            .anyMatch(shown -> shown.set().equals(set));
                case Activity _,
                        AdverseEvent _,
                        Agreement _,
                        Agreement.Clause _,
                        AnnualPlan _,
                        Assertion _,
                        BudgetLine _,
                        CityPolicy _,
                        Consideration _,
                        Contact _,
                        Field _,
                        Message _,
                        Obligation _,
                        Obstacle _,
                        Organisation _,
                        Output _,
                        Person _,
                        Precedent _,
                        ProcedureStep _,
                        Proposal _,
                        Regulation _,
                        Statement _,
                        Survey _,
                        TermOfOffice _ -> false;
            };
        }

        private Entry entry(int number, Fact fact) {
            var quotations = new ArrayList<Quotation>();
            var elsewhere = new HashSet<Integer>();
            for (var evidence : new LinkedHashSet<>(fact.evidence())) {
                var under = Optional.ofNullable(printed.putIfAbsent(evidence, number));
                // One reference is enough where several quotations stand under the same number.
                if (under.isEmpty() || elsewhere.add(under.get())) {
                    quotations.add(new Quotation(evidence, places.getOrDefault(evidence, List.of()), under));
                }
            }
            return new Entry(number, fact, List.copyOf(quotations), uses.getOrDefault(fact.id(), List.of()));
        }
    }
}
