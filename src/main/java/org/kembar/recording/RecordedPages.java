package org.kembar.recording;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.kembar.casefile.CaseFile;
import org.kembar.chronicle.Scope;
import org.kembar.comparison.Difference;
import org.kembar.comparison.Differences;
import org.kembar.evaluation.Evaluation;
import org.kembar.evaluation.Evaluator;
import org.kembar.notation.Revision;
import org.kembar.registry.PastImports;
import org.kembar.web.Addresses;
import org.kembar.web.Frame;
import org.kembar.web.Html;
import org.kembar.web.NothingHere;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What was recorded, and what it moved in the evaluation: the same evaluation before it and after it. */
@RestController
final class RecordedPages {

    private final PastImports past;
    private final Evaluator evaluator;
    private final Clock clock;

    RecordedPages(DataSource source, Evaluator evaluator, Clock clock) {
        this.evaluator = evaluator;
        this.clock = clock;
        past = new PastImports(source);
    }

    /**
     * What the template prints.
     *
     * @param added what was recorded
     * @param moved what differs since, each with what decides before and after
     * @param asOf by which evaluation: that of the day on which it was recorded
     * @param undo where it is asked whether to take it back, unless it was
     */
    record RecordedPage(
            Frame frame,
            String partnership,
            String address,
            String evaluation,
            List<String> added,
            List<Difference> moved,
            String asOf,
            Optional<String> undo) {}

    static String address(Language language, String id, long number) {
        return Addresses.partnership(language, id) + "/recorded/" + number;
    }

    @GetMapping("/{language:id|en|ko}/partnerships/{id:[a-z0-9][a-z0-9-]*}/recorded/{number:\\d{1,18}}")
    ResponseEntity<byte[]> show(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("number") long number) {
        var change = past.change(number, id).orElseThrow(NothingHere::new);
        var framework = evaluator.standards().frameworks().getFirst();
        var day = change.at().atZone(clock.getZone()).toLocalDate();
        var words = new Wording(language, change.after());
        var added = Revision.of(change.before(), change.after()).added().stream()
                .flatMap(one -> fact(change.after(), one.id(), words).stream())
                .toList();
        var path = Addresses.partnership(language, id);
        var page = new RecordedPage(
                new Frame(
                        language,
                        "partnerships/" + id + "/recorded/" + number,
                        Wording.plain(language, "recorded.title"),
                        false),
                words.title(),
                path,
                path + "/evaluation",
                added,
                Differences.between(
                        List.of(evaluated(change.before(), day), evaluated(change.after(), day)), framework, language),
                Wording.plain(language, "recorded.moved", Wording.day(language, day)),
                past.find(number)
                        .filter(one -> one.undone().isEmpty())
                        .map(_ -> "/" + language.tag() + "/imports/" + number + "/undo"));
        return Html.answer(HttpStatus.OK, (output, forms) -> JterecordedGenerated.render(output, forms, page));
    }

    private Evaluation evaluated(CaseFile file, LocalDate day) {
        var framework = evaluator.standards().frameworks().getFirst();
        return evaluator.evaluate(file, framework, Scope.wholeAt(day));
    }

    private static Optional<String> fact(CaseFile file, String id, Wording words) {
        return file.facts().stream()
                .filter(fact -> fact.id().equals(id))
                .findFirst()
                .map(words::say);
    }
}
