package org.kembar.measurement;

import java.util.Arrays;
import java.util.Map;
import org.kembar.casefile.Assertion;
import org.kembar.casefile.CityPolicy;
import org.kembar.casefile.ProcedureStep.Stage;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.Truth;

/** C11: does law and policy carry the cooperation? */
final class PolicyFormulas {

    private static final int NO_POLICY = 0;
    private static final int DRAFT_OR_EXPIRED = 1;
    private static final int IN_FORCE = 2;

    static final Map<String, Formula> ALL = Map.of(
            "C11.1", PolicyFormulas::legalBasis,
            "C11.2", PolicyFormulas::approvals,
            "C11.3", PolicyFormulas::planAlignment,
            "C11.4", PolicyFormulas::cityPolicy,
            "C11.5", PolicyFormulas::adverseEvents);

    private PolicyFormulas() {}

    /** Of the regulations named as the basis during the window, those in force on the date asked about. */
    private static Measurement legalBasis(View view, Working working) {
        var window = view.days(Span.window(working.signal()));
        var share = working.share();
        for (var regulation : Chronicle.byId(view.chronicle().file().regulations())) {
            var member = regulation.cited().map(cited -> cited.touches(window)).orElse(Truth.YES);
            var inForce =
                    regulation.inForce().map(time -> time.covers(view.asOf())).orElse(Truth.CANNOT_TELL);
            share.add(regulation, member, inForce);
        }
        return share.measured(Term.IN_FORCE, Term.CITED);
    }

    /** The approvals of PP 28/2018 Arts 28(4), 30, 31 and 33 that are on file. */
    private static Measurement approvals(View view, Working working) {
        var principal = view.instruments().principalAt(view.asOf());
        if (principal.isEmpty()) {
            return working.nothing();
        }
        var agreement = principal.get().agreement();
        var share = working.share();
        Arrays.stream(Stage.values()).filter(Stage::isApproval).forEach(stage -> {
            var step = PlanningFormulas.step(view, agreement, stage);
            if (step.isPresent()) {
                share.add(step.get(), Truth.YES, PlanningFormulas.documented(step.get(), view.asOf()));
            } else {
                share.add(agreement, Truth.YES, Truth.CANNOT_TELL);
            }
        });
        return share.measured(Term.APPROVALS_ON_FILE, Term.REQUIRED_APPROVALS);
    }

    private static Measurement planAlignment(View view, Working working) {
        var share = working.share();
        view.chronicle()
                .agreedFields()
                .forEach(field ->
                        share.add(field, Truth.YES, field.planCode().isPresent() ? Truth.YES : Truth.CANNOT_TELL));
        return share.measured(Term.ALIGNED, Term.FIELDS);
    }

    private static Measurement cityPolicy(View view, Working working) {
        var policies = Chronicle.byId(view.chronicle().file().policies()).stream()
                .filter(policy -> policy.inForce()
                        .map(time -> time.begunBy(view.asOf()).possible())
                        .orElse(true))
                .toList();
        var today = new DayRange(view.asOf(), view.asOf());
        var none = view.absent(Assertion.About.CITY_POLICY, today);
        working.declared(none);
        if (policies.isEmpty()) {
            return none.isEmpty() ? working.nothing() : working.measured(NO_POLICY);
        }
        var inForce = policies.stream().map(policy -> inForce(policy, view)).reduce(Truth.NO, Truth::or);
        policies.forEach(policy -> working.mark(policy, inForce(policy, view)));
        return working.measured(new Interval(
                inForce.certain() ? IN_FORCE : DRAFT_OR_EXPIRED, inForce.possible() ? IN_FORCE : DRAFT_OR_EXPIRED));
    }

    private static Truth inForce(CityPolicy policy, View view) {
        return policy.inForce().map(time -> time.covers(view.asOf())).orElse(Truth.NO);
    }

    private static Measurement adverseEvents(View view, Working working) {
        var days = view.days(Span.recent(working.signal().recentMonths()));
        var captured = view.captured(Assertion.About.ADVERSE_EVENTS, days);
        var events = Chronicle.byId(view.chronicle().file().events()).stream()
                .map(event -> Dated.of(event, event.date()))
                .toList();
        var count = working.count(events, days, captured);
        if (count.least() == 0 && captured.isEmpty()) {
            return working.nothing();
        }
        return working.term(Term.EVENTS, count).measured(count);
    }
}
