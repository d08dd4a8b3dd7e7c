package org.kembar.measurement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.Assertion;
import org.kembar.casefile.Consideration;
import org.kembar.casefile.Contact;
import org.kembar.casefile.Organisation;
import org.kembar.casefile.Side;
import org.kembar.casefile.Workload;
import org.kembar.chronicle.Chronicle;
import org.kembar.chronicle.Instrument;
import org.kembar.chronicle.Posts;
import org.kembar.chronicle.Span;
import org.kembar.chronicle.View;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.Days;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.Truth;
import org.kembar.measurement.Measurement.Need;

/** C1: can the two cities work together at all? */
final class AllianceFormulas {

    static final Map<String, Formula> ALL = Map.of(
            "C1.1", AllianceFormulas::contactsConfirmed,
            "C1.2", Vacancies::longest,
            "C1.3", AllianceFormulas::portfolioLoad,
            "C1.4", AllianceFormulas::technicalCounterparts,
            "C1.5", AllianceFormulas::experience,
            "C1.6", AllianceFormulas::parityJustified);

    private AllianceFormulas() {}

    /** A side counts one if its unit and person in charge are attested within the fresh months, a half within the stale. */
    private static Measurement contactsConfirmed(View view, Working working) {
        var none = view.captured(Assertion.About.CONTACTS, DayRange.of(view.asOf()));
        var sides = Interval.exactly(0);
        var recorded = Truth.of(!none.isEmpty());
        for (var side : List.of(Side.A, Side.B)) {
            var score = Interval.exactly(0);
            var anybody = Truth.NO;
            for (var contact : view.chronicle().contacts()) {
                var known = contact.side() == side && !contact.vacant().orElse(false)
                        ? view.chronicle()
                                .posts()
                                .attested(contact, view.asOf())
                                .begunBy(view.asOf())
                        : Truth.NO;
                if (known.possible() && contact.unit().isEmpty()) {
                    working.doubtful(contact).needs(Need.Kind.MISSING_DETAIL, contact);
                    recorded = recorded.or(Truth.CANNOT_TELL);
                } else if (known.possible()) {
                    var confirmed = confirmed(contact, view, working.signal());
                    score = score.higher(confirmed);
                    note(contact, confirmed, working);
                    anybody = anybody.or(known);
                }
            }
            if (!anybody.certain()) {
                working.declared(none).needsComplete(view, Assertion.About.CONTACTS, DayRange.of(view.asOf()));
                score = score.hull(new Interval(0, none.isEmpty() ? 1 : 0));
            }
            recorded = recorded.or(anybody);
            sides = sides.plus(score);
        }
        if (!recorded.possible()) {
            return working.nothing();
        }
        return working.needs(Need.Kind.MISSING_DETAIL)
                .term(Term.SIDES_CONFIRMED, sides)
                .measured(sides, recorded);
    }

    private static void note(Contact contact, Interval confirmed, Working working) {
        if (confirmed.isExact()) {
            working.mark(contact, Truth.of(confirmed.most() > 0));
        } else {
            working.doubtfulDate(contact);
        }
    }

    private static Interval confirmed(Contact contact, View view, Signal signal) {
        var left = Posts.hasLeft(contact, view.asOf());
        if (left.certain()) {
            return Interval.exactly(0);
        }
        var attested = view.chronicle().posts().attested(contact, view.asOf());
        var last = attested.latest().isAfter(view.asOf()) ? view.asOf() : attested.latest();
        var isThere = attested.begunBy(view.asOf()).and(left.not());
        var least = isThere.certain() ? score(attested.earliest(), view, signal) : 0;
        return new Interval(least, score(last, view, signal));
    }

    private static double score(LocalDate day, View view, Signal signal) {
        if (!day.isBefore(view.days(Span.recent(signal.freshMonths())).from())) {
            return 1;
        }
        return day.isBefore(view.days(Span.recent(signal.staleMonths())).from()) ? 0 : 0.5;
    }

    /** Own office's partnerships for each full-time officer, by the statements of the window; contradicting ones give an interval. */
    private static Measurement portfolioLoad(View view, Working working) {
        var window = view.days(working.window());
        var loads = Chronicle.byId(view.chronicle().file().workloads()).stream()
                .filter(load ->
                        load.side() == Side.A && load.date().touches(window).possible())
                .toList();
        var measurable = loads.stream()
                .filter(load -> load.activePartnerships().isPresent()
                        && load.officers().filter(o -> o.signum() > 0).isPresent())
                .toList();
        if (measurable.isEmpty()) {
            loads.forEach(working::doubtful);
            return working.nothing();
        }
        var load = measurable.stream()
                .map(AllianceFormulas::perOfficer)
                .reduce(Interval::hull)
                .orElseThrow();
        var inside = Truth.NO;
        for (var each : measurable) {
            var member = each.date().touches(window);
            inside = inside.or(member);
            if (member.certain()) {
                working.counted(each);
            } else {
                working.doubtfulDate(each);
            }
            if (!load.isExact()) {
                working.needs(Need.Kind.EXACT_COUNT, each);
            }
        }
        return working.term(Term.PARTNERSHIPS, load).measured(load, inside);
    }

    private static Interval perOfficer(Workload load) {
        var officers = load.officers().orElseThrow().doubleValue();
        var partnerships = Interval.of(load.activePartnerships().orElseThrow());
        return new Interval(partnerships.least() / officers, partnerships.most() / officers);
    }

