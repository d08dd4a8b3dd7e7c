package org.kembar.recording;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.kembar.access.Needs;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.access.Rules;
import org.kembar.casefile.Activity;
import org.kembar.casefile.CaseFile;
import org.kembar.edtf.EdtfDate;
import org.kembar.recording.NewActivity.Made;
import org.kembar.recording.NewActivity.Problem;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.CitiesOfFiles;
import org.kembar.registry.Imports;
import org.kembar.registry.Imports.Imported;
import org.kembar.web.ForItsCities;
import org.kembar.web.Html;
import org.kembar.web.KnownCities;
import org.kembar.web.NothingHere;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Recording an activity of a partnership. */
@RestController
@Needs(Right.RECORD)
@RequestMapping("/{language:id|en|ko}/partnerships/{id:[a-z0-9][a-z0-9-]*}/" + ActivityPages.PLACE)
final class ActivityPages {

    static final String PLACE = "record-activity";

    private final CaseFiles caseFiles;
    private final Imports imports;
    private final KnownCities cities;
    private final Clock clock;

    ActivityPages(DataSource source, CaseFiles caseFiles, KnownCities cities, Clock clock) {
        this.caseFiles = caseFiles;
        this.cities = cities;
        this.clock = clock;
        imports = new Imports(source, clock);
    }

    @GetMapping
    ResponseEntity<byte[]> show(
            @PathVariable("language") Language language, @PathVariable("id") String id, Person who) {
        return answer(HttpStatus.OK, find(id, who, language), ActivityForm.EMPTY, List.of(), List.of(), language);
    }

    /** For somebody who acts for one of its sides. */
    private CaseFile find(String id, Person who, Language language) {
        var file = caseFiles.find(id).orElseThrow(NothingHere::new);
        var known = cities.list();
        var sides = CitiesOfFiles.meant(file, known);
        if (!Rules.mayAdd(who, sides)) {
            throw new ForItsCities(language, sides, known);
        }
        return file;
    }

    @PostMapping
    ResponseEntity<byte[]> record(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @RequestParam MultiValueMap<String, String> typed,
            Person who) {
        var form = ActivityForm.of(typed);
        var file = find(id, who, language);
        var made = NewActivity.of(file, form, language, LocalDate.now(clock));
        return switch (made) {
            case Made.Whole _ -> stored(form, id, language, who);
            case Made.Refused _, Made.Doubtful _ -> answer(made, file, form, language);
        };
    }

    /** Added to what is on record by then: somebody may have recorded meanwhile what this may be once more. */
    private ResponseEntity<byte[]> stored(ActivityForm form, String id, Language language, Person who) {
        var outcome = imports.by(who.id())
                .change(
                        id,
                        now -> NewActivity.of(now, form, language, LocalDate.now(clock))
                                        instanceof Made.Whole(var whole, var _)
                                ? Optional.of(whole)
                                : Optional.empty());
        if (outcome.isPresent() && outcome.get() instanceof Imported.Done(var number)) {
            return Html.leadTo(RecordedPages.address(language, id, number));
        }
        var file = find(id, who, language);
        return outcome.isPresent()
                ? answer(HttpStatus.INSUFFICIENT_STORAGE, file, form, List.of(noRoom(language)), List.of(), language)
                : answer(NewActivity.of(file, form, language, LocalDate.now(clock)), file, form, language);
    }

    private static Problem noRoom(Language language) {
        return new Problem("title", Wording.plain(language, "import.noRoom"));
    }

    private ResponseEntity<byte[]> answer(Made made, CaseFile file, ActivityForm form, Language language) {
        return switch (made) {
            case Made.Refused(var problems) ->
                answer(HttpStatus.BAD_REQUEST, file, form, problems, List.of(), language);
            case Made.Doubtful(var like) -> answer(HttpStatus.CONFLICT, file, form, List.of(), like, language);
            case Made.Whole _ -> answer(HttpStatus.CONFLICT, file, form, List.of(), List.of(), language);
        };
    }

    private ResponseEntity<byte[]> answer(
            HttpStatus status,
            CaseFile file,
            ActivityForm form,
            List<Problem> problems,
            List<Activity> like,
            Language language) {
        var page = ActivityPage.of(file, form, problems, understood(file, form, language), like, language);
        return Html.answer(status, (output, forms) -> JteactivityGenerated.render(output, forms, page));
    }

    /** Nothing where it was typed as it is understood. */
    private static Optional<String> understood(CaseFile file, ActivityForm form, Language language) {
        return Typed.date(form.date(), language) instanceof Typed.Understood<Optional<EdtfDate>>(var date)
                ? date.map(one -> Wording.plain(
                        language, "record.date.understood", new Wording(language, file).say(one), one.text()))
                : Optional.empty();
    }
}
