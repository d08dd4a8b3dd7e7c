package org.kembar.chronicle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.casefile.Agreement;
import org.kembar.chronicle.Instruments.Decision;
import org.kembar.edtf.Truth;

/** How the instruments of a file hang together: which names which, and what each is by that. {@link Instruments} says what is asked. */
final class InstrumentTree {

    private final List<Instrument> all;

    /** To end an agreement of the file, or not to renew it. */
    private final List<Agreement> decisions;

    /** What each is, by the id of its agreement. */
    private final Map<String, Agreement.Kind> kinds;

    InstrumentTree(List<Instrument> all, List<Agreement> decisions) {
        this.all = all;
        this.decisions = decisions;
        kinds = all.stream().collect(Collectors.toMap(i -> i.agreement().id(), this::resolved));
    }

    List<Instrument> all() {
        return all;
    }

    Agreement.Kind kind(Instrument instrument) {
        return kinds.getOrDefault(
                instrument.agreement().id(), instrument.agreement().type());
    }

    private Agreement.Kind resolved(Instrument instrument) {
        var own = instrument.agreement().type();
        if (own != Agreement.Kind.RENEWAL) {
            return own;
        }
        var renewed = renewed(instrument);
        return renewed.isImplementing() || renewed == Agreement.Kind.LETTER_OF_INTENT ? renewed : own;
    }

    /** What a renewal renews in the end, whatever renewals and addenda lie between. */
    private Agreement.Kind renewed(Instrument renewal) {
        var line = new ArrayList<>(List.of(renewal));
        for (var next = parent(renewal); next.filter(n -> !line.contains(n)).isPresent(); next = parent(next.get())) {
            var kind = next.get().agreement().type();
            if (kind != Agreement.Kind.RENEWAL && kind != Agreement.Kind.ADDENDUM) {
                return kind;
            }
            line.add(next.get());
        }
        return Agreement.Kind.RENEWAL;
    }

    boolean isMandate(Instrument instrument) {
        return kind(instrument).isMandate();
    }

    List<Instrument> above(Instrument instrument) {
        var above = new ArrayList<Instrument>();
        for (var next = parent(instrument); next.filter(n -> !above.contains(n)).isPresent(); ) {
            var parent = next.get();
            above.add(parent);
            next = standsAlone(parent) ? Optional.empty() : parent(parent);
        }
        return above;
    }

    Optional<Instrument> parent(Instrument instrument) {
        return all.stream().filter(instrument::follows).findFirst();
    }

    private boolean standsAlone(Instrument instrument) {
        return isMandate(instrument) || kind(instrument) == Agreement.Kind.LETTER_OF_INTENT;
    }

    Truth isCarriedOn(Instrument instrument, LocalDate day) {
        var inForce = Truth.NO;
        for (var each : line(instrument)) {
            inForce = inForce.or(each.inForceOn(day));
        }
        return inForce;
    }

    /** The instrument, and those that carry it on one after the other. */
    private List<Instrument> line(Instrument instrument) {
        var line = new ArrayList<>(List.of(instrument));
        for (var i = 0; i < line.size(); i++) {
            var each = line.get(i);
            all.stream()
                    .filter(next -> next.follows(each) && !line.contains(next))
                    .filter(next -> isMandate(next) || kind(next) == kind(each))
                    .forEach(line::add);
        }
        return line;
    }

    Stream<Instrument> foundation(Instrument instrument) {
        return above(instrument).stream().flatMap(parent -> line(parent).stream());
    }

    Truth isFounded(Instrument instrument, LocalDate day) {
        var founded = Truth.YES;
        for (var parent : above(instrument)) {
            founded = founded.and(isCarriedOn(parent, day));
        }
        return founded;
    }

    List<Agreement> endings(Instrument instrument) {
        return Instrument.endings(instrument.agreement(), decisions);
    }

    Optional<Decision> decisionToEnd(Instrument instrument, LocalDate by) {
        return decisions.stream()
                .filter(one -> one.follows()
                        .filter(instrument.agreement().id()::equals)
                        .isPresent())
                .map(one -> new Decision(one, one.signedByAll().begunBy(by)))
                .filter(decision -> decision.certainty().possible())
                .min(Comparator.comparing(
                                (Decision decision) -> !decision.certainty().certain())
                        .thenComparing(
                                decision -> decision.document().signedByAll().earliest())
                        .thenComparing(decision -> decision.document().id()));
    }
}
