package org.kembar.measurement;

import java.time.LocalDate;
import java.util.Map;
import org.kembar.casefile.Assertion;
import org.kembar.casefile.CityPolicy;
import org.kembar.casefile.ProcedureStep.Stage;
import org.kembar.casefile.Regulation;
import org.kembar.casefile.Side;
import org.kembar.chronicle.Chronicle;
import org.kembar.chronicle.Dated;
import org.kembar.chronicle.Instrument;
import org.kembar.chronicle.Span;
import org.kembar.chronicle.View;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.Truth;
import org.kembar.measurement.Measurement.Need;

/** C11: does law and policy carry the cooperation? */
final class PolicyFormulas {

    private static final int NO_POLICY = 0;
    private static final int DRAFT_OR_EXPIRED = 1;
    private static final int IN_FORCE = 2;

    static final Map<String, Formula> ALL = Map.of(
            "C11.1", PolicyFormulas::legalBasis,
            "C11.2",
                    (view, working) ->
                            PrincipalMandate.answer(view, working, (mandate, sheet) -> approvals(view, mandate, sheet)),
            "C11.3", PolicyFormulas::planAlignment,
            "C11.4", PolicyFormulas::cityPolicy,
            "C11.5", PolicyFormulas::adverseEvents);

    private PolicyFormulas() {}

    /** Of the regulations named as the basis during the window, those in force on the date asked about. */
    private static Measurement legalBasis(View view, Working working) {
        var window = view.days(working.window());
        var share = working.share();
        for (var regulation : Chronicle.byId(view.chronicle().file().regulations())) {
            var member = regulation
                    .cited()
                    .map(cited -> cited.touches(window))
                    .orElseGet(() -> known(regulation, view.asOf()));
            var inForce =
                    regulation.inForce().map(time -> time.covers(view.asOf())).orElse(Truth.CANNOT_TELL);
            share.add(
                    regulation,
                    member,
                    inForce,
                    regulation.inForce().isPresent() ? Need.Kind.EXACT_DATE : Need.Kind.MISSING_DETAIL);
        }
        return share.measured(Term.IN_FORCE, Term.CITED);
    }

    /** Nobody names a law before it is one. */
    private static Truth known(Regulation regulation, LocalDate day) {
        return regulation.inForce().map(time -> time.begunBy(day)).orElse(Truth.YES);
    }

    /** The approvals of PP 28/2018 Arts 28(4), 30, 31 and 33 that are on file. */
    private static Measurement approvals(View view, Instrument mandate, Working working) {
        var share = working.share();
        for (var stage : Stage.values()) {
            if (stage.isApproval()) {
                Stages.addTo(view, mandate, stage, Truth.NO, share);
            }
        }
        return share.measured(Term.APPROVALS_ON_FILE, Term.REQUIRED_APPROVALS);
    }

    /** That a field has no place in a plan is known only where somebody says so. */
    private static Measurement planAlignment(View view, Working working) {
        var share = working.share();
        for (var agreed : view.chronicle().agreedFields()) {
            var aligned = agreed.field().planCode().isPresent()
                    ? Truth.YES
                    : working.unrecorded(view, Assertion.About.PLAN_CODES, agreed.field());
            share.add(agreed, view.asOf(), aligned);
        }
        return share.measured(Term.ALIGNED, Term.FIELDS);
    }

    /** The own city's policy: the partner's carries the partner's part. */
    private static Measurement cityPolicy(View view, Working working) {
        var policies = Chronicle.byId(view.chronicle().file().policies()).stream()
                .filter(policy -> policy.side() == Side.A)
                .filter(policy -> policy.inForce()
                        .map(time -> time.begunBy(view.asOf()).possible())
                        .orElse(true))
                .toList();
        var today = DayRange.of(view.asOf());
        var none = view.captured(Assertion.About.CITY_POLICY, today);
        working.declared(none);
        if (policies.isEmpty()) {
            return none.isEmpty() ? working.nothing() : working.measured(NO_POLICY);
        }
        var inForce = policies.stream().map(policy -> inForce(policy, view)).reduce(Truth.NO, Truth::or);
        policies.forEach(policy -> note(policy, inForce(policy, view), working));
        var known = policies.stream()
                .anyMatch(policy -> policy.inForce()
                        .map(time -> time.begunBy(view.asOf()).certain())
                        .orElse(true));
        var least = known ? DRAFT_OR_EXPIRED : NO_POLICY;
        return working.measured(
                new Interval(inForce.certain() ? IN_FORCE : least, inForce.possible() ? IN_FORCE : DRAFT_OR_EXPIRED));
    }

    private static void note(CityPolicy policy, Truth inForce, Working working) {
        if (inForce == Truth.CANNOT_TELL) {
            working.doubtfulDate(policy);
        } else {
            working.mark(policy, inForce);
        }
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
        var count = working.count(events, view, Assertion.About.ADVERSE_EVENTS, days);
        if (count.least() == 0 && captured.isEmpty()) {
            return working.nothing();
        }
        return working.term(Term.EVENTS, count).measured(count);
    }
}
