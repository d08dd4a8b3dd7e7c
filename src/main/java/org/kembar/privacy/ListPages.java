package org.kembar.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.access.Needs;
import org.kembar.access.People;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.access.Rules;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Form;
import org.kembar.syntax.Unseen;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** All lists of names of the own city, how long they are kept, and who looked at them. */
@RestController
@Needs(Right.BE_NO_GUEST)
@RequestMapping("/{language:id|en|ko}/" + ListPages.PLACE)
final class ListPages {

    static final String PLACE = "desk/participants";

    /** A list of which names go within so many days is marked. */
    private static final int SOON = 30;

    private static final int VIEWS = 50;
    private static final Pattern AN_ID_OR_NONE = Pattern.compile("(" + Form.IDENTIFIER + ")?");
    private static final int LONGEST_SOURCE = 500;

    private final Lists lists;
    private final Participants participants;
    private final Retention retention;
    private final Watch watch;
    private final People people;
    private final Clock clock;

    ListPages(Lists lists, Participants participants, Retention retention, Watch watch, People people, Clock clock) {
        this.lists = lists;
        this.participants = participants;
        this.retention = retention;
        this.watch = watch;
        this.people = people;
        this.clock = clock;
    }

    /**
     * What the template prints.
     *
     * @param keeps whether the reader sees names
     * @param next where the lists go on
     * @param nextPartnerships where the partnerships go on
     * @param looked who looked, for heads and auditors
     */
    record ListPage(
            Frame frame,
            boolean keeps,
            List<Row> rows,
            Optional<String> next,
            List<Partnership> partnerships,
            Optional<String> nextPartnerships,
            List<Setting> settings,
            Optional<List<String>> looked,
            Optional<String> problem) {}

    record Row(String activity, String address, String partnership, int people, String next, boolean isSoon) {}

    record Partnership(String name, List<Link> activities) {}

    record Link(String name, String address) {}

    /** What a head has typed that could not be. */
    private record Typed(String city, String months, String source) {}

    /**
     * How long a city keeps names, as it is now, or as the reader typed it last.
     *
     * @param maySet whether the reader says how long
     */
    record Setting(String city, String name, String sentence, String months, String source, boolean maySet) {}

    /**
     * Which part of what has no end is shown.
     *
     * @param after behind which list
     * @param partnerships behind which partnership those of whose activities one can begin a list
     */
    private record Part(Participants.Place after, String partnerships) {

        static final Part FIRST = new Part(Participants.Place.START, "");

        String address() {
            var asked = Stream.of(
                            after.equals(Participants.Place.START) ? "" : "after=" + after.written(),
                            partnerships.isEmpty() ? "" : "partnerships=" + partnerships)
                    .filter(one -> !one.isEmpty())
                    .collect(Collectors.joining("&"));
            return asked.isEmpty() ? PLACE : PLACE + "?" + asked;
        }
    }

    @GetMapping
    ResponseEntity<byte[]> show(
            @PathVariable("language") Language language,
            @RequestParam(name = "after", defaultValue = "") String after,
            @RequestParam(name = "partnerships", defaultValue = "") String partnerships,
            Person who) {
        if (!AN_ID_OR_NONE.matcher(partnerships).matches()) {
            throw new NothingHere();
        }
        var place = after.isEmpty()
                ? Participants.Place.START
                : Participants.Place.read(after).orElseThrow(NothingHere::new);
        return answer(HttpStatus.OK, who, new Part(place, partnerships), language, Optional.empty(), Optional.empty());
    }

