package org.kembar.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.asking.Asked;
import org.kembar.asking.WrittenDay;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Field;
import org.kembar.evaluation.Framework;
import org.kembar.evaluation.Standards;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.Portfolio;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/** The form of a comparison: what is in it, each with a way to take it out, and what can be added. */
record CompareChooser(
        Language language, CompareForm form, Map<String, CaseFile> files, Standards standards, CaseFiles caseFiles) {

    /** More than a reader looks through in a list. */
    private static final int PROPOSED = 50;

    /** @param without the address of the comparison without it; nothing where the same would come back */
    record Chosen(String name, String value, String text, Optional<String> without) {}

    record Choice(String value, String name) {}

    record Group(String heading, List<Chosen> chosen) {}

    List<Group> groups() {
        return Stream.of(
                        group(CompareForm.PARTNERSHIP, "portfolio.partnership", form.partnerships()),
                        group(CompareForm.SCOPE, "web.compare.scope", form.scopes()),
                        group(ScopeForm.AS_OF, "web.scope.as-of", form.dates()),
                        group(ScopeForm.FRAMEWORK, "web.scope.framework", form.frameworks()))
                .filter(group -> !group.chosen().isEmpty())
                .toList();
    }

    private Group group(String name, String heading, List<String> values) {
        return new Group(
                Wording.plain(language, heading),
                values.stream()
                        .map(value -> new Chosen(
                                name,
                                value,
                                text(name, value),
                                Optional.of(form.without(name, value).addressUnder(ComparePage.path(language)))
                                        .filter(_ -> values.size() > 1 || isNarrower(name, value))))
                        .toList());
    }

    /** Without the only scope all fields are compared, which is another one unless it was that. */
    private static boolean isNarrower(String name, String value) {
        return name.equals(CompareForm.SCOPE) && !value.equals(CompareForm.ALL_FIELDS);
    }

    private String text(String name, String value) {
        return switch (name) {
            case CompareForm.PARTNERSHIP ->
                Optional.ofNullable(files.get(value))
                        .map(file -> new Wording(language, file).title())
                        .orElse(value);
            case CompareForm.SCOPE -> scope(value);
            case ScopeForm.AS_OF -> day(value);
            default -> standards.framework(value).map(this::name).orElse(value);
        };
    }

    private String scope(String written) {
        if (!(CompareForm.question(written, "", "", language) instanceof Asked.Understood<ScopeForm>(var scope))) {
            return written;
        }
        var fields = scope.fields().isEmpty()
                ? Wording.plain(language, "web.compare.allFields")
                : String.join(", ", scope.fields().stream().map(this::field).toList());
        return scope.from().isEmpty() && scope.to().isEmpty()
                ? Wording.plain(language, "web.compare.ownWindows", fields)
                : Wording.plain(language, "web.compare.period", fields, day(scope.from()), day(scope.to()));
    }

    private String field(String id) {
        return CompareForm.fieldName(id, files.values(), language).orElse(id);
    }

    private String day(String written) {
        if (written.isEmpty()) {
            return "…";
        }
        return new WrittenDay("", written).date(language)
                                instanceof Asked.Understood<Optional<org.kembar.edtf.EdtfDate>>(var date)
                        && date.isPresent()
                        && date.get().isOneDay()
                ? Wording.day(language, date.get().earliest())
                : written;
    }

    /** The fields that every one of the partnerships has, for a scope is read with each. */
    List<Choice> fields() {
        return files.values().stream()
                .findFirst()
                .map(first -> first.fields().stream()
                        .filter(field -> files.values().stream()
                                .allMatch(file ->
                                        file.fields().stream().map(Field::id).anyMatch(field.id()::equals)))
                        .map(field -> new Choice(field.id(), new Wording(language, first).say(field.label())))
                        .toList())
                .orElse(List.of());
    }

    /** Whether there are fields, but none that a scope could name for all of the partnerships. */
    boolean isNoFieldShared() {
        return files.size() > 1
                && fields().isEmpty()
                && files.values().stream().anyMatch(file -> !file.fields().isEmpty());
    }

    List<Choice> frameworks() {
        return standards.frameworks().stream()
                .filter(framework -> !form.frameworks().contains(framework.id()))
                .map(framework -> new Choice(framework.id(), name(framework)))
                .toList();
    }

    private String name(Framework framework) {
        return framework.name().bestFor(language.tag());
    }

    /** Whether what else is on record can be chosen from a list, because there is not too much of it. */
    boolean isEveryOtherProposed() {
        return caseFiles.portfolio().count() <= PROPOSED;
    }

    /** What else is on record, or the first of it. */
    List<Choice> others() {
        var ids = caseFiles.portfolio().ids(Portfolio.Filter.NONE, "", PROPOSED).stream()
                .filter(id -> !form.partnerships().contains(id))
                .toList();
        return caseFiles.find(ids).stream()
                .map(file -> new Choice(file.id(), new Wording(language, file).title()))
                .toList();
    }
}
