package org.kembar.importing;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.kembar.access.Person;
import org.kembar.importing.WorkbookPreviewPage.Back;
import org.kembar.importing.WorkbookPreviewPage.Chosen;
import org.kembar.importing.WorkbookReturns.Beside.Compared;
import org.kembar.preview.Mistake;
import org.kembar.registry.PreviewedWorkbooks.Waiting;
import org.kembar.registry.Previews;
import org.kembar.web.Frame;
import org.kembar.web.Html;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.kembar.workbook.ReturnedWorkbook.Result;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What somebody is answered about a workbook that they brought back. */
record WorkbookAnswers(Language language, Person who, ZoneId zone) {

    ResponseEntity<byte[]> page(
            HttpStatus status,
            Waiting waiting,
            Compared compared,
            Result.Whole whole,
            Chosen chosen,
            Optional<String> problem,
            List<Mistake> mistakes) {
        var frame = new Frame(language, WorkbookPreviewPage.PLACE, "", false);
        return answer(
                status,
                WorkbookPreviewPage.of(
                        language,
                        back(),
                        waiting.token(),
                        waiting.name(),
                        ImportPage.time(frame, waiting.until(), zone),
                        compared,
                        whole,
                        chosen,
                        problem.map(frame::say),
                        mistakes));
    }

    /** @param problem what lacks before it can be stored */
    ResponseEntity<byte[]> unfinished(
            Waiting waiting, Compared compared, Result.Whole whole, Chosen chosen, String problem) {
        return page(HttpStatus.BAD_REQUEST, waiting, compared, whole, chosen, Optional.of(problem), List.of());
    }

    ResponseEntity<byte[]> overtaken(Waiting waiting) {
        return answer(
                HttpStatus.CONFLICT,
                WorkbookPreviewPage.overtaken(language, back(), waiting.token(), waiting.caseFile()));
    }

    ResponseEntity<byte[]> refused(String token, List<Mistake> mistakes) {
        return answer(HttpStatus.CONFLICT, WorkbookPreviewPage.refused(language, back(), token, mistakes));
    }

    /** @param caseFiles the partnerships that the sentence is about */
    ResponseEntity<byte[]> conflict(String token, String sentence, List<String> caseFiles) {
        return only(HttpStatus.CONFLICT, token, Optional.empty(), sentence, caseFiles);
    }

    ResponseEntity<byte[]> noRoom(String token) {
        return only(
                HttpStatus.INSUFFICIENT_STORAGE,
                token,
                Optional.empty(),
                Wording.plain(language, "import.noRoom"),
                List.of());
    }

    ResponseEntity<byte[]> gone(String token) {
        return only(
                HttpStatus.NOT_FOUND,
                token,
                Optional.of(Wording.plain(language, "import.preview.gone.title")),
                Wording.plain(language, "import.preview.gone", Previews.KEPT.toHours()),
                List.of());
    }

    private ResponseEntity<byte[]> only(
            HttpStatus status, String token, Optional<String> title, String sentence, List<String> caseFiles) {
        return answer(status, WorkbookPreviewPage.only(language, back(), token, title, sentence, caseFiles));
    }

    private Back back() {
        return Back.of(language, who);
    }

    private static ResponseEntity<byte[]> answer(HttpStatus status, WorkbookPreviewPage page) {
        return Html.answer(status, (output, forms) -> JteworkbookpreviewGenerated.render(output, forms, page));
    }
}
