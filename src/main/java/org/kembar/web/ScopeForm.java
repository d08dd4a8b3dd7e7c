package org.kembar.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kembar.asking.Asked;
import org.kembar.asking.WrittenDay;
import org.kembar.asking.WrittenScope;
import org.kembar.casefile.CaseFile;
import org.kembar.chronicle.Scope;
import org.kembar.edtf.EdtfDate;
import org.kembar.evaluation.Framework;
import org.kembar.evaluation.Standards;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** What to evaluate by what, as it stands in the address and in the form; the fields are those of the form. */
public record ScopeForm(String asOf, String from, String to, List<String> fields, String framework) {

    public static final String AS_OF = "as-of";
    public static final String FROM = "from";
    public static final String TO = "to";
    public static final String FIELDS = "fields";
    public static final String FRAMEWORK = "framework";

    /** No partnership of cities is older; and a history through thousands of years would keep the server busy. */
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    private static final int YEARS_AHEAD = 10;

    /** What is evaluated by what. */
    public record Question(Framework framework, Scope scope) {}

    public static ScopeForm of(MultiValueMap<String, String> query) {
        var from = first(query, FROM);
        var to = first(query, TO);
        var both = to.isEmpty() ? WrittenDay.ends(from) : Optional.<WrittenDay.Ends>empty();
        return new ScopeForm(
                WrittenDay.understood(first(query, AS_OF)),
                both.map(WrittenDay.Ends::first).orElseGet(() -> WrittenDay.understood(from)),
                both.map(WrittenDay.Ends::last).orElseGet(() -> WrittenDay.understood(to)),
                query.getOrDefault(FIELDS, List.of()).stream()
                        .flatMap(ids -> Arrays.stream(ids.split(",")))
                        .map(String::strip)
                        .filter(id -> !id.isEmpty())
                        .sorted()
                        .distinct()
                        .toList(),
                first(query, FRAMEWORK));
    }

    /** All fields and all the time up to the day. */
    static ScopeForm whole(LocalDate day, Framework framework) {
        return new ScopeForm(day.toString(), "", "", List.of(), framework.id());
    }

    /** The first value of that name, without spaces around it; empty if there is none. */
    public static String first(MultiValueMap<String, String> query, String name) {
        return query.getOrDefault(name, List.of()).stream()
                .findFirst()
                .orElse("")
                .strip();
    }

    public Asked<Question> read(CaseFile file, Standards standards, LocalDate today, Language language) {
        var begin = new WrittenDay(FROM, from);
        var end = new WrittenDay(TO, to);
        var day = new WrittenDay(AS_OF, asOf);
        var scope = new WrittenScope(new WrittenScope.Fields(FIELDS, fields), begin, end, day);
        return within(begin, today, language)
                .then(_ -> within(end, today, language))
                .then(_ -> within(day, today, language))
                .then(_ -> framework(standards, language))
                .then(framework -> scope.read(file, today, language)
                        .then(read -> new Asked.Understood<>(new Question(framework, read))));
    }

    /** A day to evaluate for that stands in an address by itself; today where none does, and refused where no partnership could be. */
    public static Asked<LocalDate> day(String asOf, LocalDate today, Language language) {
        return within(new WrittenDay(AS_OF, asOf), today, language)
                .then(date -> new Asked.Understood<>(date.map(EdtfDate::latest).orElse(today)));
    }

    private static Asked<Optional<EdtfDate>> within(WrittenDay day, LocalDate today, Language language) {
        var last = LocalDate.of(today.getYear() + YEARS_AHEAD, 12, 31);
        return day.date(language)
                .then(date -> date.filter(d -> d.earliest().isBefore(FIRST)
                                        || d.latest().isAfter(last))
                                .isEmpty()
                        ? new Asked.Understood<>(date)
                        : new Asked.Refused<>(
                                List.of(day.place()),
                                Wording.plain(
                                        language, "web.scope.outside", day.text(), FIRST.toString(), last.toString())));
    }

    public Asked<Framework> framework(Standards standards, Language language) {
        if (framework.isEmpty()) {
            return new Asked.Understood<>(standards.frameworks().getFirst());
        }
        var known = standards.frameworks().stream().map(Framework::id).toList();
        return standards
                .framework(framework)
                .<Asked<Framework>>map(Asked.Understood::new)
                .orElseGet(() -> Asked.unknown(
                        language,
                        FRAMEWORK,
                        "web.scope.noSuchFramework",
                        framework,
                        known,
                        framework,
                        String.join(", ", known)));
    }

    /** The whole of the question: what was left out is written down, so that the address says tomorrow what it says today. */
    public ScopeForm complete(Question question) {
        return new ScopeForm(
                asOf.isEmpty() ? question.scope().asOf().toString() : asOf,
                from,
                to,
                fields,
                question.framework().id());
    }

    /** The same question about another day. */
    ScopeForm on(LocalDate day) {
        return new ScopeForm(day.toString(), from, to, fields, framework);
    }

    /** The date as the form shows it: empty where it is the one that follows from the rest, so that it goes on following. */
    String ownDay(LocalDate today, Language language) {
        var follows = new WrittenDay(TO, to).date(language) instanceof Asked.Understood<Optional<EdtfDate>>(var end)
                ? end.map(EdtfDate::latest).orElse(today)
                : today;
        return asOf.equals(follows.toString()) ? "" : asOf;
    }

    /** The parameters of the address, those left out not among them. */
    MultiValueMap<String, String> query() {
        var query = new LinkedMultiValueMap<String, String>();
        put(query, AS_OF, asOf);
        put(query, FROM, from);
        put(query, TO, to);
        fields.forEach(field -> query.add(FIELDS, field));
        put(query, FRAMEWORK, framework);
        return query;
    }

    private static void put(MultiValueMap<String, String> query, String name, String value) {
        if (!value.isEmpty()) {
            query.add(name, value);
        }
    }

    /** An address with the question in it. */
    public String addressUnder(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        query().forEach((name, values) -> values.forEach(value -> address.queryParam(name, Addresses.encoded(value))));
        return address.build(true).toUriString();
    }
}
