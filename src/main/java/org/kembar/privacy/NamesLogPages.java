package org.kembar.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.access.Needs;
import org.kembar.access.People;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.access.Rules;
import org.kembar.asking.WrittenDay;
import org.kembar.casefile.CaseFile;
import org.kembar.privacy.NamesLog.Deed;
import org.kembar.privacy.NamesLog.Entry;
import org.kembar.privacy.NamesLog.Wanted;
import org.kembar.web.Addresses;
import org.kembar.web.Frame;
import org.kembar.web.Html;
import org.kembar.web.NothingHere;
import org.kembar.wording.Language;
import org.kembar.wording.Moment;
import org.kembar.wording.OtherTongues;
import org.kembar.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What was done with the names of participants of the own city, for who heads its office or audits it; without the names. */
@RestController
final class NamesLogPages {

    static final String PLACE = ListPages.PLACE + "/history";

    private static final int ON_A_PAGE = 50;
    private static final int LAST = 10_000;

    private final NamesLog log;
    private final Lists lists;
    private final People people;
    private final Clock clock;

    NamesLogPages(NamesLog log, Lists lists, People people, Clock clock) {
        this.log = log;
        this.lists = lists;
        this.people = people;
        this.clock = clock;
    }

    /** What the template prints. */
    record NamesLogPage(
            Frame frame,
            List<Choice> deeds,
            Typed typed,
            Optional<String> problem,
            List<Row> rows,
            Optional<String> newer,
            Optional<String> older) {}

    record Choice(String value, String name, boolean isChosen) {}

    /** What is asked for, as the reader wrote it. */
    record Typed(String deed, String from, String until) {

        boolean isAny() {
            return (deed + from + until).isBlank();
        }

        boolean isWrong(String text) {
            return !text.isBlank() && WrittenDay.day(text).isEmpty();
        }
    }

    /** @param names how many; empty where somebody looked */
    record Row(String at, String deed, String who, String partnership, String activity, String names) {}

    @Needs(Right.BE_NO_GUEST)
    @GetMapping("/{language:id|en|ko}/" + PLACE)
    ResponseEntity<byte[]> show(
            @PathVariable("language") Language language,
            @RequestParam(name = "deed", defaultValue = "") String deed,
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "until", defaultValue = "") String until,
            @RequestParam(name = "page", defaultValue = "1") String page,
            Person who) {
        var cities = Rules.seesWhoLookedAtPeopleOf(who);
        if (cities.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var typed = new Typed(deed, from, until);
        if (!deed.isEmpty() && Deed.of(deed).isEmpty() || !page.matches("\\d{1,5}")) {
            throw new NothingHere();
        }
        var number = Math.clamp(Integer.parseInt(page), 1, LAST);
        var isWrong = typed.isWrong(from) || typed.isWrong(until);
        var found = isWrong ? List.<Entry>of() : log.of(cities, wanted(typed), ON_A_PAGE + 1, (number - 1) * ON_A_PAGE);
        var entries = found.stream().limit(ON_A_PAGE).toList();
        var files = lists.open(entries.stream().map(entry -> entry.list().caseFile()));
        var shown = new NamesLogPage(
                new Frame(language, place(typed, number), Wording.plain(language, "privacy.history"), false),
                Stream.of(Deed.values())
                        .map(one -> new Choice(
                                one.word(), word(one, language), one.word().equals(deed)))
                        .toList(),
                typed,
                isWrong ? Optional.of(Wording.plain(language, "trail.wrong")) : Optional.empty(),
                rows(entries, files, language),
                number > 1 ? Optional.of(place(typed, number - 1)) : Optional.empty(),
                found.size() > ON_A_PAGE && number < LAST ? Optional.of(place(typed, number + 1)) : Optional.empty());
        return Html.answer(
                isWrong ? HttpStatus.BAD_REQUEST : HttpStatus.OK,
                OtherTongues.of(language, files.values()),
                (output, forms) -> JtenamesLogGenerated.render(output, forms, shown));
    }

    private Wanted wanted(Typed typed) {
        return new Wanted(
                Deed.of(typed.deed()),
                WrittenDay.day(typed.from()).map(this::begin).orElse(Instant.EPOCH),
                WrittenDay.day(typed.until())
                        .map(day -> begin(day.plusDays(1)))
                        .orElseGet(() -> Instant.parse("9999-01-01T00:00:00Z")));
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private static String place(Typed typed, int page) {
        var asked = Stream.of(
                        Map.entry("deed", typed.deed()),
                        Map.entry("from", typed.from()),
                        Map.entry("until", typed.until()),
                        Map.entry("page", page == 1 ? "" : Integer.toString(page)))
                .filter(one -> !one.getValue().isBlank())
                .map(one ->
                        one.getKey() + "=" + Addresses.encoded(one.getValue().strip()))
                .collect(Collectors.joining("&"));
        return asked.isEmpty() ? PLACE : PLACE + "?" + asked;
    }

    private static String word(Deed deed, Language language) {
        return Wording.plain(language, "privacy.history." + deed.word());
    }

    private List<Row> rows(List<Entry> entries, Map<String, CaseFile> files, Language language) {
        var names = people.names();
        var moment = new Moment(language, clock.getZone());
        return entries.stream()
                .map(entry -> {
                    var file = Optional.ofNullable(files.get(entry.list().caseFile()));
                    return new Row(
                            moment.exactly(entry.at()),
                            word(entry.deed(), language),
                            entry.by()
                                    .map(by -> Optional.ofNullable(names.get(by))
                                            .orElseGet(() -> Wording.plain(language, "cli.audit.unknown")))
                                    .orElseGet(() -> Wording.plain(language, "privacy.history.nobody")),
                            file.map(of -> new Wording(language, of).title())
                                    .orElse(entry.list().caseFile()),
                            file.flatMap(of -> ListPages.title(of, entry.list().activity(), language))
                                    .orElse(entry.list().activity()),
                            entry.names() == 0 ? "" : Integer.toString(entry.names()));
                })
                .toList();
    }
}
