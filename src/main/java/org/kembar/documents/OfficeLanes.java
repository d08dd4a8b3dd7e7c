package org.kembar.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Person;
import org.kembar.casefile.Side;
import org.kembar.casefile.TermOfOffice;
import org.kembar.documents.Svg.Anchor;
import org.kembar.wording.Wording;

/** Who led each city, from when to when: a lane for each office, its days that are certain filled, the others hollow. */
final class OfficeLanes {

    private static final double ROW = 17;
    private static final double BAR = 13;
    private static final double TEXT = 10;
    private static final double PADDING = 4;

    private final Chart chart;
    private final Svg svg;
    private final TimeAxis axis;
    private final CaseFile file;
    private final Wording wording;

    OfficeLanes(Chart chart, CaseFile file, Wording wording) {
        this.chart = chart;
        this.svg = chart.svg();
        this.axis = chart.axis();
        this.file = file;
        this.wording = wording;
    }

    void draw() {
        for (var side : Side.values()) {
            for (var office : TermOfOffice.Office.values()) {
                var terms = file.termsOfOffice().stream()
                        .filter(term -> term.side() == side && term.office() == office)
                        .filter(term -> lies(term, axis))
                        .sorted(Comparator.comparing(
                                        (TermOfOffice term) -> term.term().earliest())
                                .thenComparing(TermOfOffice::id))
                        .toList();
                if (!terms.isEmpty()) {
                    lane(name(wording, side, office), terms);
                }
            }
        }
    }

    /** Whether there is anything to draw. */
    static boolean shows(CaseFile file, TimeAxis axis) {
        return file.termsOfOffice().stream().anyMatch(term -> lies(term, axis));
    }

    private static boolean lies(TermOfOffice term, TimeAxis axis) {
        return !term.term().latest().isBefore(axis.first())
                && !term.term().earliest().isAfter(axis.last());
    }

    static String name(Wording wording, Side side, TermOfOffice.Office office) {
        return wording.say("report.lane.office", wording.say(office), wording.side(side));
    }

    /** Terms that overlap, as sources may have it, stand one below the other. */
    private void lane(String name, List<TermOfOffice> terms) {
        var ends = new ArrayList<Double>();
        var rows = new ArrayList<Integer>();
        for (var term : terms) {
            var row = 0;
            while (row < ends.size()
                    && ends.get(row) > axis.at(term.term().start().to()) + 1) {
                row++;
            }
            var end = axis.at(term.term().end().from());
            if (row == ends.size()) {
                ends.add(end);
            } else {
                ends.set(row, end);
            }
            rows.add(row);
        }
        var top = chart.lane("", name, ends.size() * ROW);
        for (var i = 0; i < terms.size(); i++) {
            bar(terms.get(i), top + rows.get(i) * ROW + 2);
        }
        chart.space(2);
    }

    private void bar(TermOfOffice term, double y) {
        var from = axis.at(term.term().earliest());
        var to = axis.at(term.term().latest());
        svg.frame("city-none", from, y + 0.5, Math.max(1, to - from - 1), BAR - 1);
        var surelyFrom = axis.at(term.term().start().to());
        var surelyTo = axis.at(term.term().end().from());
        if (surelyTo > surelyFrom) {
            svg.rect("city-none", surelyFrom, y, surelyTo - surelyFrom, BAR);
        }
        var room = surelyTo - surelyFrom - 2 * PADDING;
        person(term)
                .map(name -> Svg.fitted(name, TEXT, room))
                .filter(name -> name.length() > 3 && Svg.width(name, TEXT) <= room)
                .ifPresent(name -> svg.text("paper", TEXT, false, Anchor.START, surelyFrom + PADDING, y + 10, name));
    }

    private Optional<String> person(TermOfOffice term) {
        return term.person()
                .flatMap(id -> file.persons().stream()
                        .filter(person -> person.id().equals(id))
                        .map(Person::name)
                        .findFirst());
    }
}
