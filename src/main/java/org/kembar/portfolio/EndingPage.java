package org.kembar.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.chronicle.Instrument;
import org.kembar.evaluation.Evaluator;
import org.kembar.linked.LinkedData;
import org.kembar.web.Addresses;
import org.kembar.web.Frame;
import org.kembar.wording.Language;
import org.kembar.wording.OtherTongues;
import org.kembar.wording.Wording;

/**
 * What the template of the agreements that end prints.
 *
 * @param lists both from their beginning, or one of them where it goes on
 */
public record EndingPage(Frame frame, String today, List<Listed> lists) {

    /** So far one looks ahead. */
    public static final int MONTHS = EndingRadar.MONTHS;

    static final String PLACE = "ending";

    /** So many stand on a page of each of the two lists. */
    static final int MOST = 100;

    /**
     * One of the lists.
     *
     * @param isFirst whether it stands here from its beginning
     * @param next after which its next page begins, if there is more
     */
    public record Listed(EndingPlace.List list, boolean isFirst, List<Row> rows, Optional<EndingPlace> next) {

        /** The key of what is said of the list. */
        String key() {
            return EndingPage.key(list);
        }

        String keyOfNone() {
            return list == EndingPlace.List.ENDING ? "ending.none" : "ending.lapsed.none";
        }

        String anchor() {
            return list.word();
        }
    }

    /** @param id of the partnership */
    public record Row(
            Instrument instrument,
            String id,
            String address,
            String agreement,
            String partnership,
            String partnershipAddress,
            String term,
            OtherTongues tongues) {

        static Row of(EndingRadar.Seen seen, LocalDate today, Language language) {
            var file = seen.file();
            var instrument = seen.instrument();
            var words = new Wording(language, file);
            var path = Addresses.partnership(language, file.id());
            return new Row(
                    instrument,
                    file.id(),
                    path + "/agreements/" + instrument.agreement().id(),
                    words.sentence(words.say(instrument.agreement())),
                    words.title(),
                    path,
                    words.sentence(words.term(instrument, today)),
                    words.tongues());
        }
    }

    /** @param after where one of the lists goes on; empty for both from their beginning */
    public static EndingPage of(
            PartnershipList partnerships,
            Evaluator evaluator,
            LocalDate today,
            Language language,
            Optional<EndingPlace> after) {
        var radar = new EndingRadar(partnerships, evaluator, today);
        var title = Wording.plain(language, "ending.title", MONTHS);
        var frame = new Frame(language, after.map(EndingPage::address).orElse(PLACE), title, false);
        var lists = after.map(place -> Stream.of(place.list()))
                .orElseGet(() -> Stream.of(EndingPlace.List.values()))
                .map(list -> listed(list, radar.part(list, after, MOST), after.isEmpty(), today, language))
                .toList();
        return new EndingPage(
                frame.telling(LinkedData.list(title, frame.at(frame.place()), items(lists))),
                Wording.plain(language, "portfolio.today", Wording.day(language, today)),
                lists);
    }

    private static List<LinkedData.Item> items(List<Listed> lists) {
        return lists.stream()
                .flatMap(list -> list.rows().stream())
                .map(row -> new LinkedData.Item(row.partnership() + ": " + row.agreement(), row.address()))
                .toList();
    }

    private static Listed listed(
            EndingPlace.List list, EndingRadar.Part part, boolean isFirst, LocalDate today, Language language) {
        return new Listed(
                list,
                isFirst,
                part.seen().stream().map(seen -> Row.of(seen, today, language)).toList(),
                part.next());
    }

    /** What is said in another language. */
    OtherTongues tongues() {
        return OtherTongues.together(lists.stream()
                .flatMap(list -> list.rows().stream())
                .map(Row::tongues)
                .toList());
    }

    static String key(EndingPlace.List list) {
        return list == EndingPlace.List.ENDING ? "ending.soon" : "ending.lapsed";
    }

    /** Of the page that goes on there, under the language. */
    static String address(EndingPlace after) {
        return PLACE + "?after=" + Addresses.encoded(after.written());
    }

    /** One of the lists, if it stands here. */
    public Optional<Listed> list(EndingPlace.List which) {
        return lists.stream().filter(listed -> listed.list() == which).findFirst();
    }
}
