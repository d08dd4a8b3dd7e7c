package org.kembar.desk;

import java.util.List;
import java.util.Optional;
import org.kembar.comparison.Difference;
import org.kembar.documents.Report;
import org.kembar.web.Frame;
import org.kembar.wording.Spoken;

/** What the templates of the desk print. */
final class DeskPage {

    private DeskPage() {}

    /**
     * All partnerships of somebody.
     *
     * @param drafts what they have begun themselves and not recorded, the latest first
     * @param draftsAbout what happens to drafts
     * @param corrected what partners corrected and retracted of these partnerships of late
     * @param correctedTitle how late
     * @param rows the partnerships of the page
     * @param next where the next ones are
     * @param begins whether one may put another on record
     */
    record All(
            Frame frame,
            List<Begun> drafts,
            String draftsAbout,
            List<Beside> corrected,
            String correctedTitle,
            List<Row> rows,
            Optional<String> next,
            boolean begins) {

        /** Whether one may record something of any of them. */
        boolean records() {
            return rows.stream().anyMatch(row -> row.record().isPresent());
        }

        /** Whether there is something to see to in any of them. */
        boolean hasTasks() {
            return rows.stream().anyMatch(row -> !row.tasks().isEmpty());
        }
    }

    /** @param kept when */
    record Begun(String address, String name, String kept) {}

    /**
     * @param spoken its name, each part in its language
     * @param record where something of it is recorded, by those who may
     * @param standing how it stands by what everybody sees
     * @param tasks how many there are of each urgency, the most urgent first, and where they stand
     */
    record Row(
            List<Spoken> spoken,
            String name,
            String address,
            String publicAddress,
            Optional<String> record,
            String standing,
            List<Counted> tasks) {}

    record Counted(String name, String address, boolean isOverdue) {}

    /**
     * A partnership as somebody sees it.
     *
     * @param records whether one may add to it
     * @param years of which one can take a workbook; nothing for who has no use for one
     * @param keeps whether one may correct what is said of it
     * @param notPublic the facts that not everybody sees
     * @param changes what was done to what not everybody sees, the latest first
     * @param looked who looked at it; nothing for whom that is not for
     */
    record One(
            Frame frame,
            String head,
            String dossier,
            String publicAddress,
            String evaluation,
            boolean records,
            Optional<List<Integer>> years,
            boolean keeps,
            List<Marked> notPublic,
            List<Done> changes,
            Optional<List<String>> looked,
            Optional<String> told,
            Optional<String> problem) {}

    /** A fact and for whom it is. */
    record Marked(String fact, String audience, String address) {}

    /** @param undo where it is taken back, where that can be asked for */
    record Done(String sentence, Optional<String> undo) {}

    /** @param differing where the evaluation of what somebody sees differs from that of what everybody sees */
    record Evaluated(Frame frame, String partnership, String address, List<Difference> differing, Report.Parts report) {

        /** What there is to say of one side; where it has nothing of its own, that it has none. */
        String reason(Difference row, int column) {
            var said = row.reasons().get(column);
            return said.isEmpty() ? frame.say("desk.evaluation.none") : said;
        }
    }

    /**
     * Something on record, and who may see it.
     *
     * @param besides where it is corrected and retracted, and where the names of those who took part are kept, as far as one may
     * @param now for whom it is
     * @param isPublic whether that is everybody
     * @param choices for whom it may be from now on; none where somebody may not change that
     * @param mayNot who may, where that is so
     */
    record Facts(
            Frame frame,
            String partnership,
            String address,
            String fact,
            List<Beside> besides,
            String now,
            boolean isPublic,
            List<Choice> choices,
            String mayNot,
            String reason,
            Optional<String> problem) {}

    record Beside(String address, String name) {}

    /** @param isChosen whether it was chosen already */
    record Choice(String value, String name, boolean isChosen) {}
}
