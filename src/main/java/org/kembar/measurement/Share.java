package org.kembar.measurement;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Function;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Count;
import org.kembar.casefile.Fact;
import org.kembar.chronicle.AgreedField;
import org.kembar.chronicle.Entry;
import org.kembar.chronicle.FactSet;
import org.kembar.chronicle.Members;
import org.kembar.edtf.Truth;
import org.kembar.measurement.Measurement.Need;

/**
 * Which part of the recorded facts has a property, in per cent. A property nobody recorded stays open; a fact whose
 * date is in doubt may belong or not. What is recorded with a doubtful date is recorded: then the share is open,
 * not without evidence, and the exact date would settle it.
 */
final class Share {

    private final Working working;
    private double yesLeast;
    private double yesMost;
    private double noLeast;
    private double noMost;
    private double openLeast;
    private double openMost;
    private boolean anythingKnown;

    Share(Working working) {
        this.working = working;
    }

    void add(Fact fact, Truth member, Truth has) {
        add(fact, member, has, Need.Kind.MISSING_DETAIL);
    }

    /** A field of cooperation, if it was agreed on by the day. */
    void add(AgreedField agreed, LocalDate day, Truth has) {
        var member = agreed.by(day);
        if (member.possible()) {
            working.basis(agreed.named());
        }
        add(agreed.field(), member, has);
    }

    /** @param settledBy what would settle whether the fact has it, where that is open */
    void add(Fact fact, Truth member, Truth has, Need.Kind settledBy) {
        add(fact, member, has, Interval.exactly(1), settledBy);
    }

    void add(Fact fact, Truth member, Truth has, Count weight) {
        add(fact, member, has, weight, Need.Kind.MISSING_DETAIL);
    }

    void add(Fact fact, Truth member, Truth has, Count weight, Need.Kind settledBy) {
        add(fact, member, has, Interval.of(weight), settledBy);
    }

    /** Adds something of which the file has no fact. */
    void add(Truth member, Truth has) {
        if (member.possible()) {
            count(member, has, Interval.exactly(1));
        }
    }

    private void add(Fact fact, Truth member, Truth has, Interval weight, Need.Kind settledBy) {
        add(fact, member, has, weight, settledBy, () -> working.doubtfulDate(fact));
    }

    /** @param doubted notes why it is open whether the fact is asked about at all */
    private void add(Fact fact, Truth member, Truth has, Interval weight, Need.Kind settledBy, Runnable doubted) {
        if (!member.possible()) {
            return;
        }
        count(member, has, weight);
        anythingKnown |= has == Truth.CANNOT_TELL && settledBy == Need.Kind.EXACT_DATE;
        if (has == Truth.CANNOT_TELL) {
            working.doubtful(fact).needs(settledBy, fact);
        } else if (!member.certain()) {
            doubted.run();
        } else {
            working.mark(fact, has);
            if (!weight.isExact()) {
                working.needs(Need.Kind.EXACT_COUNT, fact);
            }
        }
    }

    /** Something is recorded that bears on the question, although it settles nothing: the share is open. */
    void isRecorded() {
        anythingKnown = true;
    }

    private void count(Truth member, Truth has, Interval weight) {
        var certainly = member.certain() ? weight.least() : 0;
        var most = weight.most();
        switch (has) {
            case YES -> {
                yesLeast += certainly;
                yesMost += most;
            }
            case NO -> {
                noLeast += certainly;
                noMost += most;
            }
            case CANNOT_TELL -> {
                openLeast += certainly;
                openMost += most;
            }
        }
        anythingKnown |= has != Truth.CANNOT_TELL;
    }

    /** All facts of a stretch, each as one. */
    Share add(Members<Activity> facts, Property has) {
        if (working.isNoting()) {
            facts.forEach(entry -> add(entry, facts, has));
        } else {
            count(facts, has);
        }
        return this;
    }

    private void add(Entry<Activity> entry, Members<Activity> facts, Property has) {
        add(entry.fact(), facts.inside(entry), has.of(entry), has.settledBy(entry));
    }

    /** Sums of weights: of those that have it, of those that have it not, and of those of which nobody knows. */
    Share count(Interval yes, Interval no, Interval open) {
        yesLeast += yes.least();
        yesMost += yes.most();
        noLeast += no.least();
        noMost += no.most();
        openLeast += open.least();
        openMost += open.most();
        anythingKnown |= yes.most() + no.most() > 0;
        return this;
    }

