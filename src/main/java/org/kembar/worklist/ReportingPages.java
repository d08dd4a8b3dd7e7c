package org.kembar.worklist;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.kembar.access.Names;
import org.kembar.access.Needs;
import org.kembar.access.People;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.registry.Trail;
import org.kembar.web.Frame;
import org.kembar.web.Html;
import org.kembar.web.KnownCities;
import org.kembar.wording.Language;
import org.kembar.wording.OtherTongues;
import org.kembar.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who has put anything on record of the partnerships of one's own cities in a year, and who has not. */
@RestController
@Needs(Right.BE_NO_GUEST)
final class ReportingPages {

    private static final int FIRST_YEAR = 2000;

    private final OwnWork work;
    private final People people;
    private final KnownCities known;
    private final Trail trail;
    private final Clock clock;

    ReportingPages(OwnWork work, People people, KnownCities known, DataSource source, Clock clock) {
        this.work = work;
        this.people = people;
        this.known = known;
        this.clock = clock;
        trail = new Trail(source);
    }

    /**
     * What the template prints.
     *
     * @param rows of each side of each partnership the office, and the technical agencies if there are any
     */
    record ReportingPage(
            Frame frame, String list, int year, int firstYear, int lastYear, String summary, List<Row> rows) {}

    /** @param reported how often in the year, or that not at all */
    record Row(
            String partnership, String address, String side, String who, String reported, String last, String silent) {}

    @GetMapping("/{language:id|en|ko}/" + WorkListPages.PLACE + "/reporting")
    ResponseEntity<byte[]> show(
            @PathVariable("language") Language language,
            @RequestParam(name = "year", defaultValue = "") String written,
            Person who) {
        var today = LocalDate.now(clock);
        var year = year(written, today.getYear());
        var own = work.partnerships(who, today, language);
        var cities = own.stream()
                .flatMap(one -> one.cities().values().stream())
                .distinct()
                .toList();
        var recorded =
                trail.recorded(own.stream().map(one -> one.partnership().id()).toList(), begin(year), begin(year + 1));
        var reporting = new Reporting(
                own,
                people.ofCities(cities),
                Names.toldTo(who, people, known.list(), language),
                recorded,
                clock,
                language);
        var page = new ReportingPage(
                new Frame(
                        language,
                        WorkListPages.PLACE + "/reporting?year=" + year,
                        Wording.plain(language, "work.reporting.title"),
                        false),
                WorkListPages.address(language),
                year,
                FIRST_YEAR,
                today.getYear(),
                reporting.summary(year),
                reporting.rows());
        return Html.answer(
                HttpStatus.OK,
                OtherTongues.together(
                        own.stream().map(one -> one.partnership().tongues()).toList()),
                (output, forms) -> JtereportingGenerated.render(output, forms, page));
    }

    /** What is no year of which anything can be on record is this one. */
    private static int year(String written, int now) {
        return Optional.of(written)
                .filter(one -> one.matches("\\d{4}"))
                .map(Integer::parseInt)
                .filter(one -> one >= FIRST_YEAR && one <= now)
                .orElse(now);
    }

    private Instant begin(int year) {
        return Year.of(year).atDay(1).atStartOfDay(clock.getZone()).toInstant();
    }
}
