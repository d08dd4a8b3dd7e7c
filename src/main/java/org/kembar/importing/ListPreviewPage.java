package org.kembar.importing;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.kembar.claims.Claim;
import org.kembar.claims.Claims;
import org.kembar.claims.Confidence;
import org.kembar.claims.Ground;
import org.kembar.claims.Resolution;
import org.kembar.registry.NetworkLists.Listed;
import org.kembar.registry.PreviewedLists.Waiting;
import org.kembar.registry.Previews;
import org.kembar.web.Frame;
import org.kembar.wording.CityWords;
import org.kembar.wording.ClaimWords;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/**
 * What the template of a previewed network list prints.
 *
 * @param about source, day and licence
 * @param problem why it cannot be stored as it is
 * @param counts of pairs by how surely their cities are known, the surest first
 * @param homonyms names that several cities bear, of which none could be chosen; as many as are shown
 * @param moreHomonyms how many there are besides
 * @param first claims in the order of the list
 * @param leave where the no is said, while it waits
 */
record ListPreviewPage(
        Frame frame,
        String about,
        List<String> sentences,
        Optional<String> problem,
        List<Count> counts,
        List<Homonym> homonyms,
        int moreHomonyms,
        List<Row> first,
        Optional<String> store,
        Optional<String> leave,
        Optional<String> again) {

    private static final int SHOWN = 10;

    record Count(String confidence, int pairs) {}

    /** @param rows in which the name stands */
    record Homonym(String written, String candidates, String rows) {}

    /** @param ends both, as the list writes them and as they are taken */
    record Row(String row, List<End> ends) {}

    record End(String written, String taken) {}

    /** Makes pages in a language. */
    record Maker(Language language, ZoneId zone) {

        /**
         * @param there the same file on record, if it is
         * @param beside another list of the same title
         */
        ListPreviewPage of(
                Waiting waiting, ListReading.Claiming claiming, Optional<Listed> there, Optional<Listed> beside) {
            var frame = frame(
                    waiting.token(),
                    say("claims.store.heading", waiting.edition().title()));
            var address = frame.at(frame.place());
            var isSame = waiting.isOf(claiming.rows(), claiming.claims());
            var homonyms = homonyms(claiming.claims());
            return new ListPreviewPage(
                    frame,
                    about(waiting),
                    sentences(waiting, claiming, frame, there, beside),
                    isSame ? Optional.empty() : Optional.of(say("import.list.overtaken")),
                    counts(claiming.claims()),
                    homonyms.stream().limit(SHOWN).toList(),
                    Math.max(0, homonyms.size() - SHOWN),
                    claiming.claims().all().stream().limit(SHOWN).map(this::row).toList(),
                    isSame && there.isEmpty() ? Optional.of(address + "/store") : Optional.empty(),
                    Optional.of(address + "/leave"),
                    isSame ? Optional.empty() : Optional.of(address + "/again"));
        }

        ListPreviewPage gone(String token) {
            return only(
                    frame(token, say("import.preview.gone.title")), say("import.list.gone", Previews.KEPT.toHours()));
        }

        ListPreviewPage noRoom(String token) {
            return only(frame(token, say("import.list.title")), say("import.noRoom"));
        }

        private ListPreviewPage only(Frame frame, String sentence) {
            return new ListPreviewPage(
                    frame,
                    "",
                    List.of(sentence),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    0,
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        private Frame frame(String token, String title) {
            return new Frame(language, ListImportPage.PLACE + "/" + token, title, false);
        }

        private String about(Waiting waiting) {
            var edition = waiting.edition();
            var day = Wording.day(language, edition.retrieved());
            return edition.licence()
                    .map(licence -> say("claims.page.about.licence", edition.source(), day, licence))
                    .orElseGet(() -> say("claims.page.about", edition.source(), day));
        }

        private List<String> sentences(
                Waiting waiting,
                ListReading.Claiming claiming,
                Frame frame,
                Optional<Listed> there,
                Optional<Listed> beside) {
            var sentences = new ArrayList<String>();
            sentences.add(new ClaimWords(language).rows(claiming.rows(), claiming.claims()));
            beside.filter(_ -> there.isEmpty())
                    .map(list -> say(
                            "import.list.beside",
                            list.edition().title(),
                            Wording.day(language, list.edition().retrieved()),
                            list.number()))
                    .ifPresent(sentences::add);
            sentences.add(there.map(
                            list -> say("claims.store.there", list.edition().title(), list.number()))
                    .orElseGet(() -> say("import.preview.until", ImportPage.time(frame, waiting.until(), zone))));
            return sentences;
        }

        private List<Count> counts(Claims claims) {
            return Arrays.stream(Confidence.values())
                    .sorted((one, other) -> other.compareTo(one))
                    .map(confidence -> new Count(
                            say("import.list.pairs." + confidence), Math.toIntExact(claims.count(confidence))))
                    .toList();
        }

        /** Each name once, with all the rows in which it stands. */
        private List<Homonym> homonyms(Claims claims) {
            var words = new ClaimWords(language);
            var rows = new LinkedHashMap<String, List<String>>();
            var ends = new LinkedHashMap<String, Resolution>();
            for (var claim : claims.all()) {
                for (var end : List.of(claim.one(), claim.other())) {
                    if (end.ground() == Ground.HOMONYM_UNDECIDED) {
                        ends.putIfAbsent(words.end(end), end);
                        rows.computeIfAbsent(words.end(end), _ -> new ArrayList<>())
                                .addAll(claim.rows().stream()
                                        .map(Object::toString)
                                        .toList());
                    }
                }
            }
            return ends.entrySet().stream()
                    .map(one -> new Homonym(
                            one.getKey(),
                            String.join(" ", words.taken(one.getValue())),
                            words.inRows(rows.getOrDefault(one.getKey(), List.of()), SHOWN)))
                    .toList();
        }

        private Row row(Claim claim) {
            return new Row(
                    Integer.toString(claim.one().end().at().line()), List.of(end(claim.one()), end(claim.other())));
        }

        private End end(Resolution end) {
            var words = new ClaimWords(language);
            var cities = new CityWords(language);
            return new End(
                    words.end(end),
                    end.city()
                            .map(found -> say("import.list.taken", cities.place(found.city()), words.confidence(end)))
                            .orElseGet(() -> language.capitalised(words.ground(end)) + "."));
        }

        private String say(String key, Object... values) {
            return Wording.plain(language, key, values);
        }
    }
}