    /**
     * As {@link #add(Members, Property)}, with weights of their own for some.
     *
     * @param doubted notes why it is open whether the activity is asked about at all
     */
    Share addWeighted(
            Members<Activity> facts,
            Property has,
            FactSet weighty,
            Function<Activity, Count> weight,
            Consumer<Entry<Activity>> doubted) {
        if (!working.isNoting()) {
            return add(
                    facts, has, weighty, entry -> addWeighted(entry, facts, has, weight.apply(entry.fact()), doubted));
        }
        facts.forEach(entry -> addWeighted(
                entry,
                facts,
                has,
                weighty.contains(entry.number()) ? weight.apply(entry.fact()) : Count.exactly(1),
                doubted));
        return this;
    }

    private void addWeighted(
            Entry<Activity> entry,
            Members<Activity> facts,
            Property has,
            Count weight,
            Consumer<Entry<Activity>> doubted) {
        add(
                entry.fact(),
                facts.inside(entry),
                has.of(entry),
                Interval.of(weight),
                has.settledBy(entry),
                () -> doubted.accept(entry));
    }

    /**
     * As {@link #add(Members, Property)}, with some that are to be added one by one.
     *
     * @param some facts, perhaps also such as do not lie in the stretch
     * @param adding adds one of them
     */
    Share add(Members<Activity> facts, Property has, FactSet some, Consumer<Entry<Activity>> adding) {
        if (!working.isNoting()) {
            count(facts.without(some), has);
            facts.and(some).forEach(adding);
            return this;
        }
        for (var entry : facts) {
            if (some.contains(entry.number())) {
                adding.accept(entry);
            } else {
                add(entry, facts, has);
            }
        }
        return this;
    }

    /**
     * As {@link #add(Members, Property)}, where some that have it do not have it yet.
     *
     * @param later those of which something is still to come
     */
    Share addByNow(Members<Activity> facts, Property has, FactSet later) {
        if (!working.isNoting()) {
            count(facts, has, later);
            return this;
        }
        for (var entry : facts) {
            if (later.contains(entry.number())) {
                add(entry.fact(), facts.inside(entry), has.of(entry).and(Truth.CANNOT_TELL), Need.Kind.MISSING_DETAIL);
            } else {
                add(entry, facts, has);
            }
        }
        return this;
    }

    private void count(Members<Activity> facts, Property has) {
        has.askAll(facts);
        count(facts, has.yes(), has.no(), has.vague());
    }

    private void count(Members<Activity> facts, Property has, FactSet later) {
        has.askAll(facts);
        count(facts, has.yes().without(later), has.no(), has.vague().without(later));
    }

    /** As adding one after the other, without naming them as grounds. */
    private void count(Members<Activity> facts, FactSet yes, FactSet no, FactSet vague) {
        var certainlyYes = facts.certain().common(yes);
        var certainlyNo = facts.certain().common(no);
        var possiblyYes = facts.possible().common(yes);
        var possiblyNo = facts.possible().common(no);
        yesLeast += certainlyYes;
        noLeast += certainlyNo;
        openLeast += facts.certain().size() - certainlyYes - certainlyNo;
        yesMost += possiblyYes;
        noMost += possiblyNo;
        openMost += facts.possible().size() - possiblyYes - possiblyNo;
        anythingKnown |= possiblyYes + possiblyNo > 0 || facts.possible().common(vague) > 0;
    }

    /** The share, with its two numbers under their names; nothing if no fact tells anything. */
    Measurement measured(Term having, Term all) {
        return measured(having, all, Truth.YES);
    }

    /** As {@link #measured(Term, Term)}, where dates may leave open whether there is anything to measure. */
    Measurement measured(Term having, Term all, Truth measurable) {
        var certain = yesLeast + noLeast + openLeast;
        var possible = yesMost + noMost + openMost;
        working.term(having, new Interval(yesLeast, yesMost + openMost)).term(all, new Interval(certain, possible));
        if (!anythingKnown) {
            return working.nothing();
        }
        var least = part(yesLeast, noMost + openMost);
        var most = part(yesMost + openMost, noLeast);
        return working.measured(certain == 0 ? new Interval(0, 100) : new Interval(least, most), measurable);
    }

    /** {@code part} in per cent of {@code part + rest}, computed so that 19 of 25 is exactly 76. */
    private static double part(double part, double rest) {
        if (part == 0 || Double.isInfinite(rest)) {
            return 0;
        }
        return Double.isInfinite(part) ? 100 : 100 * part / (part + rest);
    }
}
