package org.kembar.recording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kembar.casefile.Activity;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Field;
import org.kembar.casefile.Source;
import org.kembar.evaluation.Standards;
import org.kembar.notation.CanonicalForm;
import org.kembar.notation.Notation;
import org.kembar.notation.Reading;
import org.kembar.recording.Kind.Found;
import org.kembar.syntax.Fault;
import org.kembar.syntax.JsonWriting;
import org.kembar.syntax.Node;
import org.kembar.syntax.Node.Entry;
import org.kembar.syntax.Node.Mapping;
import org.kembar.syntax.Node.Scalar;
import org.kembar.syntax.Place;
import org.kembar.syntax.Problem;
import org.kembar.wording.Language;
import org.kembar.wording.ProblemWords;
import org.kembar.wording.Wording;

/** Makes another version of a case file of what was typed about one of its records, or says why not. */
final class Amendment {

    /** The field that brings along the record as it was when the form was opened. */
    static final String WAS = "was";

    /** The field that brings along as what the record was seen when one had to choose. */
    static final String SEEN = "seen";

    /** Before the name of a part of which one had to choose. */
    static final String CHOSEN = "chosen.";

    static final String MINE = "mine";
    static final String ANOTHER = "another";

    private final CaseFile file;
    private final Kind kind;
    private final Typing typing;
    private final Language language;
    private final Standards standards;
    private final LocalDate today;
    private final Transcript transcript;
    private Optional<Mapping> document = Optional.empty();
    private Optional<Record> before = Optional.empty();

    /** @param today the day of the recording: nothing that is said to have happened is dated after it */
    Amendment(CaseFile file, Kind kind, Typing typing, Language language, Standards standards, LocalDate today) {
        this.file = file;
        this.kind = kind;
        this.typing = Inferred.of(typing, kind.shape(), language);
        this.language = language;
        this.standards = standards;
        this.today = today;
        transcript =
                new Transcript(file, kind, this.typing, new Offer(file, language, standards.frameworks()), language);
    }

    /** A record more. */
    Made add() {
        var record = written(Optional.empty());
        if (!transcript.troubles().isEmpty()) {
            return new Made.Refused(transcript.troubles());
        }
        var like = decoded(record)
                .filter(_ -> !typing.has(ANOTHER))
                .map(fresh -> Doubles.of(kind, fresh, file))
                .orElse(List.of());
        return like.isEmpty() ? read(record) : new Made.Doubtful(like);
    }

    /** The record with this id said otherwise. */
    Made correct(String id) {
        var now = Kind.find(file, id).filter(found -> found.kind().equals(kind)).map(Found::record);
        if (now.isEmpty()) {
            return new Made.Gone();
        }
        transcript.over(now.get());
        before = now;
        var typed = written(Optional.of(id));
        if (!transcript.troubles().isEmpty()) {
            return new Made.Refused(transcript.troubles());
        }
        return decoded(typed).map(mine -> merged(now.get(), mine)).orElseGet(() -> read(typed));
    }

    private Made merged(Record now, Record mine) {
        var merge = new Merge(
                Notation.readKept(typing.one(WAS), kind.shape().type()).map(Record.class::cast), now, mine);
        var isSettled = typing.one(SEEN).equals(CanonicalForm.sha256(now))
                && merge.clashes().stream()
                        .allMatch(clash -> typing.has(CHOSEN + clash.part().name()));
        if (!merge.clashes().isEmpty() && !isSettled) {
            return new Made.Contested(merge.clashes(), now);
        }
        var whole = merge.with(part -> typing.one(CHOSEN + part.name()).equals(MINE));
        return decoded(whole)
                        .filter(one -> CanonicalForm.sha256(one).equals(CanonicalForm.sha256(now)))
                        .isPresent()
                ? new Made.Same()
                : read(whole);
    }

    private Mapping written(Optional<String> id) {
        var record = transcript.record(id);
        document = transcript.document();
        return kind.shape().type() == Activity.class ? withStatus(record) : record;
    }

