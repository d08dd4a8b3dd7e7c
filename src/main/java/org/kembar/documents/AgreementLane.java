package org.kembar.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;
import org.kembar.chronicle.Instrument;
import org.kembar.chronicle.Instruments;
import org.kembar.chronicle.Scope;
import org.kembar.documents.Svg.Anchor;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.Truth;
import org.kembar.wording.Wording;

/** The terms of the agreements as bars, and the time since the last one ended. */
final class AgreementLane {

    private static final double ROW = 20;
    private static final double BAR = 16;
    private static final double LABEL = 14;
    private static final double TEXT = 11;
    private static final double PADDING = 5;

    private final Chart chart;
    private final Svg svg;
    private final TimeAxis axis;
    private final Wording wording;
    private final LocalDate asOf;
    private final Instruments instruments;
    private final List<Instrument> shown;

    AgreementLane(Chart chart, CaseFile file, Scope scope, Wording wording) {
        this.chart = chart;
        this.svg = chart.svg();
        this.axis = chart.axis();
        this.wording = wording;
        this.asOf = scope.asOf();
        instruments = Instruments.of(file, scope.fields());
        shown = instruments.all().stream()
                .filter(i -> i.begunBy(asOf).possible() && !i.start().from().equals(LocalDate.MIN))
                .toList();
    }

    void draw() {
        var above = shown.stream().filter(this::isLabelledAbove).count();
        var top =
                chart.lane("", wording.say("report.lane.agreements"), Math.max(1, shown.size()) * ROW + above * LABEL);
        if (shown.isEmpty()) {
            svg.text(
                    "soft",
                    TEXT,
                    false,
                    Anchor.START,
                    axis.left() + PADDING,
                    top + 13,
                    wording.say("report.lane.noAgreement"));
        }
        for (var instrument : shown) {
            if (isLabelledAbove(instrument)) {
                var label = aboveMark(instrument);
                // Moved back where it would leave the picture at the right.
                var x = Math.min(start(instrument), axis.right() - Svg.width(label, TEXT));
                svg.text("ink", TEXT, false, Anchor.START, x, top + 12, label);
                top += LABEL;
            }
            row(instrument, top);
            top += ROW;
        }
    }

    private boolean isTerm(Instrument instrument) {
        return instruments.isMandate(instrument) || instrument.hasEnd();
    }

    private double start(Instrument instrument) {
        return axis.at(instrument.start().from());
    }

    /** Where the bar ends; what has no term is a single mark. */
    private double end(Instrument instrument) {
        return isTerm(instrument) ? axis.at(instrument.lapse().from()) : start(instrument);
    }

    /** Where not even the shortest label fits into a bar or beside the mark. */
    private boolean isLabelledAbove(Instrument instrument) {
        var shortest = wanted(labels(instrument).getLast());
        var isBesideTooNarrow = shortest > start(instrument) - axis.left()
                && (isLastToEnd(instrument) || shortest > axis.right() - end(instrument));
        return isBesideTooNarrow && shortest > end(instrument) - start(instrument);
    }

    private String aboveMark(Instrument instrument) {
        var labels = labels(instrument);
        var room = axis.right() - start(instrument);
        return labels.stream()
                .filter(label -> Svg.width(label, TEXT) <= room)
                .findFirst()
                .orElseGet(() -> Svg.fitted(labels.getLast(), TEXT, axis.right() - axis.left()));
    }

    private void row(Instrument instrument, double y) {
        var isTerm = isTerm(instrument);
        var last = instrument.lapse().from();
        var start = start(instrument);
        var end = end(instrument);
        if (isTerm) {
            svg.rect("term", start, y + 2, Math.max(2, end - start), BAR);
            if (instrument.lapse().to().isAfter(last)) {
                doubtful(end, axis.at(instrument.lapse().to()), y);
            }
        } else {
            svg.diamond("term", start, y + ROW / 2, 6);
        }
        if (!isLabelledAbove(instrument)) {
            label(labels(instrument), start, end, y, isTerm);
        }
        if (isLastToEnd(instrument)) {
            lapsed(instrument, Math.max(end, axis.at(instrument.lapse().to())), y);
        }
    }

    /** The days between which it ended: the record does not know which. */
    private void doubtful(double from, double to, double y) {
        svg.frame("term", from, y + 2.5, Math.max(1, to - from - 0.5), BAR - 1);
    }

    /** What there is to say, from the most to the least. */
    private List<String> labels(Instrument instrument) {
        var type = wording.say(instrument.agreement().type());
        var signed = wording.say(
                "report.lane.signed", type, wording.say(instrument.agreement().signed()));
        if (!instrument.hasEnd()
                || !instrument.lapse().from().equals(instrument.lapse().to())) {
            return List.of(signed, type);
        }
        var term = new DayRange(instrument.start().from(), instrument.lapse().from());
        return List.of(wording.say("report.lane.term", type, wording.say(term)), signed, type);
    }

    /** In the bar as far as anything fits there, else to its right, else to its left. */
    private void label(List<String> labels, double start, double end, double y, boolean isTerm) {
        var baseline = y + 14;
        var inside =
                labels.stream().filter(label -> wanted(label) <= end - start).findFirst();
        var right = labels.stream()
                .filter(label -> wanted(label) <= axis.right() - end)
                .findFirst();
        var left = labels.stream()
                .filter(label -> wanted(label) <= start - axis.left())
                .findFirst();
        if (isTerm && inside.isPresent()) {
            svg.text("on-term", TEXT, false, Anchor.START, start + PADDING, baseline, inside.get());
        } else if (!isTerm && right.isPresent()) {
            svg.text("ink", TEXT, false, Anchor.START, end + PADDING + 4, baseline, right.get());
        } else if (left.isPresent()) {
            svg.text("ink", TEXT, false, Anchor.END, start - PADDING - 3, baseline, left.get());
        } else if (right.isPresent()) {
            svg.text("ink", TEXT, false, Anchor.START, end + PADDING, baseline, right.get());
        }
    }

    private static double wanted(String label) {
        return Svg.width(label, TEXT) + 2 * PADDING;
    }

    /** No agreement is in force, and this one was the last that was. */
    private boolean isLastToEnd(Instrument instrument) {
        return instruments.isMandate(instrument)
                && instruments.inForceOn(asOf) == Truth.NO
                && instruments.mandatesBegunBy(asOf).stream()
                        .noneMatch(
                                i -> i.lapse().to().isAfter(instrument.lapse().to()));
    }

    private void lapsed(Instrument instrument, double from, double y) {
        var room = axis.right() - from - 2 * PADDING;
        // The dashes say it too, and the alarms in full: words that do not fit are left out, not cut.
        Stream.of(
                        wording.say("report.lane.lapsed", wording.say(instrument.lastDay())),
                        wording.say("report.lane.lapsedShort"))
                .filter(text -> Svg.width(text, TEXT) <= room)
                .findFirst()
                .ifPresent(text -> svg.text("alarm", TEXT, true, Anchor.START, from + PADDING, y + 13, text));
        svg.dashed("alarm", 2, "5 3", from, y + 17, axis.right(), y + 17);
    }
}
