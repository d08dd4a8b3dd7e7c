package org.kembar.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.edtf.EdtfDate;

/**
 * All that is known of one partnership: a graph of immutable facts that refer to each other by id.
 *
 * @param schema the version of the format, {@link #SCHEMA}
 * @param compiled when the file was put together
 */
public record CaseFile(
        @Form("pcf/0\\.2") String schema,
        @Form(Form.IDENTIFIER) String id,
        EdtfDate compiled,
        Text title,
        List<Source> sources,
        Partnership partnership,
        List<City> cities,
        List<Organisation> organisations,
        List<Person> persons,
        List<TermOfOffice> termsOfOffice,
        List<Contact> contacts,
        List<Field> fields,
        List<Agreement> agreements,
        List<ProcedureStep> procedure,
        List<Activity> activities,
        List<AnnualPlan> annualPlans,
        List<BudgetLine> budget,
        List<Message> messages,
        List<Obligation> obligations,
        List<Output> outputs,
        List<Obstacle> obstacles,
        List<Regulation> regulations,
        List<CityPolicy> policies,
        List<AdverseEvent> events,
        List<Survey> surveys,
        List<Consideration> considerations,
        List<Precedent> precedents,
        List<Workload> workloads,
        List<Proposal> proposals,
        List<Statement> statements,
        List<Contradiction> contradictions,
        List<Assertion> assertions,
        List<Judgement> judgements,
        List<SetState> setStates) {

    public static final String SCHEMA = "pcf/0.2";

    /** One of which nothing is known yet but who is joined with whom. */
    public static CaseFile begun(String id, EdtfDate compiled, Text title, Partnership partnership, List<City> cities) {
        return new CaseFile(
                SCHEMA,
                id,
                compiled,
                title,
                List.of(),
                partnership,
                cities,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /**
     * The same with an activity more. When the file was put together is as before: one fact says nothing of all the others.
     *
     * @param source a document that the file did not name yet, if the activity is taken from one
     */
    public CaseFile with(Activity activity, Optional<Source> source) {
        return new CaseFile(
                schema,
                id,
                compiled,
                title,
                Stream.concat(sources.stream(), source.stream()).toList(),
                partnership,
                cities,
                organisations,
                persons,
                termsOfOffice,
                contacts,
                fields,
                agreements,
                procedure,
                Stream.concat(activities.stream(), Stream.of(activity)).toList(),
                annualPlans,
                budget,
                messages,
                obligations,
                outputs,
                obstacles,
                regulations,
                policies,
                events,
                surveys,
                considerations,
                precedents,
                workloads,
                proposals,
                statements,
                contradictions,
                assertions,
                judgements,
                setStates);
    }

    /** Every fact of the file, in the order of the format. */
    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        Stream.<List<? extends Fact>>of(
                        organisations,
                        persons,
                        termsOfOffice,
                        contacts,
                        fields,
                        agreements,
                        procedure,
                        activities,
                        annualPlans,
                        budget,
                        messages,
                        obligations,
                        outputs,
                        obstacles,
                        regulations,
                        policies,
                        events,
                        surveys,
                        considerations,
                        precedents,
                        workloads,
                        proposals,
                        statements,
                        assertions,
                        judgements,
                        setStates)
                .forEach(facts::addAll);
        agreements.forEach(agreement -> facts.addAll(agreement.clauses()));
        return facts;
    }

    /** The facts that name no source: they are valid, for an office may record before it has the paper, but unproven. */
    public List<Fact> factsWithoutSource() {
        return facts().stream().filter(fact -> fact.source().isEmpty()).toList();
    }
}
