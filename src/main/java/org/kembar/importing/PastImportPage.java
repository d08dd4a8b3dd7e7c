package org.kembar.importing;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kembar.access.Names;
import org.kembar.importing.MovedWords.Moved;
import org.kembar.registry.PastImports.Held;
import org.kembar.registry.PastImports.Past;
import org.kembar.web.Frame;
import org.kembar.wording.OtherTongues;
import org.kembar.wording.Wording;

/**
 * What the templates of one import print, and of the question whether it is to be taken back.
 *
 * @param told what was just done
 * @param problem why it cannot be taken back
 * @param sentences when it was stored, and whether it is on record
 * @param how many things it held
 * @param held as many of them as stand on a page
 * @param next where the next ones are
 * @param undo where it is asked whether it is to be taken back; on the page that asks, where the yes is said
 */
record PastImportPage(
        Frame frame,
        Optional<String> told,
        Optional<String> problem,
        List<String> sentences,
        String how,
        List<Row> held,
        Optional<String> next,
        Optional<String> undo,
        String undoName,
        OtherTongues tongues) {

    /** For whoever may not take it back. */
    PastImportPage withoutUndo() {
        return new PastImportPage(
                frame, told, problem, sentences, how, held, next, Optional.empty(), undoName, tongues);
    }

    /**
     * Something that the import held.
     *
     * @param address of its page, if it is on record
     * @param key by which files name it
     * @param what the import did with it, or what taking it back does
     * @param moved what it moved in the evaluation
     */
    record Row(String name, Optional<String> address, String key, String what, Optional<Moved> moved) {

        Row(String name, Optional<String> address, String key, String what) {
            this(name, address, key, what, Optional.empty());
        }

        private Row with(Map<String, Moved> all) {
            return new Row(name, address, key, what, Optional.ofNullable(all.get(key)));
        }
    }

    /** With what it moved, by the keys of what it held. */
    PastImportPage with(Map<String, Moved> moved) {
        var rows = held.stream().map(row -> row.with(moved)).toList();
        return new PastImportPage(frame, told, problem, sentences, how, rows, next, undo, undoName, tongues);
    }

    /** How a page is made from what is on record. */
    record Maker(ZoneId zone, HeldWords words, Names names) {

        PastImportPage shown(Past past, List<Held> held, int onAPage, Optional<String> told, Optional<String> problem) {
            var place = ImportPages.PAST + "/" + past.number();
            var title = words.name(past, held).orElseGet(() -> say("import.past.name", past.number()));
            var frame = new Frame(words.language(), place, title, false);
            return page(past, held, onAPage, frame, told, problem, false);
        }

        PastImportPage asking(Past past, List<Held> held, int onAPage) {
            var place = ImportPages.PAST + "/" + past.number() + "/undo";
            var title = words.name(past, held)
                    .map(name -> say("import.undo.title.one", name))
                    .orElseGet(() -> say("import.undo.title", past.number()));
            var frame = new Frame(words.language(), place, title, false);
            return page(past, held, onAPage, frame, Optional.empty(), Optional.empty(), true);
        }

        private PastImportPage page(
                Past past,
                List<Held> held,
                int onAPage,
                Frame frame,
                Optional<String> told,
                Optional<String> problem,
                boolean isAsking) {
            var shown = held.stream().limit(onAPage).toList();
            var next = held.size() > onAPage
                    ? Optional.of(frame.at(frame.place()) + "?after="
                            + shown.getLast().entry())
                    : Optional.<String>empty();
            return new PastImportPage(
                    frame,
                    told,
                    problem,
                    isAsking ? List.of(say("import.undo.how"), say("undo.until")) : sentences(past, held, frame),
                    past.list().isPresent() ? say("import.one.list") : say("import.one.count", words.counted(past)),
                    words.of(past, shown, isAsking),
                    next,
                    past.undone().isPresent()
                            ? Optional.empty()
                            : Optional.of(frame.at(ImportPages.PAST + "/" + past.number() + "/undo")),
                    ImportPage.undoName(past, words.name(past, held), words.language()),
                    words.tongues());
        }

        private List<String> sentences(Past past, List<Held> held, Frame frame) {
            var at = ImportPage.time(frame, past.at(), zone);
            return List.of(
                    words.name(past, held)
                            .map(_ -> say("import.one.recorded", at, names.of(past.by()), past.number()))
                            .orElseGet(() -> say("import.one.at", at)),
                    past.undone()
                            .map(then -> say("import.one.undone", ImportPage.time(frame, then, zone)))
                            .orElseGet(() -> say("undo.until")));
        }

        private String say(String key, Object... values) {
            return Wording.plain(words.language(), key, values);
        }
    }
}