    /** That a side has no agency for a field is known only where somebody says so. */
    private static Measurement technicalCounterparts(View view, Working working) {
        var share = working.share();
        for (var agreed : view.chronicle().agreedFields()) {
            var field = agreed.field();
            var agencies = view.chronicle().organisations().technicalAgencies(field);
            var both = isAnyOf(Side.A, agencies) && isAnyOf(Side.B, agencies);
            if (both) {
                agencies.forEach(working::counted);
            }
            var named = both ? Truth.YES : working.unrecorded(view, Assertion.About.TECHNICAL_AGENCIES, field);
            share.add(agreed, view.asOf(), named);
        }
        return share.measured(Term.FIELDS_COVERED, Term.FIELDS);
    }

    private static boolean isAnyOf(Side side, List<Organisation> organisations) {
        for (var organisation : organisations) {
            if (organisation.side() == side) {
                return true;
            }
        }
        return false;
    }

    /**
     * Years from the own city's first instrument with a city of the partner's country to the signing of the first mandate
     * with this partner.
     */
    private static Measurement experience(View view, Working working) {
        var mandates = view.instruments().mandates().stream()
                .map(Instrument::agreement)
                .filter(mandate -> mandate.signedByAll().begunBy(view.asOf()).possible())
                .toList();
        if (mandates.isEmpty()) {
            return PrincipalMandate.none(view, working);
        }
        var first = signing(mandates);
        mandates.stream()
                .filter(mandate -> !mandate.signedByAll().start().from().isAfter(first.to()))
                .forEach(working::basis);
        var countries = partnerCountries(view);
        var longest = Interval.exactly(0);
        var any = Truth.NO;
        for (var precedent : Chronicle.byId(view.chronicle().file().precedents())) {
            var isKnown = precedent.side() == Side.A
                    && countries.contains(precedent.country())
                    && precedent.since().begunBy(view.asOf()).possible();
            var earlier = isKnown ? before(precedent.since(), first) : Truth.NO;
            if (earlier.possible()) {
                any = any.or(earlier);
                longest = longest.higher(years(precedent.since(), first));
                working.mark(precedent, earlier);
                if (!precedent.since().isOneDay()) {
                    working.needs(Need.Kind.EXACT_DATE, precedent);
                }
            }
        }
        if (!any.possible()) {
            return working.nothing();
        }
        mandates.stream()
                .filter(mandate -> !mandate.signedByAll().isOneDay())
                .forEach(mandate -> working.needs(Need.Kind.EXACT_DATE, mandate));
        return working.counted(mandates.getFirst())
                .term(Term.YEARS_BEFORE, longest)
                .measured(longest, any.and(Truth.of(!first.to().isAfter(view.asOf()))));
    }

    /** The days on which the first of the mandates can have been signed. */
    private static DayRange signing(List<Agreement> mandates) {
        return mandates.stream()
                .map(mandate -> mandate.signedByAll().start())
                .reduce((one, other) ->
                        new DayRange(Days.earlier(one.from(), other.from()), Days.earlier(one.to(), other.to())))
                .orElseThrow();
    }

    private static Truth before(EdtfDate since, DayRange first) {
        if (since.latest().isBefore(first.from())) {
            return Truth.YES;
        }
        return since.earliest().isBefore(first.to()) ? Truth.CANNOT_TELL : Truth.NO;
    }

    private static Interval years(EdtfDate since, DayRange first) {
        return new Interval(years(since.latest(), first.from()), years(since.earliest(), first.to()));
    }

    /** Anniversaries, and of the year that is not over the part that is: five years are five years, with or without a leap day. */
    private static double years(LocalDate from, LocalDate to) {
        if (!to.isAfter(from)) {
            return 0;
        }
        if (from.equals(LocalDate.MIN) || to.equals(LocalDate.MAX)) {
            return Double.POSITIVE_INFINITY;
        }
        var whole = ChronoUnit.YEARS.between(from, to);
        var last = from.plusYears(whole);
        var next = from.plusYears(whole + 1);
        return whole + (double) ChronoUnit.DAYS.between(last, to) / ChronoUnit.DAYS.between(last, next);
    }

    private static Set<String> partnerCountries(View view) {
        var file = view.chronicle().file();
        var partners = new HashSet<String>();
        for (var party : file.partnership().parties()) {
            for (var city : file.cities()) {
                if (party.side() == Side.B && city.id().equals(party.city())) {
                    partners.add(city.country());
                }
            }
        }
        return partners;
    }

    /** The three considerations of PP 28/2018 Art. 27(3). */
    private static Measurement parityJustified(View view, Working working) {
        var considerations = Chronicle.byId(view.chronicle().file().considerations());
        if (considerations.isEmpty()) {
            return working.nothing();
        }
        var justified = 0;
        var open = 0;
        for (var kind : Consideration.Kind.values()) {
            var about = considerations.stream().filter(c -> c.type() == kind).toList();
            about.forEach(c -> working.mark(c, Truth.of(c.justified())));
            if (about.stream().anyMatch(Consideration::justified)) {
                justified++;
            } else if (about.isEmpty()) {
                open++;
            }
        }
        var value = new Interval(justified, justified + open);
        return working.needs(Need.Kind.MISSING_DETAIL)
                .term(Term.CONSIDERATIONS, value)
                .measured(value);
    }
}
