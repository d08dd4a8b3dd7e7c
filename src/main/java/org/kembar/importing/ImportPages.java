package org.kembar.importing;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.kembar.access.Names;
import org.kembar.access.Needs;
import org.kembar.access.People;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.access.Rules;
import org.kembar.evaluation.BuiltIn;
import org.kembar.exchange.Incoming;
import org.kembar.exchange.Intake;
import org.kembar.exchange.Intake.Sent;
import org.kembar.importing.SentWorkbooks.Taken;
import org.kembar.preview.CaseFileReader;
import org.kembar.preview.Mistake;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.PastImports;
import org.kembar.registry.PastImports.Past;
import org.kembar.registry.Previews;
import org.kembar.registry.Previews.Held;
import org.kembar.web.Html;
import org.kembar.web.KnownCities;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where case files are sent in, and where the imports so far are listed. */
@RestController
@Needs(Right.TAKE_FILES_IN)
final class ImportPages {

    static final String PLACE = "import";

    /** Where those stand that were made. */
    static final String PAST = "imports";

    /** So many imports stand on a page. */
    private static final int ON_A_PAGE = 20;

    /** So many things of each import are named. */
    private static final int NAMED = 3;

    private static final long LATEST = Long.MAX_VALUE;

    private final PastImports past;
    private final ImportReading reading;
    private final OthersRecords others;
    private final Previews previews;
    private final SentWorkbooks workbooks;
    private final WorkbookReturns returns;
    private final KnownCities cities;
    private final Clock clock;
    private final Uploads uploads;
    private final People people;

    ImportPages(
            DataSource source,
            CaseFiles caseFiles,
            KnownCities cities,
            Uploads uploads,
            WorkbookReturns returns,
            People people,
            Clock clock) {
        this.returns = returns;
        workbooks = new SentWorkbooks(source, returns, cities, clock);
        this.people = people;
        this.clock = clock;
        this.uploads = uploads;
        this.cities = cities;
        past = new PastImports(source);
        reading = new ImportReading(source, caseFiles, cities, clock);
        others = new OthersRecords(source, clock);
        previews = new Previews(source, clock);
    }

    /** @param before the number of the last import of the page before */
    @GetMapping("/{language:id|en|ko}/" + PLACE)
    ResponseEntity<byte[]> show(
            @PathVariable("language") Language language,
            @RequestParam(name = "left", required = false) Optional<String> left,
            @RequestParam(name = "before", defaultValue = "" + LATEST) long before,
            Person who) {
        var told = left.map(_ -> Wording.plain(language, "cli.import.left"));
        return answer(HttpStatus.OK, page(language, before, told, List.of(), who));
    }

    @PostMapping(path = "/{language:id|en|ko}/" + PLACE, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<byte[]> send(@PathVariable("language") Language language, HttpServletRequest request, Person who) {
        return switch (uploads.receive(request, sent -> previewed(sent, language, who))) {
            case Uploads.Received.Done<ResponseEntity<byte[]>>(var answer) -> answer;
            case Uploads.Received.Failed<ResponseEntity<byte[]>>(var why, var _) ->
                refused(why.status(), language, List.of(new Mistake("", why.said(language))), who);
        };
    }

    /** What is a workbook of a partnership is known by what it holds, whatever its name is. */
    private ResponseEntity<byte[]> previewed(List<Sent> sent, Language language, Person who) {
        return returns.find(sent, language)
                .map(found -> switch (workbooks.take(found, language, who)) {
                    case Taken.Waits(var token) -> Html.leadTo(WorkbookPreviewPages.address(language, token));
                    case Taken.Refused(var status, var mistakes) -> refused(status, language, mistakes, who);
                })
                .orElseGet(() -> previewed(Intake.ofSent(sent), language, who));
    }

    /** Reads the files one after the other; where one is refused, nothing of any is kept. */
    private ResponseEntity<byte[]> previewed(Incoming incoming, Language language, Person who) {
        var reader = new CaseFileReader(BuiltIn.standards(), clock, language);
        var mistakes = new ArrayList<Mistake>();
        incoming.refusals().forEach(refused -> mistakes.add(Mistake.of(refused, language)));
        var held = previews.hold(Mine.office(who), incoming.aside(), filling -> {
            for (var named : incoming.files()) {
                reader.read(named).ifPresent(file -> {
                    var planned = filling.add(named.name(), file);
                    if (!Mine.isSo(planned, who, cities.list())) {
                        mistakes.add(new Mistake(named.name(), Wording.plain(language, "import.notYours", file.id())));
                    }
                    OthersRecords.told(others.in(planned, who, cities.list()), language)
                            .ifPresent(sentence -> mistakes.add(new Mistake(named.name(), sentence)));
                });
            }
            mistakes.addAll(reader.mistakes());
            return mistakes.isEmpty();
        });
        return switch (held) {
            case Held.Waiting(var token) -> Html.leadTo("/" + language.tag() + "/" + PLACE + "/" + token);
            case Held.Left() -> refused(status(incoming), language, mistakes, who);
            case Held.Full() -> refused(HttpStatus.CONFLICT, language, List.of(full(language)), who);
            case Held.NoRoom() ->
                refused(
                        HttpStatus.INSUFFICIENT_STORAGE,
                        language,
                        List.of(new Mistake("", Wording.plain(language, "import.noRoom"))),
                        who);
        };
    }

    private static HttpStatus status(Incoming incoming) {
        var isTooLarge = incoming.refusals().stream()
                .map(Incoming.Refused::why)
                .anyMatch(why ->
                        why == Incoming.Why.TOO_LARGE || why == Incoming.Why.TOO_MANY || why == Incoming.Why.BOMB);
        return isTooLarge ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST;
    }

    private ResponseEntity<byte[]> refused(HttpStatus status, Language language, List<Mistake> mistakes, Person who) {
        return answer(status, page(language, LATEST, Optional.empty(), mistakes, who));
    }

    private ImportPage page(Language language, long before, Optional<String> told, List<Mistake> mistakes, Person who) {
        var some = past.before(before, ON_A_PAGE + 1);
        var held = past.first(some.stream().map(Past::number).toList(), NAMED);
        var read = reading.of(some, held, Optional.of(who));
        return ImportPage.of(
                clock.getZone(),
                told,
                mistakes,
                previews.waiting(Rules.keepsTheRecordOf(who)),
                some,
                ON_A_PAGE,
                new HeldWords(language, read),
                held,
                one -> TakingBack.seemsTo(who, one, held.getOrDefault(one.number(), List.of()), read),
                Names.toldTo(who, people, read.cities(), language));
    }

    /** Nobody's work is dropped for another's. */
    static Mistake full(Language language) {
        return new Mistake("", Wording.plain(language, "import.full", Previews.WAITING));
    }

    private static ResponseEntity<byte[]> answer(HttpStatus status, ImportPage page) {
        return Html.answer(status, page.tongues(), (output, forms) -> JteimportGenerated.render(output, forms, page));
    }
}
