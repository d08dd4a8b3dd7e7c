package org.kembar.importing;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.kembar.access.Needs;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.claims.Edition;
import org.kembar.exchange.FileKind;
import org.kembar.exchange.Incoming.Named;
import org.kembar.exchange.Intake;
import org.kembar.exchange.Intake.Sent;
import org.kembar.importing.ListImportPage.Written;
import org.kembar.notation.Reading;
import org.kembar.preview.Mistake;
import org.kembar.registry.PreviewedLists;
import org.kembar.registry.Previews.Held;
import org.kembar.syntax.Limits;
import org.kembar.syntax.Problem;
import org.kembar.web.Html;
import org.kembar.wording.Language;
import org.kembar.wording.ProblemWords;
import org.kembar.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a list of sister cities is sent in. */
@RestController
@Needs(Right.TAKE_FILES_IN)
@RequestMapping("/{language:id|en|ko}/" + ListImportPage.PLACE)
final class ListImportPages {

    private final PreviewedLists previews;
    private final ListReading reading;
    private final Uploads uploads;
    private final Clock clock;

    ListImportPages(DataSource source, ListReading reading, Uploads uploads, Clock clock) {
        previews = new PreviewedLists(source, clock);
        this.reading = reading;
        this.uploads = uploads;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<byte[]> show(@PathVariable("language") Language language) {
        return answer(HttpStatus.OK, ListImportPage.empty(language));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<byte[]> send(@PathVariable("language") Language language, HttpServletRequest request, Person who) {
        return switch (uploads.receive(request, sent -> previewed(sent, written(request), language, who))) {
            case Uploads.Received.Done<ResponseEntity<byte[]>>(var answer) -> answer;
            case Uploads.Received.Failed<ResponseEntity<byte[]>>(var why, var isThere) ->
                answer(
                        why.status(),
                        ListImportPage.failed(
                                language,
                                isThere ? written(request) : Written.NOTHING,
                                new Mistake("", said(why, language))));
        };
    }

    private static Written written(HttpServletRequest request) {
        var fields = ListImportPage.FIELDS.stream()
                .map(name -> Optional.ofNullable(request.getParameter(name))
                        .orElse("")
                        .strip())
                .toList();
        return new Written(fields.get(0), fields.get(1), fields.get(2), fields.get(3));
    }

    /** A list takes less than an import does, and no archive. */
    private static String said(Uploads.Refused why, Language language) {
        return why == Uploads.Refused.TOO_LARGE
                ? Wording.plain(language, "import.list.TOO_LARGE", Limits.SIZE)
                : why.said(language);
    }

    private ResponseEntity<byte[]> previewed(List<Sent> sent, Written written, Language language, Person who) {
        return sent.size() == 1
                ? previewed(Intake.read(sent.getFirst()), written, language, who)
                : refused(
                        HttpStatus.BAD_REQUEST,
                        language,
                        written,
                        Wording.plain(language, "import.list.several", sent.size()));
    }

    private ResponseEntity<byte[]> previewed(Named file, Written written, Language language, Person who) {
        var foreign = FileKind.of(file.name(), file.bytes()).filter(kind -> kind != FileKind.TABLE);
        if (foreign.isPresent()) {
            var kind = Wording.plain(language, "foreign." + foreign.get());
            return refused(
                    HttpStatus.BAD_REQUEST,
                    language,
                    written,
                    Wording.plain(language, "foreign.list", file.name(), kind));
        }
        return switch (reading.read(file.bytes())) {
            case Reading.Refused<ListReading.Claiming>(var problems) ->
                refused(HttpStatus.BAD_REQUEST, language, written, mistakes(problems, file.name(), language));
            case Reading.Read<ListReading.Claiming>(var claiming) ->
                written.edition(file.bytes(), latest(), language)
                        .map(edition -> held(file, edition, claiming, written, language, who))
                        .orElseGet(() -> refused(HttpStatus.BAD_REQUEST, language, written, List.of()));
        };
    }

    private ResponseEntity<byte[]> held(
            Named file,
            Edition edition,
            ListReading.Claiming claiming,
            Written written,
            Language language,
            Person who) {
        return switch (previews.hold(
                Mine.office(who), file.name(), edition, file.bytes(), claiming.rows(), claiming.claims())) {
            case Held.Waiting(var token) ->
                Html.leadTo("/" + language.tag() + "/" + ListImportPage.PLACE + "/" + token);
            case Held.Full() -> refused(HttpStatus.CONFLICT, language, written, List.of(ImportPages.full(language)));
            case Held.Left(), Held.NoRoom() ->
                refused(HttpStatus.INSUFFICIENT_STORAGE, language, written, Wording.plain(language, "import.noRoom"));
        };
    }

    private static List<Mistake> mistakes(List<Problem> problems, String name, Language language) {
        var mistakes = new ArrayList<Mistake>();
        for (var problem : problems) {
            mistakes.add(new Mistake(ProblemWords.row(language, name, problem), ProblemWords.of(language, problem)));
        }
        return mistakes;
    }

    /** The latest day that has begun anywhere. */
    private LocalDate latest() {
        return LocalDate.now(clock.withZone(ZoneOffset.ofHours(14)));
    }

    private ResponseEntity<byte[]> refused(HttpStatus status, Language language, Written written, String sentence) {
        return refused(status, language, written, List.of(new Mistake("", sentence)));
    }

    private ResponseEntity<byte[]> refused(
            HttpStatus status, Language language, Written written, List<Mistake> mistakes) {
        return answer(status, ListImportPage.refused(language, written, latest(), mistakes));
    }

    private static ResponseEntity<byte[]> answer(HttpStatus status, ListImportPage page) {
        return Html.answer(status, (output, forms) -> JtelistimportGenerated.render(output, forms, page));
    }
}
