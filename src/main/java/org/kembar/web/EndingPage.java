package org.kembar.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.CaseFile;
import org.kembar.chronicle.Instrument;
import org.kembar.chronicle.Instruments;
import org.kembar.course.Alarm;
import org.kembar.edtf.DayRange;
import org.kembar.evaluation.Evaluator;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/**
 * What the template of the agreements that end prints.
 *
 * @param ending in the order in which they can end first
 * @param lapsed without anything that carries them on, the latest first
 */
public record EndingPage(Frame frame, String today, List<Row> ending, List<Row> lapsed, boolean isCut) {

    /** Before any agreement of cities. */
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

    /** So far one looks ahead. */
    public static final int MONTHS = 24;

    /** So many stand in each of the two lists. */
    static final int MOST = 100;

    /** @param id of the partnership */
    public record Row(
            Instrument instrument,
            String id,
            String address,
            String agreement,
            String partnership,
            String partnershipAddress,
            String term) {}

    /** Looks through all partnerships of which an agreement can have ended or can end within that time. */
    public static EndingPage of(PartnershipList partnerships, Evaluator evaluator, LocalDate today, Language language) {
        var radar = new Radar(evaluator, today, language);
        partnerships.eachEnding(new DayRange(FIRST, today.plusMonths(MONTHS)), radar::look);
        return radar.page();
    }

    /** The agreements looked through so far; never more of them in memory than are shown. */
    private static final class Radar {

        private static final Comparator<Row> BY_DAY = Comparator.comparing(
                        (Row row) -> row.instrument().lapse().from())
                .thenComparing(Row::address);

        private final Evaluator evaluator;
        private final LocalDate today;
        private final Language language;
        private final List<Row> ending = new ArrayList<>();
        private final List<Row> lapsed = new ArrayList<>();
        private boolean isCut;

        Radar(Evaluator evaluator, LocalDate today, Language language) {
            this.evaluator = evaluator;
            this.today = today;
            this.language = language;
        }

        void look(CaseFile file) {
            var instruments = Instruments.of(file, List.of());
            Function<Instrument, Row> row = row(file);
            instruments.all().stream()
                    .filter(instrument -> isEnding(instrument, instruments))
                    .map(row)
                    .forEach(ending::add);
            evaluator.vitalSigns(file, today).alarms().stream()
                    .filter(alarm -> alarm.kind() == Alarm.Kind.LAPSED
                            && alarm.certainty().certain())
                    .flatMap(alarm -> alarm.facts().stream())
                    .map(fact -> row.apply(Instrument.of((Agreement) fact)))
                    .forEach(lapsed::add);
            trim(ending, BY_DAY);
            trim(lapsed, BY_DAY.reversed());
        }

        /** In force, with an end near, and nothing on record that carries it on beyond. */
        private boolean isEnding(Instrument instrument, Instruments instruments) {
            var lapse = instrument.lapse();
            return instrument.hasEnd()
                    && instrument.inForceOn(today).possible()
                    && !lapse.from().isAfter(today.plusMonths(MONTHS))
                    && !instruments.isCarriedOn(instrument, lapse.to()).certain();
        }

        private Function<Instrument, Row> row(CaseFile file) {
            var words = new Wording(language, file);
            var path = EvaluationPage.path(language, file.id());
            return instrument -> new Row(
                    instrument,
                    file.id(),
                    path + "/agreements/" + instrument.agreement().id(),
                    words.sentence(words.say(instrument.agreement())),
                    words.title(),
                    path,
                    words.sentence(words.term(instrument, today)));
        }

        private void trim(List<Row> rows, Comparator<Row> order) {
            rows.sort(order);
            if (rows.size() > MOST) {
                isCut = true;
                rows.subList(MOST, rows.size()).clear();
            }
        }

        EndingPage page() {
            var title = Wording.plain(language, "ending.title", MONTHS);
            return new EndingPage(
                    new Frame(language, "ending", title, false),
                    Wording.plain(language, "portfolio.today", Wording.day(language, today)),
                    List.copyOf(ending),
                    List.copyOf(lapsed),
                    isCut);
        }
    }
}
