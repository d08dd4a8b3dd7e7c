package org.kembar.recording;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kembar.casefile.Activity;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Count;
import org.kembar.casefile.Evidence;
import org.kembar.casefile.Fact;
import org.kembar.casefile.Field;
import org.kembar.casefile.Partnership;
import org.kembar.casefile.Side;
import org.kembar.casefile.Source;
import org.kembar.casefile.Text;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.Truth;
import org.kembar.notation.Format;
import org.kembar.notation.Notation;
import org.kembar.notation.Reading;
import org.kembar.recording.ActivityForm.Took;
import org.kembar.wording.Language;
import org.kembar.wording.ProblemWords;
import org.kembar.wording.Wording;

/** Makes an activity of a case file of what was typed, or says what is wrong with which field. */
final class NewActivity {

    /** Longer is a document, which belongs beside the record and not in it. */
    static final int LONGEST = 2_000;

    private final CaseFile file;
    private final ActivityForm form;
    private final Language language;
    private final LocalDate today;
    private final List<Problem> problems = new ArrayList<>();

    private NewActivity(CaseFile file, ActivityForm form, Language language, LocalDate today) {
        this.file = file;
        this.form = form;
        this.language = language;
        this.today = today;
    }

    /** @param field of the form */
    record Problem(String field, String sentence) {}

    /** What came of it. */
    sealed interface Made {

        /** @param file the case file with the activity in it */
        record Whole(CaseFile file, Activity activity) implements Made {}

        record Refused(List<Problem> problems) implements Made {}

        /** @param like activities that this may be once more */
        record Doubtful(List<Activity> like) implements Made {}
    }

    static Made of(CaseFile file, ActivityForm form, Language language, LocalDate today) {
        return new NewActivity(file, form, language, today).made();
    }

    private Made made() {
        var source = source();
        var activity = activity(source);
        if (!problems.isEmpty()) {
            return new Made.Refused(problems);
        }
        var like = form.isAnother() ? List.<Activity>of() : like(activity);
        if (!like.isEmpty()) {
            return new Made.Doubtful(like);
        }
        var fresh = source.filter(
                one -> file.sources().stream().noneMatch(known -> known.id().equals(one.id())));
        var whole = file.with(activity, fresh);
        // By the rules for files, whatever the form lets through.
        return switch (Notation.readCaseFile(
                Notation.write(whole, Format.JSON).getBytes(StandardCharsets.UTF_8), Format.JSON, today)) {
            case Reading.Read(var read) -> new Made.Whole(read, activity);
            case Reading.Refused<CaseFile>(var why) ->
                new Made.Refused(why.stream()
                        .map(problem -> new Problem("title", ProblemWords.of(language, problem)))
                        .toList());
        };
    }

