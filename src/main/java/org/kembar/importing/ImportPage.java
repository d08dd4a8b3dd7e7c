package org.kembar.importing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.kembar.access.Names;
import org.kembar.preview.Mistake;
import org.kembar.registry.PastImports.Held;
import org.kembar.registry.PastImports.Past;
import org.kembar.registry.Previews.Waits;
import org.kembar.web.Frame;
import org.kembar.wording.Language;
import org.kembar.wording.Moment;
import org.kembar.wording.OtherTongues;
import org.kembar.wording.Wording;

/**
 * What the template of the import prints.
 *
 * @param told what was just done
 * @param mistakes for which it was refused, as many as are shown
 * @param more how many mistakes there are besides
 * @param waiting what was sent and is not answered yet, the latest first
 * @param past imports, the latest first
 * @param older where the next page of them is, if there is one
 */
record ImportPage(
        Frame frame,
        Optional<String> told,
        List<Mistake> mistakes,
        int more,
        List<Waiting> waiting,
        List<Row> past,
        Optional<String> older,
        OtherTongues tongues) {

    /** A file can have very many mistakes, and whoever corrects the first hundred sends it again anyway. */
    static final int SHOWN = 100;

    /**
     * @param name by what it did, or by its number
     * @param number where it is not called by it
     * @param address of the page of the import
     * @param held what it held, as far as it is named here
     * @param did what it did with it, where that is not its name
     * @param undo where it is asked whether to take it back, unless it was, or who reads may not
     */
    record Row(
            String name,
            Optional<String> number,
            String address,
            String at,
            String held,
            List<String> did,
            String state,
            Optional<String> undo,
            String undoName) {}

    /**
     * Something that waits for a yes or a no.
     *
     * @param about when it was sent, and how long it waits
     */
    record Waiting(String name, String address, String about) {

        static Waiting of(Waits one, Frame frame, ZoneId zone) {
            return new Waiting(
                    one.files() > 1 ? frame.say("list.more", one.name(), one.files() - 1) : one.name(),
                    frame.at(place(one)),
                    frame.say("import.waits", time(frame, one.at(), zone), time(frame, one.until(), zone)));
        }

        private static String place(Waits one) {
            return switch (one.kind()) {
                case CASE_FILES -> ImportPages.PLACE + "/" + one.token();
                case LIST -> ListImportPage.PLACE + "/" + one.token();
                case WORKBOOK -> WorkbookPreviewPage.PLACE + "/" + one.token();
            };
        }
    }

    /** @param held the first of what each of them held, by its number */
    static ImportPage of(
            ZoneId zone,
            Optional<String> told,
            List<Mistake> mistakes,
            List<Waits> waiting,
            List<Past> past,
            int onAPage,
            HeldWords words,
            Map<Long, List<Held>> held,
            Predicate<Past> mayUndo,
            Names names) {
        var language = words.language();
        var frame = new Frame(language, ImportPages.PLACE, Wording.plain(language, "import.title"), false);
        var rows = past.stream()
                .limit(onAPage)
                .map(one -> row(
                        one, words, held.getOrDefault(one.number(), List.of()), mayUndo.test(one), names, frame, zone))
                .toList();
        var older = past.size() > onAPage
                ? Optional.of(frame.at(ImportPages.PLACE) + "?before="
                        + past.get(onAPage - 1).number())
                : Optional.<String>empty();
        var shown = mistakes.stream().limit(SHOWN).toList();
        return new ImportPage(
                frame,
                told,
                shown,
                mistakes.size() - shown.size(),
                waiting.stream().map(one -> Waiting.of(one, frame, zone)).toList(),
                rows,
                older,
                words.tongues());
    }

    private static Row row(
            Past past, HeldWords words, List<Held> held, boolean mayUndo, Names names, Frame frame, ZoneId zone) {
        var called = words.name(past, held);
        var stored = time(frame, past.at(), zone);
        var number = frame.say("import.past.name", past.number());
        return new Row(
                called.orElse(number),
                called.map(_ -> frame.say("import.past.number", past.number())),
                PastImportPages.address(frame.language(), past.number()),
                // Of a command of whoever runs the program nobody in particular did it.
                past.by()
                        .map(names::of)
                        .map(name -> frame.say("import.past.by", stored, name))
                        .orElse(stored),
                words.listed(past, held),
                called.isPresent() ? List.of() : words.did(past, held),
                past.undone()
                        .map(at -> undone(time(frame, at, zone), past.undoneBy().map(names::of), frame))
                        .orElseGet(() -> frame.say("import.past.stands")),
                past.undone().isPresent() || !mayUndo
                        ? Optional.empty()
                        : Optional.of(PastImportPages.address(frame.language(), past.number()) + "/undo"),
                undoName(past, called, frame.language()));
    }

    static String undoName(Past past, Optional<String> called, Language language) {
        return called.map(name -> Wording.plain(language, "desk.undo", name))
                .orElseGet(() -> Wording.plain(language, "import.past.undo", past.number()));
    }

    private static String undone(String at, Optional<String> name, Frame frame) {
        return name.map(who -> frame.say("import.past.undone.by", at, who))
                .orElseGet(() -> frame.say("import.past.undone", at));
    }

    static String time(Frame frame, Instant at, ZoneId zone) {
        return new Moment(frame.language(), zone).exactly(at);
    }
}
