package org.kembar.importing;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.kembar.access.Needs;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.access.Rules;
import org.kembar.access.Seeing;
import org.kembar.exchange.Intake;
import org.kembar.exchange.Intake.Sent;
import org.kembar.importing.ImportPage.Waiting;
import org.kembar.importing.SentWorkbooks.Taken;
import org.kembar.importing.WorkbookReturns.Found;
import org.kembar.preview.Mistake;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.Previews;
import org.kembar.web.Addresses;
import org.kembar.web.Frame;
import org.kembar.web.Html;
import org.kembar.web.KnownCities;
import org.kembar.wording.Language;
import org.kembar.wording.OtherTongues;
import org.kembar.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where whoever fills in a workbook of a partnership brings it back: its office, and an agency with what it recorded itself. */
@RestController
@Needs(Right.BRING_WORKBOOKS_BACK)
@RequestMapping("/{language:id|en|ko}/desk/partnerships/{id:[a-z0-9][a-z0-9-]*}/workbook")
final class BringingBackPages {

    private final CaseFiles caseFiles;
    private final KnownCities cities;
    private final Uploads uploads;
    private final WorkbookReturns returns;
    private final SentWorkbooks workbooks;
    private final Previews previews;
    private final Clock clock;

    BringingBackPages(
            DataSource source,
            CaseFiles caseFiles,
            KnownCities cities,
            Uploads uploads,
            WorkbookReturns returns,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.cities = cities;
        this.uploads = uploads;
        this.returns = returns;
        this.clock = clock;
        workbooks = new SentWorkbooks(source, returns, cities, clock);
        previews = new Previews(source, clock);
    }

    static String address(Language language, String id) {
        return Addresses.desk(language, id) + "/workbook";
    }

    @GetMapping
    ResponseEntity<byte[]> show(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @RequestParam(name = "left", required = false) Optional<String> left,
            Person who) {
        var told = left.map(_ -> Wording.plain(language, "cli.import.left"));
        return answer(HttpStatus.OK, found(id, who), told, List.of(), language);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<byte[]> send(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            HttpServletRequest request,
            Person who) {
        var seeing = found(id, who);
        return switch (uploads.receive(request, sent -> taken(sent, seeing, language))) {
            case Uploads.Received.Done<Taken>(Taken.Waits(var token)) ->
                Html.leadTo(WorkbookPreviewPages.address(language, token));
            case Uploads.Received.Done<Taken>(Taken.Refused(var status, var mistakes)) ->
                answer(status, seeing, Optional.empty(), mistakes, language);
            case Uploads.Received.Failed<Taken>(var why, var _) ->
                answer(why.status(), seeing, Optional.empty(), List.of(new Mistake("", why.said(language))), language);
        };
    }

    private Seeing found(String id, Person who) {
        return FilledIn.by(who, caseFiles.find(id), cities.list());
    }

    private Taken taken(List<Sent> sent, Seeing seeing, Language language) {
        var id = seeing.open().id();
        return returns.find(sent, language)
                .map(found -> found instanceof Found.Readable(var named, var _, var about)
                                && !about.caseFile().equals(id)
                        ? refused(named.name(), "workbook.bring.other", language, about.caseFile(), id)
                        : workbooks.take(found, language, seeing.who()))
                .orElseGet(() -> refused(sent.getFirst().name(), "workbook.bring.none", language));
    }

    private static Taken refused(String name, String key, Language language, Object... values) {
        var mistake = new Mistake(Intake.shown(name), Intake.shown(Wording.plain(language, key, values)));
        return new Taken.Refused(HttpStatus.BAD_REQUEST, List.of(mistake));
    }

    private ResponseEntity<byte[]> answer(
            HttpStatus status, Seeing seeing, Optional<String> told, List<Mistake> mistakes, Language language) {
        var file = seeing.open();
        var frame = new Frame(
                language,
                "desk/partnerships/" + file.id() + "/workbook",
                Wording.plain(language, "workbook.import"),
                false);
        var shown = mistakes.stream().limit(ImportPage.SHOWN).toList();
        var page = new BringingBackPage(
                frame,
                new Wording(language, file).title(),
                Addresses.desk(language, file.id()),
                !Rules.keeps(seeing.who(), seeing.cities()).isEmpty(),
                told,
                shown,
                mistakes.size() - shown.size(),
                previews.waiting(Mine.answered(seeing.who())).stream()
                        .filter(one -> one.of().filter(file.id()::equals).isPresent())
                        .map(one -> Waiting.of(one, frame, clock.getZone()))
                        .toList());
        return Html.answer(
                status,
                OtherTongues.of(language, file),
                (output, forms) -> JtebringingbackGenerated.render(output, forms, page));
    }
}
