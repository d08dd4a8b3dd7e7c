package org.kembar.web;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kembar.asking.Asked;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Field;
import org.kembar.casefile.Form;
import org.kembar.evaluation.Evaluator;
import org.kembar.registry.CaseFiles;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Partnerships, dates, scopes and frameworks side by side: what {@code compare} of the command line prints. */
@RestController
final class ComparePages {

    /** Each is an evaluation of its own, and more are not taken in at a glance. */
    static final int MOST = 12;

    private static final Pattern AN_ID = Pattern.compile(Form.IDENTIFIER);

    private final CaseFiles caseFiles;
    private final Evaluator evaluator;
    private final Clock clock;

    ComparePages(CaseFiles caseFiles, Evaluator evaluator, Clock clock) {
        this.caseFiles = caseFiles;
        this.evaluator = evaluator;
        this.clock = clock;
    }

    @GetMapping("/{language:id|en|ko}/compare")
    ResponseEntity<byte[]> show(
            @PathVariable("language") Language language, @RequestParam MultiValueMap<String, String> query) {
        var form = CompareForm.of(query);
        var whole = form.complete(
                query,
                LocalDate.now(clock).toString(),
                evaluator.standards().frameworks().getFirst().id());
        var isComplete = form.equals(whole) && query.keySet().stream().noneMatch(name -> name.startsWith("add-"));
        if (!isComplete && !whole.partnerships().isEmpty()) {
            return ResponseEntity.status(HttpStatus.FOUND)
                    .location(URI.create(whole.addressUnder(ComparePage.path(language))))
                    .build();
        }
        var files = files(whole.partnerships());
        var chooser = new CompareChooser(language, whole, files, evaluator.standards(), caseFiles);
        return switch (tables(whole, files, language)) {
            case Asked.Understood<List<CompareTable>>(var tables) ->
                answer(HttpStatus.OK, ComparePage.of(chooser, tables));
            case Asked.Refused<List<CompareTable>>(var _, var sentence) ->
                answer(HttpStatus.BAD_REQUEST, ComparePage.refused(chooser, sentence));
        };
    }

    /** Those there are, by their ids. */
    private Map<String, CaseFile> files(List<String> ids) {
        var known = ids.stream().filter(AN_ID.asMatchPredicate()).limit(MOST).toList();
        var files = new LinkedHashMap<String, CaseFile>();
        caseFiles.find(known).forEach(file -> files.put(file.id(), file));
        return files;
    }

    private Asked<List<CompareTable>> tables(CompareForm form, Map<String, CaseFile> files, Language language) {
        if (form.columns() > MOST) {
            return refused(CompareForm.PARTNERSHIP, language, "api.notSoManyColumns", form.columns(), MOST);
        }
        var tables = new ArrayList<CompareTable>();
        if (form.columns() == 0) {
            return new Asked.Understood<>(tables);
        }
        for (var framework : form.frameworks()) {
            var columns = new ArrayList<CompareTable.Evaluated>();
            for (var id : form.partnerships()) {
                var file = files.get(id);
                if (file == null) {
                    return refused(CompareForm.PARTNERSHIP, language, "api.noSuchPartnership", id);
                }
                for (var scope : form.scopes()) {
                    var missing = lacking(file, scope, files, language);
                    if (missing.isPresent()) {
                        return new Asked.Refused<>(List.of(CompareForm.SCOPE), missing.get());
                    }
                    for (var date : form.datesOrNone()) {
                        switch (CompareForm.question(scope, date, framework, language)
                                .then(asked -> evaluated(file, asked, language))) {
                            case Asked.Understood<CompareTable.Evaluated>(var one) -> columns.add(one);
                            case Asked.Refused<CompareTable.Evaluated>(var places, var sentence) -> {
                                return new Asked.Refused<>(places, sentence);
                            }
                        }
                    }
                }
            }
            tables.add(CompareTable.of(columns, tables.size(), language));
        }
        return new Asked.Understood<>(tables);
    }

    /** That a field of another of the partnerships is none of this one, by its name; nobody wrote an id. */
    private static Optional<String> lacking(
            CaseFile file, String scope, Map<String, CaseFile> files, Language language) {
        return CompareForm.fields(scope, language).stream()
                .filter(id -> file.fields().stream().map(Field::id).noneMatch(id::equals))
                .flatMap(id -> CompareForm.fieldName(id, files.values(), language).stream())
                .findFirst()
                .map(name -> {
                    var words = new Wording(language, file);
                    var own = file.fields().stream()
                            .map(field -> words.say(field.label()))
                            .toList();
                    return own.isEmpty()
                            ? Wording.plain(language, "web.compare.fieldMissing.noneThere", words.title(), name)
                            : Wording.plain(
                                    language,
                                    "web.compare.fieldMissing",
                                    words.title(),
                                    name,
                                    Wording.listed(language, own, own.size()));
                });
    }

    private Asked<CompareTable.Evaluated> evaluated(CaseFile file, ScopeForm asked, Language language) {
        return asked.read(file, evaluator.standards(), LocalDate.now(clock), language)
                .then(question -> new Asked.Understood<>(new CompareTable.Evaluated(
                        asked.complete(question), evaluator.evaluate(file, question.framework(), question.scope()))));
    }

    private static <T> Asked<T> refused(String place, Language language, String key, Object... values) {
        return new Asked.Refused<>(List.of(place), Wording.plain(language, key, values));
    }

    private static ResponseEntity<byte[]> answer(HttpStatus status, ComparePage page) {
        return Html.answer(status, page.tongues(), (output, forms) -> JtecompareGenerated.render(output, forms, page));
    }
}