    private Mapping withStatus(Mapping activity) {
        if (activity.entry("status").isPresent()) {
            Statuses.over(typing.one("status"), typing.one("date"), before, today, language)
                    .ifPresent(over -> transcript.add("status", "record.status.over", over));
            return activity;
        }
        transcript
                .troubles()
                .removeIf(trouble ->
                        trouble.field().equals("status") && typing.one("status").isEmpty());
        return switch (Statuses.of(typing.one("date"), today, language)) {
            case Statuses.ByDate.Says(var word) ->
                with(activity, "status", new Scalar(Place.START, word, Scalar.Kind.TEXT));
            case Statuses.ByDate.Open(var key) -> {
                transcript.add("status", key);
                yield activity;
            }
        };
    }

    private Optional<Record> decoded(Mapping record) {
        return Notation.readKept(JsonWriting.write(record), kind.shape().type()).map(Record.class::cast);
    }

    /** By the rules for case files, whatever the form lets through. */
    private Made read(Mapping record) {
        var sources = Kind.of(Source.class);
        var amended =
                document.map(one -> put(Notation.node(file), sources, one)).orElseGet(() -> Notation.node(file));
        for (var field : transcript.newFields()) {
            amended = put(amended, Kind.of(Field.class), field);
        }
        var reading = Notation.readCaseFile(
                put(amended, kind, record), today, read -> standards.check(read, Optional.empty()));
        return switch (reading) {
            case Reading.Read(var read) -> new Made.Whole(read, id(record));
            case Reading.Refused<CaseFile>(var problems) ->
                new Made.Refused(problems.stream()
                        .map(problem -> trouble(problem, id(record)))
                        .toList());
        };
    }

    /** In the place of the record with the same id, or after all others. */
    private static Mapping put(Mapping file, Kind kind, Mapping record) {
        var records = new ArrayList<Node>(records(file, kind));
        var place = records.stream().map(one -> id((Mapping) one)).toList().indexOf(id(record));
        if (place < 0) {
            records.add(record);
        } else {
            records.set(place, record);
        }
        return with(file, kind.key(), new Node.Sequence(Place.START, List.copyOf(records)));
    }

    private static List<Node> records(Mapping file, Kind kind) {
        return file.entry(kind.key())
                .map(Entry::value)
                .map(Node.Sequence.class::cast)
                .map(Node.Sequence::items)
                .orElse(List.of());
    }

    private static Mapping with(Mapping mapping, String key, Node value) {
        var entries = new ArrayList<>(mapping.entries());
        entries.removeIf(entry -> entry.key().equals(key));
        entries.add(new Entry(Place.START, key, value));
        return new Mapping(Place.START, List.copyOf(entries));
    }

    private static String id(Mapping record) {
        return ((Scalar) record.entry("id").orElseThrow().value()).text();
    }

    /** By its field where it is about the record, otherwise by the record that it is about. */
    private Trouble trouble(Problem problem, String id) {
        var sentence = ProblemWords.of(language, problem);
        var names = new FieldNames(kind.shape(), language);
        return within(problem.path(), kind.key(), place(kind, id))
                .or(() -> within(
                                problem.path(),
                                "sources",
                                Kind.of(Source.class).of(file).size())
                        .map(path -> Place.join(Transcript.DOCUMENT, path)))
                .map(path -> problem.fault() == Fault.MISSING_KEY ? Place.join(path, problem.expected()) : path)
                .flatMap(transcript::field)
                .map(field -> new Trouble(field, names.before(field, sentence)))
                .orElseGet(() -> new Trouble("record", elsewhere(problem, sentence)));
    }

    private int place(Kind kind, String id) {
        var ids = kind.of(file).stream().map(Kind::id).toList();
        return ids.contains(id) ? ids.indexOf(id) : ids.size();
    }

    private static Optional<String> within(String path, String list, int place) {
        var record = list + "[" + place + "]";
        if (path.equals(record)) {
            return Optional.of("");
        }
        return path.startsWith(record + ".") ? Optional.of(path.substring(record.length() + 1)) : Optional.empty();
    }

    /** What is recorded can be at odds with what stands in another record. */
    private String elsewhere(Problem problem, String sentence) {
        return Kind.ALL.stream()
                .flatMap(other -> {
                    var records = other.of(file);
                    return IntStream.range(0, records.size())
                            .filter(i -> within(problem.path(), other.key(), i).isPresent())
                            .mapToObj(records::get);
                })
                .findFirst()
                .map(record -> Wording.plain(
                        language,
                        "record.problem",
                        new Offer(file, language, standards.frameworks()).name(record),
                        sentence))
                .orElse(sentence);
    }
}
