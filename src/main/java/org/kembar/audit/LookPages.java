package org.kembar.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.kembar.access.Names;
import org.kembar.access.Needs;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.casefile.CaseFile;
import org.kembar.registry.Looks;
import org.kembar.registry.Looks.Look;
import org.kembar.web.Frame;
import org.kembar.web.Html;
import org.kembar.web.NothingHere;
import org.kembar.wording.Language;
import org.kembar.wording.OtherTongues;
import org.kembar.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who has looked at what is not public of the partnerships of the own city, for who heads its office or audits it. */
@RestController
final class LookPages {

    static final String PLACE = TrailPages.OWN + "/looks";

    private static final int ON_A_PAGE = 100;
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private final Reader reader;
    private final Looks looks;
    private final Clock clock;

    LookPages(Reader reader, DataSource source, Clock clock) {
        this.reader = reader;
        this.clock = clock;
        looks = new Looks(source);
    }

    /** What the template prints. */
    record LookPage(Frame frame, List<Row> rows, Optional<String> older) {}

    record Row(String at, String who, String partnership, String address, String audience) {}

    /** @param before the moment of the last one of the page before, in microseconds since 1970 */
    @Needs(Right.BE_SIGNED_IN)
    @GetMapping("/{language:id|en|ko}/" + PLACE)
    ResponseEntity<byte[]> show(
            @PathVariable("language") Language language,
            @RequestParam(name = "before", defaultValue = "") String before,
            Person who) {
        if (!before.matches("\\d{0,17}")) {
            throw new NothingHere();
        }
        var begin = before.isEmpty() ? LATEST : Instant.EPOCH.plus(Long.parseLong(before), ChronoUnit.MICROS);
        var some = looks.before(begin, ON_A_PAGE, reader.seesWhoLooked(who));
        var files = reader.open(some.stream().map(Look::caseFile).distinct().toList());
        var names = reader.names(List.of(who), language);
        var page = new LookPage(
                new Frame(
                        language,
                        before.isEmpty() ? PLACE : PLACE + "?before=" + before,
                        Wording.plain(language, "trail.looks"),
                        false),
                some.stream().map(look -> row(look, names, files, language)).toList(),
                some.size() < ON_A_PAGE
                        ? Optional.empty()
                        : Optional.of(PLACE + "?before="
                                + ChronoUnit.MICROS.between(
                                        Instant.EPOCH, some.getLast().view().at())));
        return Html.answer(
                HttpStatus.OK,
                OtherTongues.ofNames(language, files.values()),
                (output, forms) -> JtelooksGenerated.render(output, forms, page));
    }

    private Row row(Look look, Names names, Map<String, CaseFile> files, Language language) {
        var file = Optional.ofNullable(files.get(look.caseFile())).orElseThrow();
        return new Row(
                new Times(language, clock.getZone()).words(look.view().at()),
                names.of(look.view().person()),
                new Wording(language, file).title(),
                "/" + language.tag() + "/desk/partnerships/" + look.caseFile(),
                TrailWords.word(language, look.view().audience(), Optional.of(file)));
    }
}
