package org.kembar.importing;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.kembar.access.Needs;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.access.Rules;
import org.kembar.casefile.CaseFile;
import org.kembar.importing.WorkbookPreviewPage.Chosen;
import org.kembar.importing.WorkbookReturns.Compared;
import org.kembar.notation.CanonicalForm;
import org.kembar.preview.Mistake;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.Imports.Imported;
import org.kembar.registry.PreviewedWorkbooks;
import org.kembar.registry.PreviewedWorkbooks.Waiting;
import org.kembar.registry.Previews;
import org.kembar.registry.Previews.Held;
import org.kembar.web.Busy;
import org.kembar.web.Frame;
import org.kembar.web.Html;
import org.kembar.web.KnownCities;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.kembar.workbook.Choices;
import org.kembar.workbook.ReturnedWorkbook.Result;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What a workbook that came back would change, what is to be decided about it, and the yes or no. */
@RestController
@Needs(Right.TAKE_FILES_IN)
@RequestMapping("/{language:id|en|ko}/" + WorkbookPreviewPage.PLACE + "/{token:[0-9a-f]{32}}")
final class WorkbookPreviewPages {

    private static final String CONFLICT = "conflict";
    private static final String REMOVAL = "removal";

    private final PreviewedWorkbooks previews;
    private final WorkbookReturns returns;
    private final CaseFiles caseFiles;
    private final KnownCities cities;
    private final OthersRecords others;
    private final Uploads uploads;
    private final Clock clock;

