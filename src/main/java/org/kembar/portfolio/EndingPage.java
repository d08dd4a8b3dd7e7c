package org.kembar.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.CaseFile;
import org.kembar.chronicle.Instrument;
import org.kembar.chronicle.Instruments;
import org.kembar.course.Alarm;
import org.kembar.evaluation.Evaluator;
import org.kembar.registry.Portfolio;
import org.kembar.web.Addresses;
import org.kembar.web.Frame;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/**
 * What the template of the agreements that end prints.
 *
 * @param ending in the order in which they can end first
 * @param lapsed without anything that carries them on, the latest first
 */
public record EndingPage(Frame frame, String today, List<Row> ending, List<Row> lapsed, boolean isCut) {

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

    /** Looks through the agreements that end within that time, and those that have, until both lists are full. */
    public static EndingPage of(PartnershipList partnerships, Evaluator evaluator, LocalDate today, Language language) {
        var radar = new Radar(evaluator, today, language);
        partnerships.eachLapsing(today, today.plusMonths(MONTHS), radar.ahead());
        partnerships.eachLapsed(today, radar.back());
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

        /** Looks for those that end: given in the order in which they can end first. */
        PartnershipList.Walker ahead() {
            return new Looking(ending, BY_DAY) {

                @Override
                Stream<Row> rows(CaseFile file) {
                    var instruments = Instruments.of(file, List.of());
                    return instruments.all().stream()
                            .filter(instrument -> isEnding(instrument, instruments))
                            .map(row(file));
                }

                @Override
                boolean isPast(Row row, Portfolio.Ending next) {
                    return row.instrument().lapse().from().isBefore(next.earliest());
                }
            };
        }

        /** Looks for those that have lapsed: given in the order in which they can have lapsed last, backwards. */
        PartnershipList.Walker back() {
            return new Looking(lapsed, BY_DAY.reversed()) {

                @Override
                Stream<Row> rows(CaseFile file) {
                    return evaluator.vitalSigns(file, today).alarms().stream()
                            .filter(alarm -> alarm.kind() == Alarm.Kind.LAPSED
                                    && alarm.certainty().certain())
                            .flatMap(alarm -> alarm.facts().stream())
                            .map(fact -> Instrument.of((Agreement) fact))
                            .map(row(file));
                }

                @Override
                boolean isPast(Row row, Portfolio.Ending next) {
                    return row.instrument().lapse().from().isAfter(next.latest());
                }
            };
        }

        /** Fills one of the lists. A case file of which several agreements end is looked at once. */
        private abstract class Looking implements PartnershipList.Walker {

            private final List<Row> rows;
            private final Comparator<Row> order;
            private final Set<String> seen = new HashSet<>();

            private Looking(List<Row> rows, Comparator<Row> order) {
                this.rows = rows;
                this.order = order;
            }

            abstract Stream<Row> rows(CaseFile file);

            /** Whether the row comes before all of which something is still to be seen. */
            abstract boolean isPast(Row row, Portfolio.Ending next);

            @Override
            public void look(CaseFile file) {
                if (seen.add(file.id())) {
                    rows(file).forEach(rows::add);
                    rows.sort(order);
                    if (rows.size() > MOST) {
                        isCut = true;
                        rows.subList(MOST, rows.size()).clear();
                    }
                }
            }

            /** There is more than is shown, then, as far as anybody has looked. */
            @Override
            public boolean hasEnough(Portfolio.Ending next) {
                return isCut && rows.size() == MOST && isPast(rows.getLast(), next);
            }
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
            var path = Addresses.partnership(language, file.id());
            return instrument -> new Row(
                    instrument,
                    file.id(),
                    path + "/agreements/" + instrument.agreement().id(),
                    words.sentence(words.say(instrument.agreement())),
                    words.title(),
                    path,
                    words.sentence(words.term(instrument, today)));
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
