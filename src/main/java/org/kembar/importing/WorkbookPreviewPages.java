package org.kembar.importing;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.EnumMap;
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
import org.kembar.importing.WorkbookReturns.Beside;
import org.kembar.importing.WorkbookReturns.Beside.Compared;
import org.kembar.importing.WorkbookReturns.Found;
import org.kembar.notation.CanonicalForm;
import org.kembar.registry.Annexes;
import org.kembar.registry.Annexes.Seen;
import org.kembar.registry.Audience;
import org.kembar.registry.Imports.Imported;
import org.kembar.registry.PastImports;
import org.kembar.registry.PreviewedWorkbooks;
import org.kembar.registry.PreviewedWorkbooks.Decided;
import org.kembar.registry.PreviewedWorkbooks.Waiting;
import org.kembar.registry.Previews.Held;
import org.kembar.registry.Reason;
import org.kembar.web.Addresses;
import org.kembar.web.Busy;
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
@Needs(Right.BRING_WORKBOOKS_BACK)
@RequestMapping("/{language:id|en|ko}/" + WorkbookPreviewPage.PLACE + "/{token:[0-9a-f]{32}}")
final class WorkbookPreviewPages {

    private static final String CONFLICT = "conflict";
    private static final String REMOVAL = "removal";
    private static final String BECAUSE = "because";

    private final PreviewedWorkbooks previews;
    private final WorkbookReturns returns;
    private final Annexes annexes;
    private final PastImports past;
    private final KnownCities cities;
    private final Uploads uploads;
    private final Clock clock;

    WorkbookPreviewPages(DataSource source, WorkbookReturns returns, KnownCities cities, Uploads uploads, Clock clock) {
        previews = new PreviewedWorkbooks(source, clock);
        this.returns = returns;
        this.cities = cities;
        annexes = new Annexes(source, clock);
        past = new PastImports(source);
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
                        who,
                        (compared, whole) -> answers(language, who)
                                .page(
                                        HttpStatus.OK,
                                        waiting,
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
            return Html.leadTo(done(language, became.get(), "", who));
        }
        return uploads.alone(() -> own.find(token)
                        .map(answering)
                        .orElseGet(() -> answers(language, who).gone(token)))
                .orElseThrow(() -> new Busy(Uploads.Refused.BUSY.said(language)));
    }

    private WorkbookAnswers answers(Language language, Person who) {
        return new WorkbookAnswers(language, who, clock.getZone());
    }

    private PreviewedWorkbooks ofOffice(Person who) {
        return previews.keptBy(Mine.answered(who));
    }

    private interface Answering {
        ResponseEntity<byte[]> of(Compared compared, Result.Whole whole);
    }

    /** What was changed by others since, or can no longer be brought together with it, is looked at anew. */
    private ResponseEntity<byte[]> compared(Waiting waiting, Language language, Person who, Answering answering) {
        var found = returns.again(waiting.name(), waiting.content(), language);
        return compared(found, who, language)
                .filter(compared -> waiting.isOf(compared.now()))
                .<ResponseEntity<byte[]>>map(
                        compared -> switch (compared.workbook().asItSays()) {
                            case Result.Whole whole -> answering.of(compared, whole);
                            case Result.Refused _ -> answers(language, who).overtaken(waiting);
                        })
                .orElseGet(() -> answers(language, who).overtaken(waiting));
    }