    WorkbookPreviewPages(
            DataSource source,
            WorkbookReturns returns,
            CaseFiles caseFiles,
            KnownCities cities,
            Uploads uploads,
            Clock clock) {
        previews = new PreviewedWorkbooks(source, clock);
        this.returns = returns;
        this.caseFiles = caseFiles;
        this.cities = cities;
        others = new OthersRecords(source, clock);
        this.uploads = uploads;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<byte[]> show(
            @PathVariable("language") Language language, @PathVariable("token") String token, Person who) {
        return waiting(
                language,
                token,
                who,
                waiting -> compared(
                        waiting,
                        language,
                        (compared, whole) -> page(
                                HttpStatus.OK,
                                waiting,
                                language,
                                compared,
                                whole,
                                Chosen.NOTHING,
                                Optional.empty(),
                                List.of())));
    }

    /** The workbook is read anew for each answer: by one at a time, as when it was sent. */
    private ResponseEntity<byte[]> waiting(
            Language language, String token, Person who, Function<Waiting, ResponseEntity<byte[]>> answering) {
        var own = ofOffice(who);
        var became = own.became(token);
        if (became.isPresent()) {
            return Html.leadTo(PastImportPages.address(language, became.get()));
        }
        return uploads.alone(() -> own.find(token).map(answering).orElseGet(() -> gone(language, token)))
                .orElseThrow(() -> new Busy(Uploads.Refused.BUSY.said(language)));
    }

    private PreviewedWorkbooks ofOffice(Person who) {
        return previews.keptBy(Rules.keepsTheRecordOf(who));
    }

    private interface Answering {
        ResponseEntity<byte[]> of(Compared compared, Result.Whole whole);
    }

    /** What was changed by others since, or can no longer be brought together with it, is looked at anew. */
    private ResponseEntity<byte[]> compared(Waiting waiting, Language language, Answering answering) {
        if (caseFiles.find(waiting.caseFile()).filter(waiting::isOf).isEmpty()) {
            return overtaken(language, waiting);
        }
        var found = returns.again(waiting.name(), waiting.content(), language);
        return returns.compare(found, language)
                .<ResponseEntity<byte[]>>map(
                        compared -> switch (compared.workbook().asItSays()) {
                            case Result.Whole whole -> answering.of(compared, whole);
                            case Result.Refused _ -> overtaken(language, waiting);
                        })
                .orElseGet(() -> overtaken(language, waiting));
    }

    @PostMapping("/store")
    ResponseEntity<byte[]> store(
            @PathVariable("language") Language language,
            @PathVariable("token") String token,
            Person who,
            HttpServletRequest request) {
        return waiting(
                language,
                token,
                who,
                waiting -> compared(
                        waiting,
                        language,
                        (compared, whole) -> store(waiting, language, who, compared, whole, chosen(request, whole))));
    }

    private static Chosen chosen(HttpServletRequest request, Result.Whole whole) {
        var theirs = numbers(request, CONFLICT, whole.conflicts().size(), "theirs");
        var removed = numbers(request, REMOVAL, whole.removals().size(), "on");
        var ours = numbers(request, CONFLICT, whole.conflicts().size(), "ours");
        return new Chosen(Choices.of(theirs, removed), List.copyOf(ours));
    }

    private static Set<Integer> numbers(HttpServletRequest request, String name, int many, String value) {
        return IntStream.range(0, many)
                .filter(number -> value.equals(request.getParameter(name + number)))
                .boxed()
                .collect(Collectors.toSet());
    }

    private ResponseEntity<byte[]> store(
            Waiting waiting, Language language, Person who, Compared compared, Result.Whole whole, Chosen chosen) {
        if (!chosen.isComplete(whole.conflicts())) {
            return page(
                    HttpStatus.BAD_REQUEST,
                    waiting,
                    language,
                    compared,
                    whole,
                    chosen,
                    Optional.of("workbook.undecided"),
                    List.of());
        }
        return switch (compared.workbook().with(chosen.choices())) {
            case Result.Refused(var wrongs) ->
                page(
                        HttpStatus.BAD_REQUEST,
                        waiting,
                        language,
                        compared,
                        whole,
                        chosen,
                        Optional.of("workbook.notSo"),
                        WorkbookReturns.mistakes(wrongs));
            case Result.Whole(var file, var _, var _) -> {
                seeThatIsMine(compared.now(), file, who);
                var othersRecords = OthersRecords.told(others.in(compared.now(), file, who, cities.list()), language);
                if (othersRecords.isPresent()) {
                    yield answer(
                            HttpStatus.CONFLICT,
                            WorkbookPreviewPage.only(language, waiting.token(), Optional.empty(), othersRecords.get()));
                }
                yield isSame(compared.now(), file)
                        ? page(
                                HttpStatus.OK,
                                waiting,
                                language,
                                compared,
                                whole,
                                chosen,
                                Optional.of("cli.import.nothing"),
                                List.of())
                        : stored(waiting, file, language, who);
            }
        };
    }

    private static boolean isSame(CaseFile one, CaseFile other) {
        return CanonicalForm.sha256(one).equals(CanonicalForm.sha256(other));
    }

    private void seeThatIsMine(CaseFile now, CaseFile file, Person who) {
        if (!Mine.isSo(Optional.of(now), Optional.of(file), who, cities.list())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private ResponseEntity<byte[]> stored(Waiting waiting, CaseFile file, Language language, Person who) {
        return previews.by(who.id())
                .store(waiting, file)
                .map(outcome -> switch (outcome) {
                    case Imported.Done(var number) -> Html.leadTo(PastImportPages.address(language, number) + "?done");
                    case Imported.Overtaken(var _) -> overtaken(language, waiting);
                    case Imported.NoRoom() -> noRoom(language, waiting.token());
                    case Imported.Withheld(var files) ->
                        only(
                                HttpStatus.CONFLICT,
                                language,
                                waiting.token(),
                                "import.withheld",
                                String.join(", ", files));
                })
                .orElseGet(() -> gone(language, waiting.token()));
    }

    @PostMapping("/again")
    ResponseEntity<byte[]> again(
            @PathVariable("language") Language language, @PathVariable("token") String token, Person who) {
        return waiting(
                language,
                token,
                who,
                waiting -> caseFiles
                        .find(waiting.caseFile())
                        .map(now -> again(waiting, now, language))
                        .orElseGet(() -> gone(language, token)));
    }

    /** What is wrong with it beside what is on record now is told as when it was sent. */
    private ResponseEntity<byte[]> again(Waiting waiting, CaseFile now, Language language) {
        var found = returns.again(waiting.name(), waiting.content(), language);
        var refused = returns.compare(found, language)
                .map(Compared::workbook)
                .map(workbook -> workbook.asItSays() instanceof Result.Refused(var wrongs)
                        ? WorkbookReturns.mistakes(wrongs)
                        : List.<Mistake>of())
                .filter(mistakes -> !mistakes.isEmpty());
        if (refused.isPresent()) {
            return answer(HttpStatus.CONFLICT, WorkbookPreviewPage.refused(language, waiting.token(), refused.get()));
        }
        return switch (previews.again(waiting, now)) {
            case Held.Waiting(var next) -> Html.leadTo(address(language, next));
            case Held.NoRoom() -> noRoom(language, waiting.token());
            case Held.Left(), Held.Full() -> gone(language, waiting.token());
        };
    }

    @PostMapping("/leave")
    ResponseEntity<byte[]> leave(
            @PathVariable("language") Language language, @PathVariable("token") String token, Person who) {
        var own = ofOffice(who);
        return own.became(token)
                .map(number -> Html.leadTo(PastImportPages.address(language, number)))
                .orElseGet(() -> own.isThere(token) ? left(language, token) : gone(language, token));
    }

    private ResponseEntity<byte[]> left(Language language, String token) {
        previews.withdraw(token);
        return Html.leadTo("/" + language.tag() + "/" + ImportPages.PLACE + "?left");
    }

    static String address(Language language, String token) {
        return "/" + language.tag() + "/" + WorkbookPreviewPage.PLACE + "/" + token;
    }

    private ResponseEntity<byte[]> page(
            HttpStatus status,
            Waiting waiting,
            Language language,
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
                        waiting.token(),
                        waiting.name(),
                        ImportPage.time(frame, waiting.until(), clock.getZone()),
                        compared,
                        whole,
                        chosen,
                        problem.map(frame::say),
                        mistakes));
    }

    private static ResponseEntity<byte[]> overtaken(Language language, Waiting waiting) {
        return answer(
                HttpStatus.CONFLICT, WorkbookPreviewPage.overtaken(language, waiting.token(), waiting.caseFile()));
    }

    private static ResponseEntity<byte[]> noRoom(Language language, String token) {
        return only(HttpStatus.INSUFFICIENT_STORAGE, language, token, "import.noRoom");
    }

    private static ResponseEntity<byte[]> gone(Language language, String token) {
        var sentence = Wording.plain(language, "import.preview.gone", Previews.KEPT.toHours());
        return answer(
                HttpStatus.NOT_FOUND,
                WorkbookPreviewPage.only(
                        language, token, Optional.of(Wording.plain(language, "import.preview.gone.title")), sentence));
    }

    private static ResponseEntity<byte[]> only(
            HttpStatus status, Language language, String token, String key, Object... values) {
        return answer(
                status,
                WorkbookPreviewPage.only(language, token, Optional.empty(), Wording.plain(language, key, values)));
    }

    private static ResponseEntity<byte[]> answer(HttpStatus status, WorkbookPreviewPage page) {
        return Html.answer(status, (output, forms) -> JteworkbookpreviewGenerated.render(output, forms, page));
    }
}
