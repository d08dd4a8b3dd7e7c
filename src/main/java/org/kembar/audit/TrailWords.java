package org.kembar.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kembar.access.Names;
import org.kembar.casefile.CaseFile;
import org.kembar.notation.Annex;
import org.kembar.preview.SubjectWords;
import org.kembar.registry.Audience;
import org.kembar.registry.Document;
import org.kembar.registry.Subject;
import org.kembar.registry.TrailLines.Filed;
import org.kembar.registry.TrailLines.Line;
import org.kembar.registry.TrailLines.Said;
import org.kembar.registry.TrailLines.Told;
import org.kembar.registry.TrailLines.What;
import org.kembar.web.Addresses;
import org.kembar.wording.Language;
import org.kembar.wording.OtherTongues;
import org.kembar.wording.RevisionWords;
import org.kembar.wording.Wording;

/** Lines of the trail in words. Records are called as they were then; one that is not for the reader any more is called by its id. */
final class TrailWords {

    private final Language language;
    private final Times times;
    private final Names names;
    private final Map<String, CaseFile> files;
    private final Map<String, CaseFile> gone;
    private final Map<String, Set<String>> hidden;
    private final Map<String, Document> documents;

    /**
     * @param files the partnerships as the reader sees them, by their ids
     * @param gone those that are on record no more, as everybody saw them last
     * @param hidden of each the records that stand or have stood where the reader does not see them
     * @param documents by their ids
     */
    TrailWords(
            Language language,
            Times times,
            Names names,
            Map<String, CaseFile> files,
            Map<String, CaseFile> gone,
            Map<String, Set<String>> hidden,
            Map<String, Document> documents) {
        this.language = language;
        this.times = times;
        this.names = names;
        this.files = Map.copyOf(files);
        this.gone = Map.copyOf(gone);
        this.hidden = Map.copyOf(hidden);
        this.documents = Map.copyOf(documents);
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

    /** What is said of these in another language. */
    OtherTongues tongues() {
        return OtherTongues.of(
                language,
                Stream.concat(files.values().stream(), gone.values().stream()).toList());
    }

    static Optional<String> partnership(Line line) {
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
                audience(line)
                        .map(audience ->
                                word(language, audience, partnership(line).flatMap(this::file))),
                names.of(entry.by()),
                entry.reason(),
                line.isUndone());
    }

    static String word(Language language, What what) {
        return Wording.plain(language, "trail.what." + what);
    }

    /** A side by its city; one that is on record no more by its letter. */
    static String word(Language language, Audience audience, Optional<CaseFile> file) {
        return audience.side()
                .flatMap(side -> file.map(of -> new Wording(language, of).side(side)))
                .map(city -> Wording.plain(language, "audience.only", city))
                .orElseGet(() -> Wording.plain(language, "audience." + audience));
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

    private Optional<CaseFile> file(String id) {
        return Optional.ofNullable(files.get(id)).or(() -> Optional.ofNullable(gone.get(id)));
    }

    /** What was never told of in full is known by its id. */
    private String title(String id) {
        return file(id).map(file -> new Wording(language, file).title()).orElse(id);
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
        document(line).ifPresent(title -> said.add(Wording.plain(language, "trail.records.DOCUMENT", title)));
        line.told()
                .forEach((what, told) -> said.add(Wording.plain(
                        language,
                        "trail.records." + what,
                        told.times(),
                        Wording.listed(language, named(line, told), told.first().size() + 1))));
        return said;
    }

    /** As it was called when the line was written. */
    private Optional<String> document(Line line) {
        return line.entry()
                .subject()
                .document()
                .flatMap(id -> Optional.ofNullable(documents.get(id)))
                .flatMap(document -> document.versions().reversed().stream()
                        .filter(version -> !version.at().isAfter(line.entry().at()))
                        .findFirst())
                .map(Document.Version::title);
    }

    private List<String> named(Line line, Told told) {
        var more = told.times() - told.first().size();
        var first = told.first().stream().map(said -> name(line, said));
        return (more > 0 ? Stream.concat(first, Stream.of(Wording.plain(language, "trail.more", more))) : first)
                .toList();
    }

    private String name(Line line, Said said) {
        return partnership(line)
                .flatMap(this::file)
                .filter(file -> isForReader(file, said.id()))
                .flatMap(file -> said.record().flatMap(record -> name(file, record)))
                .orElseGet(said::id);
    }

    /** What everybody sees, or saw until it was retracted; not what is from then on for others alone. */
    private boolean isForReader(CaseFile file, String record) {
        return !hidden.getOrDefault(file.id(), Set.of()).contains(record)
                || Annex.of(file).record(record).isPresent();
    }

    private Optional<String> name(CaseFile file, Annex record) {
        var words = new RevisionWords(language, file);
        return record.lists().entrySet().stream()
                .flatMap(list -> list.getValue().stream().map(one -> words.of(list.getKey(), one)))
                .findFirst();
    }
}
