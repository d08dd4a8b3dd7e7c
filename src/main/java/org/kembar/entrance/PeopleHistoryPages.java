package org.kembar.entrance;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.kembar.access.Acting;
import org.kembar.access.Needs;
import org.kembar.access.PeopleLog;
import org.kembar.access.PeopleLog.Entry;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.access.Rules;
import org.kembar.web.Frame;
import org.kembar.web.Html;
import org.kembar.web.KnownCities;
import org.kembar.wording.Language;
import org.kembar.wording.Moment;
import org.kembar.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who came and went in the offices that one heads, and what happened to their accounts. */
@RestController
final class PeopleHistoryPages {

    static final String PLACE = PeoplePages.PLACE + "/history";

    private static final int ON_A_PAGE = 50;
    private static final long LATEST = Long.MAX_VALUE;

    private final PeopleLog log;
    private final KnownCities cities;
    private final StandingWords standings;
    private final Clock clock;

    PeopleHistoryPages(PeopleLog log, KnownCities cities, StandingWords standings, Clock clock) {
        this.log = log;
        this.cities = cities;
        this.standings = standings;
        this.clock = clock;
    }

    /**
     * What the template prints.
     *
     * @param older where it goes on
     */
    record PeopleHistoryPage(Frame frame, List<Row> rows, Optional<String> older) {}

    /** @param of the person, or the address that was invited */
    record Row(String at, String what, String of, String as, String by) {}

    /** @param before the number of the last entry of the page before */
    @Needs(Right.SEE_PEOPLE)
    @GetMapping("/{language:id|en|ko}/" + PLACE)
    ResponseEntity<byte[]> show(
            @PathVariable("language") Language language,
            @RequestParam(name = "before", defaultValue = "" + LATEST) long before,
            Person who) {
        var some = log.of(Rules.citiesOf(who), before, ON_A_PAGE + 1);
        var shown = some.stream().limit(ON_A_PAGE).toList();
        var events = new EventWords(language, new Moment(language, clock.getZone()));
        var place = before == LATEST ? PLACE : PLACE + "?before=" + before;
        var page = new PeopleHistoryPage(
                new Frame(language, place, Wording.plain(language, "people.history"), false),
                shown.stream().map(entry -> row(entry, events)).toList(),
                some.size() > ON_A_PAGE
                        ? Optional.of(PLACE + "?before=" + shown.getLast().number())
                        : Optional.empty());
        return Html.answer(HttpStatus.OK, (output, forms) -> JtehistoryGenerated.render(output, forms, page));
    }

    private Row row(Entry entry, EventWords events) {
        return new Row(
                events.moment().exactly(entry.at()),
                events.what(entry.event()),
                entry.about()
                        .map(name -> Wording.plain(events.language(), "people.history.of", name, entry.email()))
                        .or(() -> Optional.of(entry.email()).filter(email -> !email.isEmpty()))
                        .orElseGet(() -> events.nobodysName(entry.event())),
                as(entry, events.language()),
                events.by(entry));
    }

    private String as(Entry entry, Language language) {
        var city = entry.city().orElse("");
        return entry.role()
                .map(role -> standings.one(new Acting(role, city), language))
                .or(() -> entry.caseFile()
                        .map(file ->
                                Wording.plain(language, "people.history.guest", standings.partnership(file, language))))
                .orElseGet(() -> new ActingWords(language, cities.list()).city(city));
    }
}