    private Activity activity(Optional<Source> source) {
        var date = date("date", form.date());
        var status = status(date);
        return new Activity(
                free("activity"),
                word("type", form.type(), Activity.Kind.values()).orElse(Activity.Kind.OTHER),
                text("title", form.title(), "record.title.wrong").orElse(Text.of(language.tag(), "-")),
                date,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                status,
                word("cause", form.cause(), Activity.Cause.values()),
                Optional.empty(),
                Optional.empty(),
                word("format", form.format(), Activity.Format.values()),
                fields(),
                side("host", form.host()),
                side("provider", form.provider()),
                form.place().isEmpty() ? Optional.empty() : text("place", form.place(), "record.tooLong"),
                List.of(),
                took(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                evidence(source));
    }

    /** What is on record may be this one: of the same type, and perhaps of the same day, or of the same name. */
    private List<Activity> like(Activity activity) {
        return file.activities().stream()
                .filter(other -> other.title().byLanguage().containsValue(form.title())
                        || other.type() == activity.type() && isPerhapsTogether(other, activity))
                .toList();
    }

    private static boolean isPerhapsTogether(Activity one, Activity other) {
        return one.date().isPresent()
                && other.date().isPresent()
                && one.date().get().before(other.date().get()) != Truth.YES
                && other.date().get().before(one.date().get()) != Truth.YES;
    }

    private Optional<EdtfDate> date(String field, String written) {
        return switch (Typed.date(written, language)) {
            case Typed.Understood<Optional<EdtfDate>>(var date) -> date;
            case Typed.Wrong<Optional<EdtfDate>>(var sentence) -> {
                problems.add(new Problem(field, named(field, sentence)));
                yield Optional.empty();
            }
        };
    }

    /** Whether it took place is said; where nothing is said, the date says it if it is over, or wholly to come. */
    private Activity.Status status(Optional<EdtfDate> date) {
        return word("status", form.status(), Activity.Status.values()).orElseGet(() -> byDate(date));
    }

    private Activity.Status byDate(Optional<EdtfDate> date) {
        if (date.filter(day -> day.earliest().isAfter(today)).isPresent()) {
            return Activity.Status.PLANNED;
        }
        if (form.date().isEmpty()) {
            problems.add(problem("status", "record.status.open"));
        } else if (date.filter(day -> day.latest().isAfter(today)).isPresent()) {
            problems.add(problem("status", "record.status.notOver"));
        }
        return Activity.Status.HELD;
    }

    private List<String> fields() {
        var known = file.fields().stream().map(Field::id).toList();
        if (!known.containsAll(form.fields())) {
            problems.add(problem("field", "record.notOffered"));
        }
        return form.fields().stream().distinct().toList();
    }

    private List<Activity.Participants> took() {
        return IntStream.range(0, form.took().size())
                .filter(i -> !form.took().get(i).isNobody())
                .mapToObj(i -> took(form.took().get(i), i + 1))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Activity.Participants> took(Took row, int number) {
        var count = count(row.count());
        if (count.isEmpty()) {
            problems.add(problem("count" + number, "record.count.wrong", row.count()));
        }
        var side = side("side" + number, row.side());
        var group = word("group" + number, row.group(), Activity.Group.values());
        return count.flatMap(many -> group.map(one -> new Activity.Participants(many, side, one, Optional.empty())));
    }

    /** {@code 51}, {@code 10-20}, {@code 2..}. */
    private static Optional<Count> count(String written) {
        if (written.matches("\\d{1,9}")) {
            return Optional.of(Count.exactly(Integer.parseInt(written)));
        }
        return Count.parse(written.replaceFirst(" ?[-–~] ?", ".."));
    }

    private Optional<Side> side(String field, String written) {
        return word(field, written, Side.values());
    }

    private Optional<Text> text(String field, String written, String wrong) {
        if (written.isEmpty() || written.length() > LONGEST) {
            problems.add(problem(field, wrong, LONGEST));
            return Optional.empty();
        }
        return Optional.of(Text.of(language.tag(), written));
    }

    /** A word of a closed list; nothing if it is left open. */
    private <E extends Enum<E>> Optional<E> word(String field, String written, E[] all) {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        var found = Arrays.stream(all)
                .filter(one -> Notation.word(one).equals(written))
                .findFirst();
        if (found.isEmpty()) {
            problems.add(problem(field, "record.notOffered"));
        }
        return found;
    }

    /** The one chosen, or a new one; nothing where the record waits for its paper. */
    private Optional<Source> source() {
        return switch (form.source()) {
            case "" -> {
                if (!form.quote().isEmpty()) {
                    problems.add(problem("source", "record.quote.ofWhat"));
                }
                yield Optional.empty();
            }
            case ActivityPage.NEW -> newSource();
            default -> {
                var known = file.sources().stream()
                        .filter(one -> one.id().equals(form.source()))
                        .findFirst();
                if (known.isEmpty()) {
                    problems.add(problem("source", "record.notOffered"));
                }
                yield known;
            }
        };
    }

    private Optional<Source> newSource() {
        var title = text("sourceTitle", form.sourceTitle(), "record.title.wrong");
        var issued = date("sourceIssued", form.sourceIssued());
        var type = word("sourceType", form.sourceType(), Source.Kind.values()).orElse(Source.Kind.OTHER);
        return Optional.of(new Source(
                free("source"),
                type,
                title,
                Optional.empty(),
                issued,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    private List<Evidence> evidence(Optional<Source> source) {
        if (source.isEmpty()) {
            return List.of();
        }
        if (form.quote().isEmpty() || form.quote().length() > LONGEST) {
            problems.add(problem("quote", "record.quote.wrong", LONGEST));
        }
        if (form.page().length() > LONGEST) {
            problems.add(problem("page", "record.tooLong", LONGEST));
        }
        var place = Optional.of(form.page()).filter(page -> !page.isEmpty());
        return List.of(new Evidence(source.get().id(), form.quote(), place, Optional.empty()));
    }

    /** An id that nothing in the file has, with the next number. */
    private String free(String kind) {
        var taken = new HashSet<String>();
        Stream.concat(
                        Stream.concat(
                                file.facts().stream().map(Fact::id),
                                file.sources().stream().map(Source::id)),
                        file.cities().stream().map(city -> city.id()))
                .forEach(taken::add);
        file.partnership().parties().stream().map(Partnership.Party::city).forEach(taken::add);
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> kind + "-" + i)
                .filter(id -> !taken.contains(id))
                .findFirst()
                .orElseThrow();
    }

    private Problem problem(String field, String key, Object... values) {
        return new Problem(field, named(field, Wording.plain(language, key, values)));
    }

    /** By the name of the field, for the sentences stand together above the form. */
    private String named(String field, String sentence) {
        var number = field.replaceAll("\\D", "");
        var name = Wording.plain(language, "record." + field.replaceAll("\\d", ""), number);
        return Wording.plain(language, "record.problem", name, sentence);
    }
}
