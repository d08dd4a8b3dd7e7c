package org.kembar.importing;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kembar.casefile.CaseFile;
import org.kembar.exchange.Intake;
import org.kembar.preview.Foreseen;
import org.kembar.preview.SumWords;
import org.kembar.registry.Previews;
import org.kembar.registry.Previews.Preview;
import org.kembar.registry.Previews.Previewed;
import org.kembar.web.Addresses;
import org.kembar.web.Frame;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/**
 * What the template of a preview prints.
 *
 * @param sentences about all case files together
 * @param problem why it cannot be stored as it is
 * @param named the partnerships that this is about
 * @param next where the next case files are
 * @param back where all case files are, on the page of one
 * @param store where the yes is said, if it can be
 */
record PreviewPage(
        Frame frame,
        List<String> sentences,
        Optional<String> problem,
        List<Named> named,
        List<File> files,
        Optional<String> next,
        Optional<String> back,
        Optional<String> store,
        Optional<String> leave,
        Optional<String> again) {

    static final int FILES = Intake.FILES;

    private static final int ON_A_PAGE = 20;

    /** So many differences of a kind are shown of each case file, and so much of each. */
    private static final int SHOWN = 20;

    private static final int LENGTH = 1_000;

    private static final int NAMED = 10;

    /** A partnership on record, and its page. */
    record Named(String id, String address) {

        static List<Named> of(List<String> caseFiles, Language language) {
            return caseFiles.stream()
                    .limit(NAMED)
                    .map(id -> new Named(id, Addresses.partnership(language, id)))
                    .toList();
        }
    }

    /**
     * @param whole where all its differences are, if they may not be all here
     * @param onRecord the page of the partnership, if it is on record
     */
    record File(Foreseen foreseen, Optional<String> whole, Optional<String> onRecord) {

        /** Where what a difference is about stands on record, and is corrected: nowhere what is new. */
        Optional<String> address(Foreseen.Line line, Foreseen.Part part) {
            return onRecord.filter(_ -> !part.isNew())
                    .map(partnership -> line.key().isEmpty()
                            ? partnership
                            : partnership + "/records/"
                                    + line.key().substring(line.key().indexOf('/') + 1));
        }
    }

    static PreviewPage of(Previews previews, Preview preview, Language language, ZoneId zone, int from) {
        var frame = frame(language, preview.token());
        var address = frame.at(frame.place());
        var sum = previews.sum(preview);
        var overtaken = previews.overtaken(preview);
        var sentences = new ArrayList<>(SumWords.of(sum, language));
        if (!preview.aside().isEmpty()) {
            sentences.add(frame.say("cli.import.aside", Wording.listed(language, preview.aside(), NAMED)));
        }
        sentences.add(
                sum.isNothing()
                        ? frame.say("cli.import.nothing")
                        : frame.say("import.preview.until", ImportPage.time(frame, preview.until(), zone)));
        var files = previews.files(preview, from, ON_A_PAGE, file -> brief(file, language, address));
        var all = sum.fresh() + sum.changed() + sum.there();
        var isOpen = overtaken.isEmpty() && !sum.isNothing();
        return new PreviewPage(
                frame,
                sentences,
                overtaken.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                frame.say("import.preview.overtaken", Wording.listed(language, overtaken, NAMED))),
                Named.of(overtaken, language),
                overtaken.isEmpty() ? files : List.of(),
                from + ON_A_PAGE < all ? Optional.of(address + "?from=" + (from + ON_A_PAGE)) : Optional.empty(),
                Optional.empty(),
                isOpen ? Optional.of(address + "/store") : Optional.empty(),
                Optional.of(address + "/leave"),
                overtaken.isEmpty() ? Optional.empty() : Optional.of(address + "/again"));
    }

    private static File brief(Previewed file, Language language, String address) {
        var foreseen = Foreseen.of(file.name(), file.planned(), language, SHOWN);
        var parts = foreseen.parts().stream().map(PreviewPage::brief).toList();
        var isWhole = parts.equals(foreseen.parts()) && parts.stream().allMatch(part -> part.more() == 0);
        return new File(
                new Foreseen(foreseen.heading(), foreseen.found(), foreseen.where(), foreseen.summary(), parts),
                isWhole ? Optional.empty() : Optional.of(address + "/" + file.position()),
                onRecord(file, language));
    }

    private static Optional<String> onRecord(Previewed file, Language language) {
        return file.planned().before().map(CaseFile::id).map(id -> Addresses.partnership(language, id));
    }

    private static Foreseen.Part brief(Foreseen.Part part) {
        var lines = part.lines().stream()
                .map(line -> new Foreseen.Line(
                        shortened(line.text()),
                        line.key(),
                        line.changes().stream()
                                .limit(SHOWN)
                                .map(change -> new Foreseen.Change(shortened(change.text()), change.key()))
                                .toList()))
                .toList();
        return new Foreseen.Part(part.heading(), part.sign(), lines, part.more());
    }

    private static String shortened(String text) {
        return text.length() <= LENGTH ? text : text.substring(0, text.offsetByCodePoints(0, LENGTH / 2)) + "…";
    }

    static Optional<PreviewPage> whole(Previews previews, Preview preview, Language language, int position) {
        var frame = frame(language, preview.token());
        return previews
                .files(
                        preview,
                        position,
                        1,
                        file -> new File(
                                Foreseen.of(file.name(), file.planned(), language, Integer.MAX_VALUE),
                                Optional.empty(),
                                onRecord(file, language)))
                .stream()
                .findFirst()
                .filter(_ -> previews.overtaken(preview).isEmpty())
                .map(file -> new PreviewPage(
                        new Frame(language, frame.place() + "/" + position, frame.title(), false),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        List.of(file),
                        Optional.empty(),
                        Optional.of(frame.at(frame.place())),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    static PreviewPage gone(Language language, String token) {
        var frame = frame(language, token);
        return only(
                new Frame(language, frame.place(), frame.say("import.preview.gone.title"), false),
                frame.say("import.preview.gone", Previews.KEPT.toHours()));
    }

    static PreviewPage noRoom(Language language, String token) {
        var frame = frame(language, token);
        return only(frame, frame.say("import.noRoom"));
    }

    static PreviewPage withheld(Language language, String token, List<String> caseFiles) {
        var frame = frame(language, token);
        return only(
                frame,
                frame.say("import.withheld", Wording.listed(language, caseFiles, NAMED)),
                Named.of(caseFiles, language));
    }

    private static PreviewPage only(Frame frame, String sentence) {
        return only(frame, sentence, List.of());
    }

    private static PreviewPage only(Frame frame, String sentence, List<Named> named) {
        return new PreviewPage(
                frame,
                List.of(sentence),
                Optional.empty(),
                named,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Frame frame(Language language, String token) {
        return new Frame(
                language, ImportPages.PLACE + "/" + token, Wording.plain(language, "import.preview.title"), false);
    }
}