    private ResponseEntity<byte[]> answer(
            HttpStatus status,
            Person who,
            Part part,
            Language language,
            Optional<String> problem,
            Optional<Typed> typed) {
        var own = Rules.keepsPeopleOf(who);
        var watches = Rules.seesWhoLookedAtPeopleOf(who);
        if (own.isEmpty() && watches.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var more = participants.all(own, part.after(), Lists.ON_A_PAGE + 1);
        var kept = more.subList(0, Math.min(Lists.ON_A_PAGE, more.size()));
        var byId = lists.open(kept.stream().map(one -> one.list().caseFile()));
        var partnerships = lists.partnerships(who, part.partnerships());
        var page = new ListPage(
                new Frame(language, part.address(), Wording.plain(language, "privacy.lists.title"), false),
                !own.isEmpty(),
                kept.stream().map(one -> row(one, byId, language)).toList(),
                more.size() > kept.size()
                        ? Optional.of(new Part(kept.getLast().place(), part.partnerships()).address())
                        : Optional.empty(),
                partnerships.files().stream()
                        .map(file -> partnership(file, language))
                        .toList(),
                partnerships.next().map(last -> new Part(part.after(), last).address() + "#begin-heading"),
                own.stream()
                        .sorted()
                        .map(city ->
                                setting(city, typed.filter(one -> one.city().equals(city)), who, language))
                        .toList(),
                watches.isEmpty() ? Optional.empty() : Optional.of(looked(watches, language)),
                problem);
        return Html.answer(
                status,
                OtherTongues.of(
                        language,
                        Stream.concat(byId.values().stream(), partnerships.files().stream())
                                .toList()),
                (output, forms) -> JtelistsGenerated.render(output, forms, page));
    }

    private Row row(Participants.Kept kept, Map<String, CaseFile> files, Language language) {
        var list = kept.list();
        var file = Optional.ofNullable(files.get(list.caseFile()));
        return new Row(
                file.flatMap(of -> title(of, list.activity(), language)).orElse(list.activity()),
                ParticipantPages.address(language, list.caseFile(), list.activity()),
                file.map(of -> new Wording(language, of).title()).orElse(list.caseFile()),
                kept.people(),
                Wording.day(language, kept.next()),
                !kept.next().isAfter(LocalDate.now(clock).plusDays(SOON)));
    }

    static Optional<String> title(CaseFile file, String activity, Language language) {
        return file.activities().stream()
                .filter(one -> one.id().equals(activity))
                .findFirst()
                .map(one -> new Wording(language, file).say(one.title()));
    }

    private static Partnership partnership(CaseFile file, Language language) {
        var words = new Wording(language, file);
        return new Partnership(
                words.title(),
                file.activities().stream()
                        .map(one -> new Link(
                                words.say(one.title()), ParticipantPages.address(language, file.id(), one.id())))
                        .toList());
    }

    private Setting setting(String city, Optional<Typed> typed, Person who, Language language) {
        var set = retention.of(city);
        return new Setting(
                city,
                lists.name(city, language),
                set.map(one -> Wording.plain(
                                language,
                                "privacy.keep.set",
                                one.months(),
                                one.source(),
                                Wording.day(language, one.on())))
                        .orElseGet(() -> Wording.plain(language, "privacy.keep.usual", Retention.USUALLY)),
                typed.map(Typed::months)
                        .orElseGet(() -> Integer.toString(
                                set.map(Retention.Setting::months).orElse(Retention.USUALLY))),
                typed.map(Typed::source)
                        .orElseGet(() -> set.map(Retention.Setting::source).orElse("")),
                Rules.citiesOf(who).contains(city));
    }

    private List<String> looked(Set<String> cities, Language language) {
        var names = people.names();
        var moment = new Moment(language, clock.getZone());
        return watch.views(cities, VIEWS).stream()
                .map(view -> Wording.plain(
                        language,
                        "privacy.looked.one",
                        moment.exactly(view.at()),
                        Optional.ofNullable(names.get(view.person()))
                                .orElseGet(() -> Wording.plain(language, "cli.audit.unknown")),
                        view.list().caseFile(),
                        view.list().activity()))
                .toList();
    }

    /** How long names are kept that are recorded from now on. */
    @PostMapping("/retention")
    ResponseEntity<byte[]> set(
            @PathVariable("language") Language language,
            @RequestParam(name = "city", defaultValue = "") String city,
            @RequestParam(name = "months", defaultValue = "") String months,
            @RequestParam(name = "source", defaultValue = "") String source,
            Person who) {
        if (!Rules.citiesOf(who).contains(city)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var number = months.matches("\\d{1,3}") ? Integer.parseInt(months) : 0;
        var why = source.strip();
        if (number < 1
                || number > Retention.LONGEST
                || Unseen.saysNothing(why)
                || why.length() > LONGEST_SOURCE
                || Unseen.marks(why)) {
            var sentence = Wording.plain(language, "privacy.keep.wrong", Retention.LONGEST, LONGEST_SOURCE);
            return answer(
                    HttpStatus.BAD_REQUEST,
                    who,
                    Part.FIRST,
                    language,
                    Optional.of(sentence),
                    Optional.of(new Typed(city, months, source)));
        }
        retention.set(city, number, why, who);
        return Html.leadTo("/" + language.tag() + "/" + PLACE);
    }
}