    private Optional<Compared> compared(Found.Readable found, Person who, Language language) {
        return returns.compare(found, who, language)
                .filter(Compared.class::isInstance)
                .map(Compared.class::cast);
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
                        who,
                        (compared, whole) -> store(waiting, language, who, compared, whole, chosen(request, whole))));
    }

    private static Chosen chosen(HttpServletRequest request, Result.Whole whole) {
        var theirs = numbers(request, CONFLICT, whole.conflicts().size(), "theirs");
        var removed = numbers(request, REMOVAL, whole.removals().size(), "on");
        var ours = numbers(request, CONFLICT, whole.conflicts().size(), "ours");
        return new Chosen(
                Choices.of(theirs, removed),
                List.copyOf(ours),
                Optional.ofNullable(request.getParameter(BECAUSE)).orElse(""));
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
            return answers(language, who).unfinished(waiting, compared, whole, chosen, "workbook.undecided");
        }
        return switch (compared.workbook().with(chosen.choices())) {
            case Result.Refused(var wrongs) ->
                answers(language, who)
                        .page(
                                HttpStatus.BAD_REQUEST,
                                waiting,
                                compared,
                                whole,
                                chosen,
                                Optional.of("workbook.notSo"),
                                WorkbookReturns.mistakes(wrongs));
            case Result.Whole(var file, var _, var _) -> {
                seeThatIsMine(compared.now().file(), file, who);
                var othersRecords =
                        OthersRecords.told(OthersRecords.in(compared.now().file(), file, compared.whose()), language);
                if (othersRecords.isPresent()) {
                    yield answers(language, who).conflict(waiting.token(), othersRecords.get(), List.of());
                }
                var wrong = compared.placing().mistakes(file);
                if (!wrong.isEmpty()) {
                    yield answers(language, who).refused(waiting.token(), wrong);
                }
                var asking = compared.placing().toBeSaidWhy(file);
                var why = Reason.of(chosen.because());
                if (!asking.isEmpty() && why.isEmpty()) {
                    yield answers(language, who)
                            .unfinished(waiting, compared, whole, chosen, "workbook.because.missing");
                }
                yield isSame(compared, file)
                        ? answers(language, who)
                                .page(
                                        HttpStatus.OK,
                                        waiting,
                                        compared,
                                        whole,
                                        chosen,
                                        Optional.of("cli.import.nothing"),
                                        List.of())
                        : stored(waiting, decided(compared, file, asking, why), language, who);
            }
        };
    }

    /** The reason stands where those read it who see what it was given for. */
    private static Decided decided(Compared compared, CaseFile file, Set<Audience> asking, Optional<Reason> why) {
        var reasons = new EnumMap<Audience, String>(Audience.class);
        why.ifPresent(reason -> asking.forEach(audience -> reasons.put(audience, reason.text())));
        return new Decided(compared.audiences(), file, compared.placing().of(file), reasons);
    }

    private static boolean isSame(Compared compared, CaseFile other) {
        return CanonicalForm.sha256(compared.now().file()).equals(CanonicalForm.sha256(other))
                && compared.placing().moves(other).isEmpty();
    }

    private void seeThatIsMine(CaseFile now, CaseFile file, Person who) {
        if (!Mine.mayAddTo(now, file, who, cities.list())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private ResponseEntity<byte[]> stored(Waiting waiting, Decided decided, Language language, Person who) {
        return previews.by(who.id())
                .store(waiting, decided)
                .map(outcome -> switch (outcome) {
                    case Imported.Done(var number) -> Html.leadTo(done(language, number, "?done", who));
                    case Imported.Overtaken(var _) -> answers(language, who).overtaken(waiting);
                    case Imported.NoRoom() -> answers(language, who).noRoom(waiting.token());
                    case Imported.Withheld(var files) ->
                        answers(language, who)
                                .conflict(
                                        waiting.token(),
                                        Wording.plain(language, "import.withheld", String.join(", ", files)),
                                        files);
                })
                .orElseGet(() -> answers(language, who).gone(waiting.token()));
    }

    /** Where what was stored is shown: what is not for everybody on the desk of those for whom it is. */
    private String done(Language language, long number, String said, Person who) {
        return annexes.besideWhich(number)
                .map(id -> Addresses.recordedOnDesk(language, id, number))
                .or(() -> asIfTyped(language, number, who))
                .orElseGet(() -> PastImportPages.address(language, number) + said);
    }

    /** To whom imports are not open it is told as what they type into forms. */
    private Optional<String> asIfTyped(Language language, long number, Person who) {
        return Rules.has(who, Right.TAKE_FILES_IN)
                ? Optional.empty()
                : past.first(List.of(number), 1).values().stream()
                        .flatMap(held -> held.getFirst().subject().caseFile().stream())
                        .findFirst()
                        .map(id -> Addresses.recorded(language, id, number));
    }

    @PostMapping("/again")
    ResponseEntity<byte[]> again(
            @PathVariable("language") Language language, @PathVariable("token") String token, Person who) {
        return waiting(language, token, who, waiting -> again(waiting, language, who));
    }

    /** What is wrong with it beside what is on record now is told as when it was sent. */
    private ResponseEntity<byte[]> again(Waiting waiting, Language language, Person who) {
        var found = returns.again(waiting.name(), waiting.content(), language);
        return returns.compare(found, who, language)
                .map(beside -> switch (beside) {
                    case Beside.NotForThem(var mistakes) ->
                        answers(language, who).refused(waiting.token(), mistakes);
                    case Compared compared -> again(waiting, compared, language, who);
                })
                .orElseGet(() -> answers(language, who).gone(waiting.token()));
    }

    private ResponseEntity<byte[]> again(Waiting waiting, Compared compared, Language language, Person who) {
        var mistakes = switch (compared.workbook().asItSays()) {
            case Result.Refused(var wrongs) -> WorkbookReturns.mistakes(wrongs);
            case Result.Whole(var file, var _, var _) -> compared.placing().mistakes(file);
        };
        if (!mistakes.isEmpty()) {
            return answers(language, who).refused(waiting.token(), mistakes);
        }
        return again(waiting, compared.now(), language, who);
    }

    private ResponseEntity<byte[]> again(Waiting waiting, Seen now, Language language, Person who) {
        return switch (previews.again(waiting, now)) {
            case Held.Waiting(var next) -> Html.leadTo(address(language, next));
            case Held.NoRoom() -> answers(language, who).noRoom(waiting.token());
            case Held.Left(), Held.Full() -> answers(language, who).gone(waiting.token());
        };
    }

    @PostMapping("/leave")
    ResponseEntity<byte[]> leave(
            @PathVariable("language") Language language, @PathVariable("token") String token, Person who) {
        var own = ofOffice(who);
        return own.became(token)
                .map(number -> Html.leadTo(done(language, number, "", who)))
                .or(() -> own.caseFile(token).map(id -> left(language, token, id, who)))
                .orElseGet(() -> answers(language, who).gone(token));
    }

    /** Back to where one sends such workbooks. */
    private ResponseEntity<byte[]> left(Language language, String token, String caseFile, Person who) {
        previews.withdraw(token);
        var place = Rules.has(who, Right.TAKE_FILES_IN)
                ? "/" + language.tag() + "/" + ImportPages.PLACE
                : BringingBackPages.address(language, caseFile);
        return Html.leadTo(place + "?left");
    }

    static String address(Language language, String token) {
        return "/" + language.tag() + "/" + WorkbookPreviewPage.PLACE + "/" + token;
    }
}
