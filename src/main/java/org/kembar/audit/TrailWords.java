package org.kembar.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.access.Names;
import org.kembar.casefile.CaseFile;
import org.kembar.preview.SubjectWords;
import org.kembar.registry.Audience;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.Subject;
import org.kembar.registry.TrailLines.Filed;
import org.kembar.registry.TrailLines.Line;
import org.kembar.registry.TrailLines.Told;
import org.kembar.registry.TrailLines.What;
import org.kembar.web.Addresses;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/** Lines of the trail in words. Records that are not public are called by their ids, so that nobody has looked at them who reads a line. */
final class TrailWords {

    private final Language language;
    private final Times times;
    private final Names names;
    private final Map<String, CaseFile> files = new HashMap<>();

    TrailWords(Language language, Times times, Names names, CaseFiles caseFiles, List<Line> lines) {
        this.language = language;
        this.times = times;
        this.names = names;
        var ids = lines.stream()
                .flatMap(line -> partnership(line).stream())
                .distinct()
                .toList();
        caseFiles.find(ids).forEach(file -> files.put(file.id(), file));
    }

    /**
     * A line as it is shown.
     *
     * @param subject what it was done to
     * @param address where that is
     * @param records to which records it was done, kind by kind
     * @param audience for whom it is, unless for everybody
     */
    record Row(
            long number,
            String at,
            String what,
            String subject,
            Optional<String> address,
            List<String> records,
            Optional<String> audience,
            String by,
            Optional<String> reason,
            boolean isUndone) {}

    private static Optional<String> partnership(Line line) {
        var subject = line.entry().subject();
        return subject.caseFile()
                .or(() -> subject.annex().map(Subject.OfAnnex::of))
                .or(() -> line.filed().map(Filed::caseFile));
    }

    Row row(Line line) {
        var entry = line.entry();
        return new Row(
                entry.number(),
                times.words(entry.at()),
                Wording.listed(
                        language,
                        line.what().stream().map(what -> word(language, what)).toList(),
                        What.values().length),
                subject(line),
                address(line),
                records(line),
                audience(line).map(audience -> Wording.plain(language, "audience." + audience)),
                names.of(entry.by()),
                entry.reason(),
                line.isUndone());
    }

    static String word(Language language, What what) {
        return Wording.plain(language, "trail.what." + what);
    }

    private static Optional<Audience> audience(Line line) {
        return line.entry()
                .subject()
                .annex()
                .map(Subject.OfAnnex::audience)
                .or(() -> line.filed().map(Filed::told).filter(one -> one != Audience.PUBLIC));
    }

    private String subject(Line line) {
        return partnership(line).map(this::title).orElseGet(() -> switch (line.entry()
                .subject()) {
            case Subject.OfCity(var id) -> names.city(id);
            case Subject.OfList list -> Wording.plain(language, "trail.list", SubjectWords.of(list, language));
            case Subject.OfCaseFile _, Subject.OfAnnex _, Subject.OfDocument _ -> "";
        });
    }

    /** What is gone is known by its id. */
    private String title(String id) {
        return Optional.ofNullable(files.get(id))
                .map(file -> new Wording(language, file).title())
                .orElse(id);
    }

    /** Where one sees what it changed. */
    private Optional<String> address(Line line) {
        var entry = line.entry();
        var past = entry.ofImport().map(number -> "/" + language.tag() + "/imports/" + number);
        return switch (entry.subject()) {
            case Subject.OfCaseFile(var id) -> ofFile(line, id, past);
            case Subject.OfAnnex(var id, var _) ->
                entry.ofImport()
                        .filter(_ -> files.containsKey(id))
                        .map(number -> "/" + language.tag() + "/desk/partnerships/" + id + "/recorded/" + number);
            case Subject.OfCity(var id) -> Optional.of("/" + language.tag() + "/cities/" + id);
            case Subject.OfDocument(var id) -> line.filed().map(filed -> ofDocument(id, filed));
            case Subject.OfList _ -> past;
        };
    }

    private String ofDocument(String id, Filed filed) {
        var desk = filed.audience() == Audience.PUBLIC ? "" : "desk/";
        return "/" + language.tag() + "/" + desk + "partnerships/" + filed.caseFile() + "/files/" + id;
    }

    private Optional<String> ofFile(Line line, String id, Optional<String> past) {
        var isStored = line.what().contains(What.IMPORTED);
        if (isStored && files.containsKey(id) && !line.isUndone()) {
            return Optional.of(Addresses.partnership(language, id));
        }
        return line.what().contains(What.UNDONE) || isStored || !files.containsKey(id)
                ? past
                : line.entry().ofImport().map(number -> Addresses.partnership(language, id) + "/recorded/" + number);
    }

    private List<String> records(Line line) {
        var said = new ArrayList<String>();
        line.told()
                .forEach((what, told) -> said.add(Wording.plain(
                        language,
                        "trail.records." + what,
                        told.times(),
                        Wording.listed(language, named(line, told), told.first().size() + 1))));
        return said;
    }

    private List<String> named(Line line, Told told) {
        var more = told.times() - told.first().size();
        var first = told.first().stream().map(id -> name(line, id));
        return (more > 0 ? Stream.concat(first, Stream.of(Wording.plain(language, "trail.more", more))) : first)
                .toList();
    }

    private String name(Line line, String id) {
        return partnership(line)
                .filter(_ -> audience(line).isEmpty())
                .flatMap(of -> Optional.ofNullable(files.get(of)))
                .flatMap(file -> file.facts().stream()
                        .filter(fact -> fact.id().equals(id))
                        .map(new Wording(language, file)::say)
                        .findFirst())
                .orElse(id);
    }
}
