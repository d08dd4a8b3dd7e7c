package org.kembar.importing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.access.Rules;
import org.kembar.importing.PreviewPage.Named;
import org.kembar.importing.WorkbookReturns.Beside.Compared;
import org.kembar.preview.Mistake;
import org.kembar.web.Frame;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.kembar.workbook.Choices;
import org.kembar.workbook.Conflict;
import org.kembar.workbook.ReturnedWorkbook.Result.Whole;

/**
 * What the template of a returned workbook prints: row by row what it adds and changes, what is to be decided, and what is to be agreed
 * to.
 *
 * @param back where one came from
 * @param problem why it cannot be stored as it is
 * @param named the partnerships that this is about
 * @param mistakes in the case file as it would be
 * @param why what it must be said why, where it must
 * @param store where the yes is said, if it can be
 */
record WorkbookPreviewPage(
        Frame frame,
        Back back,
        List<String> sentences,
        Optional<String> problem,
        List<Named> named,
        List<Mistake> mistakes,
        List<Row> adds,
        List<Row> changes,
        List<Deciding> conflicts,
        List<Removing> removes,
        Optional<Why> why,
        Optional<String> store,
        Optional<String> leave,
        Optional<String> again) {

    static final String PLACE = ImportPages.PLACE + "/workbook";

    /** Where somebody sends files in; to whom that is not open, their desk. */
    record Back(String address, String name) {

        static Back of(Language language, Person who) {
            return Rules.has(who, Right.TAKE_FILES_IN)
                    ? of(language, ImportPages.PLACE, "import.title")
                    : of(language, "desk", "desk.title");
        }

        private static Back of(Language language, String place, String name) {
            return new Back("/" + language.tag() + "/" + place, Wording.plain(language, name));
        }
    }

    /**
     * @param where the row in the workbook, or the record where the workbook has none
     * @param address where the record stands and is corrected, if it is on record
     */
    record Row(String text, String where, Optional<String> address, List<String> changes) {}

    /**
     * @param address where the record stands, if it is on record
     * @param isTheirs what was chosen so far
     */
    record Deciding(
            int number,
            String text,
            String where,
            Optional<String> address,
            String before,
            String ours,
            String theirs,
            Optional<Boolean> isTheirs) {}

    /**
     * Why somebody shows something to more, or corrects what the other side's office recorded.
     *
     * @param hint who reads it
     */
    record Why(String hint, String typed) {}

    /**
     * @param address where the record stands
     * @param stays whose it is, where nobody else takes it away
     */
    record Removing(
            int number,
            String text,
            String where,
            Optional<String> address,
            boolean isTicked,
            Optional<String> stays) {}

    /** What somebody chose on the page, complete or not. */
    record Chosen(Choices choices, List<Integer> ours, String because) {

        static final Chosen NOTHING = new Chosen(Choices.of(Set.of(), Set.of()), List.of(), "");

        Optional<Boolean> isTheirs(int conflict) {
            return choices.theirs().contains(conflict)
                    ? Optional.of(true)
                    : ours.contains(conflict) ? Optional.of(false) : Optional.empty();
        }

        boolean isComplete(List<Conflict> conflicts) {
            return conflicts.stream().allMatch(one -> isTheirs(one.number()).isPresent());
        }
    }

    static WorkbookPreviewPage of(
            Language language,
            Back back,
            String token,
            String name,
            String until,
            Compared compared,
            Whole whole,
            Chosen chosen,
            Optional<String> problem,
            List<Mistake> mistakes) {
        return new WorkbookPreviewWords(language, compared, whole, chosen)
                .page(back, token, name, until, problem, mistakes);
    }

    static WorkbookPreviewPage only(
            Language language,
            Back back,
            String token,
            Optional<String> title,
            String problem,
            List<String> caseFiles) {
        var frame = frame(language, token, title);
        return new WorkbookPreviewPage(
                frame,
                back,
                List.of(),
                Optional.of(problem),
                Named.of(caseFiles, language),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static WorkbookPreviewPage overtaken(Language language, Back back, String token, String caseFile) {
        var frame = frame(language, token, Optional.empty());
        var address = frame.at(frame.place());
        return new WorkbookPreviewPage(
                frame,
                back,
                List.of(),
                Optional.of(frame.say("import.preview.overtaken", caseFile)),
                Named.of(List.of(caseFile), language),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(address + "/leave"),
                Optional.of(address + "/again"));
    }

    /** What is wrong with it beside what is on record now. */
    static WorkbookPreviewPage refused(Language language, Back back, String token, List<Mistake> mistakes) {
        var frame = frame(language, token, Optional.empty());
        return new WorkbookPreviewPage(
                frame,
                back,
                List.of(),
                Optional.empty(),
                List.of(),
                mistakes,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(frame.at(frame.place()) + "/leave"),
                Optional.empty());
    }

    static Frame frame(Language language, String token, Optional<String> title) {
        return new Frame(
                language, PLACE + "/" + token, title.orElseGet(() -> Wording.plain(language, "workbook.title")), false);
    }
}
