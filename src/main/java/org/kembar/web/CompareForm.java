package org.kembar.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kembar.asking.Asked;
import org.kembar.asking.WrittenDay;
import org.kembar.asking.WrittenScope;
import org.kembar.casefile.CaseFile;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What to set side by side, as it stands in the address: every partnership in every scope on every date, by each framework.
 *
 * @param scopes each in one text, as {@code compare} of the command line reads it
 */
record CompareForm(List<String> partnerships, List<String> scopes, List<String> dates, List<String> frameworks) {

    static final String PARTNERSHIP = "partnership";
    static final String SCOPE = "scope";

    /** What the form adds to what the address holds. */
    private static final String ADDED = "add-";

    static final String ALL_FIELDS = "*";

    static CompareForm of(MultiValueMap<String, String> query) {
        return new CompareForm(
                all(query, PARTNERSHIP),
                all(query, SCOPE),
                understood(all(query, ScopeForm.AS_OF)),
                all(query, ScopeForm.FRAMEWORK));
    }

    private static List<String> understood(List<String> dates) {
        return dates.stream().map(WrittenDay::understood).distinct().toList();
    }

    /** The comparison that begins with one evaluation. */
    static CompareForm startingFrom(String partnership, ScopeForm form) {
        return new CompareForm(
                List.of(partnership),
                List.of(scope(String.join(",", form.fields()), form.from(), form.to())),
                form.asOf().isEmpty() ? List.of() : List.of(form.asOf()),
                form.framework().isEmpty() ? List.of() : List.of(form.framework()));
    }

    private static List<String> all(MultiValueMap<String, String> query, String name) {
        return query.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    /** With what somebody adds, and with what is left out written down, so that the address says tomorrow what it says now. */
    CompareForm complete(MultiValueMap<String, String> query, String today, String framework) {
        var allScopes = orOne(with(scopes, addedScope(query)), ALL_FIELDS);
        var allDates = with(dates, understood(all(query, ADDED + ScopeForm.AS_OF)));
        return new CompareForm(
                with(partnerships, all(query, ADDED + PARTNERSHIP)),
                allScopes,
                allScopes.stream().allMatch(CompareForm::hasEnd) ? allDates : orOne(allDates, today),
                orOne(with(frameworks, all(query, ADDED + ScopeForm.FRAMEWORK)), framework));
    }

    private static List<String> addedScope(MultiValueMap<String, String> query) {
        var fields = String.join(",", all(query, ADDED + ScopeForm.FIELDS));
        var from = WrittenDay.understood(ScopeForm.first(query, ADDED + ScopeForm.FROM));
        var to = WrittenDay.understood(ScopeForm.first(query, ADDED + ScopeForm.TO));
        if (fields.isEmpty() && from.isEmpty() && to.isEmpty()) {
            return List.of();
        }
        return List.of(scope(fields, from, to));
    }

    private static String scope(String fields, String from, String to) {
        var named = fields.isEmpty() ? ALL_FIELDS : fields;
        return from.isEmpty() && to.isEmpty() ? named : named + "@" + from + "/" + to;
    }

    private static List<String> with(List<String> values, List<String> added) {
        var all = new ArrayList<>(values);
        added.stream().filter(value -> !all.contains(value)).forEach(all::add);
        return List.copyOf(all);
    }

    private static List<String> orOne(List<String> values, String otherwise) {
        return values.isEmpty() ? List.of(otherwise) : values;
    }

    /** What has an end is evaluated on its last day, unless another is asked about. */
    private static boolean hasEnd(String scope) {
        return scope.indexOf('@') >= 0 && !scope.endsWith("/");
    }

    /** What every scope is read with. */
    List<String> datesOrNone() {
        return dates.isEmpty() ? List.of("") : dates;
    }

    CompareForm without(String name, String value) {
        return new CompareForm(
                name.equals(PARTNERSHIP) ? without(partnerships, value) : partnerships,
                name.equals(SCOPE) ? without(scopes, value) : scopes,
                name.equals(ScopeForm.AS_OF) ? without(dates, value) : dates,
                name.equals(ScopeForm.FRAMEWORK) ? without(frameworks, value) : frameworks);
    }

    private static List<String> without(List<String> values, String value) {
        return values.stream().filter(one -> !one.equals(value)).toList();
    }

    /** How many evaluations it takes. */
    long columns() {
        return (long) partnerships.size() * scopes.size() * datesOrNone().size() * frameworks.size();
    }

    /** One of them as a question of its own. */
    static Asked<ScopeForm> question(String scope, String date, String framework, Language language) {
        return WrittenScope.inOneText(SCOPE, scope, new WrittenDay(ScopeForm.AS_OF, date), language)
                .then(written -> new Asked.Understood<>(new ScopeForm(
                        date,
                        written.from().text().strip(),
                        written.to().text().strip(),
                        written.fields().ids(),
                        framework)));
    }

    /** The ids of the fields that a scope names; none if it means all of them, or cannot be read. */
    static List<String> fields(String scope, Language language) {
        return question(scope, "", "", language) instanceof Asked.Understood<ScopeForm>(var form)
                ? form.fields()
                : List.of();
    }

    /** What the first of the partnerships that has the field calls it. */
    static Optional<String> fieldName(String id, Collection<CaseFile> files, Language language) {
        return files.stream()
                .flatMap(file -> file.fields().stream()
                        .filter(field -> field.id().equals(id))
                        .map(field -> new Wording(language, file).say(field.label())))
                .findFirst();
    }

    String addressUnder(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        put(address, PARTNERSHIP, partnerships);
        put(address, SCOPE, scopes);
        put(address, ScopeForm.AS_OF, dates);
        put(address, ScopeForm.FRAMEWORK, frameworks);
        return address.build(true).toUriString();
    }

    private static void put(UriComponentsBuilder address, String name, List<String> values) {
        values.forEach(value -> address.queryParam(name, Addresses.encoded(value)));
    }
}
