package org.kembar.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kembar.access.Needs;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.access.Rules;
import org.kembar.audit.TrailPage.Choice;
import org.kembar.audit.TrailPage.Link;
import org.kembar.registry.Audience;
import org.kembar.registry.TrailLines.Line;
import org.kembar.registry.TrailLines.Wanted;
import org.kembar.registry.TrailLines.What;
import org.kembar.sheets.Cell;
import org.kembar.sheets.CommaSeparated;
import org.kembar.sheets.Sheet;
import org.kembar.web.Frame;
import org.kembar.web.Html;
import org.kembar.web.NothingHere;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** What was done to what is on record: for everybody what is public, and for who is signed in also what is for them. */
@RestController
final class TrailPages {

    static final String PLACE = "trail";
    static final String OWN = "desk/trail";

    private static final int ON_A_PAGE = 50;
    private static final int TOGETHER = 500;
    private static final String LATEST = "" + Long.MAX_VALUE;
    private static final int WIDTH = 24;

    private static final List<String> COLUMNS =
            List.of("number", "at", "what", "subject", "records", "audience", "by", "reason", "undone");

    private final Reader reader;
    private final Clock clock;

    TrailPages(Reader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /** @param before the number of the last line of the page before */
    @GetMapping("/{language:id|en|ko}/" + PLACE)
    ResponseEntity<byte[]> open(
            @PathVariable("language") Language language,
            @RequestParam MultiValueMap<String, String> query,
            @RequestParam(name = "before", defaultValue = LATEST) long before) {
        return answer(language, TrailForm.open(query), before, PLACE, List.of(), Map.of());
    }

    @Needs(Right.BE_SIGNED_IN)
    @GetMapping("/{language:id|en|ko}/" + OWN)
    ResponseEntity<byte[]> own(
            @PathVariable("language") Language language,
            @RequestParam MultiValueMap<String, String> query,
            @RequestParam(name = "before", defaultValue = LATEST) long before,
            Person who) {
        var form = TrailForm.of(query);
        return answer(language, form, before, OWN, List.of(who), reader.sees(who));
    }

    private ResponseEntity<byte[]> answer(
            Language language,
            TrailForm form,
            long before,
            String place,
            List<Person> who,
            Map<String, Set<Audience>> seen) {
        var wrong = form.wrong();
        var some = wrong.isEmpty() ? lines(form, before, ON_A_PAGE + 1, who, seen, language) : List.<Line>of();
        var shown = some.stream().limit(ON_A_PAGE).toList();
        var words = words(who, shown, seen, language);
        var asked = form.query();
        var page = new TrailPage(
                new Frame(language, at(place, asked, before), title(who, language), false),
                Wording.plain(language, who.isEmpty() ? "trail.about" : "trail.about.own"),
                "/" + language.tag() + "/" + place,
                form,
                kinds(form, language),
                who.stream()
                        .flatMap(one -> reader.choices(one).stream())
                        .map(file -> new Choice(
                                file.id(),
                                new Wording(language, file).title(),
                                file.id().equals(form.partnership())))
                        .toList(),
                persons(who, form),
                !who.isEmpty(),
                wrong.isEmpty() ? Optional.empty() : Optional.of(Wording.plain(language, "trail.wrong")),
                wrong,
                shown.stream().map(words::row).toList(),
                some.size() > ON_A_PAGE
                        ? Optional.of("/" + language.tag() + "/"
                                + at(place, asked, shown.getLast().entry().number()))
                        : Optional.empty(),
                who.isEmpty() || !wrong.isEmpty()
                        ? Optional.empty()
                        : Optional.of("/" + language.tag() + "/" + at(OWN + ".csv", asked, Long.MAX_VALUE)),
                elsewhere(who, language));
        return Html.answer(
                wrong.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST,
                words.tongues(),
                (output, forms) -> JtetrailGenerated.render(output, forms, page));
    }

    private static String title(List<Person> who, Language language) {
        return Wording.plain(language, who.isEmpty() ? "trail.title" : "trail.title.own");
    }

    private static String at(String place, String asked, long before) {
        var parts = Stream.of(asked, before == Long.MAX_VALUE ? "" : "before=" + before)
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.isEmpty() ? place : place + "?" + String.join("&", parts);
    }

    private List<Line> lines(
            TrailForm form,
            long before,
            int limit,
            List<Person> who,
            Map<String, Set<Audience>> seen,
            Language language) {
        var wanted = form.wanted(new Times(language, clock.getZone()));
        if (wanted.person().isPresent() && !isNamed(wanted, who)) {
            throw new NothingHere();
        }
        return reader.lines().before(before, limit, wanted, seen);
    }

    /** Nobody asks by number what somebody did whose name they are not told. */
    private boolean isNamed(Wanted wanted, List<Person> who) {
        return who.stream()
                .flatMap(one -> reader.named(one).stream())
                .anyMatch(one -> wanted.person().equals(Optional.of(one.id())));
    }

    private TrailWords words(List<Person> who, List<Line> lines, Map<String, Set<Audience>> seen, Language language) {
        return reader.words(lines, who, seen, new Times(language, clock.getZone()), language);
    }

    private static List<Choice> kinds(TrailForm form, Language language) {
        return Stream.of(What.values())
                .map(what -> new Choice(
                        what.word(),
                        TrailWords.word(language, what),
                        what.word().equals(form.what())))
                .toList();
    }

    private List<Choice> persons(List<Person> who, TrailForm form) {
        return who.stream()
                .flatMap(one -> reader.named(one).stream())
                .map(one -> {
                    var number = Long.toString(one.id());
                    return new Choice(number, one.name(), number.equals(form.person()));
                })
                .toList();
    }

    private List<Link> elsewhere(List<Person> who, Language language) {
        var links = new ArrayList<Link>();
        who.forEach(one -> {
            if (!reader.seesWhoLooked(one).isEmpty()) {
                links.add(link(language, LookPages.PLACE, "trail.looks"));
            }
            if (!Rules.seesWhoLookedAtPeopleOf(one).isEmpty()) {
                links.add(link(language, "desk/participants/history", "privacy.history"));
            }
            if (Rules.has(one, Right.SEE_PEOPLE)) {
                links.add(link(language, "people/history", "people.history"));
            }
        });
        if (who.isEmpty()) {
            links.add(link(language, OWN, "trail.title.own"));
        }
        return links;
    }

    private static Link link(Language language, String place, String key) {
        return new Link("/" + language.tag() + "/" + place, Wording.plain(language, key));
    }

    /** All of it for a spreadsheet. */
    @Needs(Right.BE_SIGNED_IN)
    @GetMapping("/{language:id|en|ko}/" + OWN + ".csv")
    void commaSeparated(
            @PathVariable("language") Language language,
            @RequestParam MultiValueMap<String, String> query,
            Person who,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var form = TrailForm.of(query);
        if (!form.wrong().isEmpty()) {
            throw new NothingHere();
        }
        var seen = reader.sees(who);
        var some = lines(form, Long.MAX_VALUE, TOGETHER, List.of(who), seen, language);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"trail.csv\"");
        // A mark of the whole answer would need the whole answer in memory.
        ShallowEtagHeaderFilter.disableContentCaching(request);
        try (var sheet = CommaSeparated.to(response.getOutputStream(), columns(language))) {
            while (!some.isEmpty()) {
                var words = words(List.of(who), some, seen, language);
                for (var line : some) {
                    sheet.row(cells(line, words.row(line), language));
                }
                some = lines(form, some.getLast().entry().number(), TOGETHER, List.of(who), seen, language);
            }
        }
    }

    private static List<Sheet.Column> columns(Language language) {
        return COLUMNS.stream()
                .map(name -> new Sheet.Column(Wording.plain(language, "trail.sheet." + name), WIDTH))
                .toList();
    }

    private static List<Cell> cells(Line line, TrailWords.Row row, Language language) {
        return List.of(
                new Cell.Number(row.number()),
                new Cell.Words(line.entry().at().toString()),
                new Cell.Words(row.what()),
                new Cell.Words(row.subject()),
                new Cell.Words(String.join("; ", row.records())),
                new Cell.Words(row.audience().orElseGet(() -> Wording.plain(language, "audience.PUBLIC"))),
                new Cell.Words(row.by()),
                new Cell.Words(row.reason().orElse("")),
                new Cell.Words(row.isUndone() ? Wording.plain(language, "trail.undone") : ""));
    }
}
