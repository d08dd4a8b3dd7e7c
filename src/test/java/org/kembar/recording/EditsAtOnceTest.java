package org.kembar.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kembar.access.Role;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Statement;
import org.kembar.entrance.SignedIn;
import org.kembar.notation.Notation;
import org.kembar.notation.Reading;
import org.kembar.registry.PastImports;
import org.kembar.registry.Trail;
import org.kembar.registry.Verdict;
import org.kembar.syntax.Node;
import org.kembar.syntax.Node.Entry;
import org.kembar.syntax.Node.Mapping;
import org.kembar.syntax.Node.Scalar;
import org.kembar.syntax.Node.Sequence;
import org.kembar.syntax.Place;
import org.kembar.web.RunningSite;

/** Twenty people of two cities correct fifty facts a thousand times at once: every correction is stored, or shown as a conflict. */
class EditsAtOnceTest {

    private static final int PEOPLE = 20;
    private static final int EDITS = 1_000;
    private static final int FACTS = 50;
    private static final String ID = "at-once";

    private final RunningSite site = RunningSite.start();

    /** @param number of the import, where it was stored */
    private record Edit(String fact, String text, int status, long number) {}

    @Test
    void everyCorrectionIsStoredOrShownAsAConflict() throws Exception {
        var full = Desktop.at(site, "bandung-seoul").file();
        site.caseFiles().store(small(full));
        var trail = new Trail(site.source());
        var entriesBefore = trail.entries(0, 10_000).size();
        var edits = new ArrayList<Edit>();
        try (var threads = Executors.newFixedThreadPool(PEOPLE)) {
            var all = IntStream.range(0, PEOPLE)
                    .mapToObj(this::person)
                    .<Callable<List<Edit>>>map(one -> () -> edits(one.who(), one.number()))
                    .toList();
            for (Future<List<Edit>> one : threads.invokeAll(all)) {
                edits.addAll(one.get());
            }
        }

        var byStatus = edits.stream().collect(Collectors.groupingBy(Edit::status, Collectors.counting()));
        assertThat(edits).hasSize(EDITS);
        assertThat(byStatus.keySet()).containsExactlyInAnyOrder(303, 409);
        var stored = edits.stream().filter(edit -> edit.status() == 303).toList();
        assertThat(trail.entries(0, 10_000)).hasSize(entriesBefore + stored.size());
        assertThat(trail.verify(_ -> {})).isInstanceOf(Verdict.Sound.class);
        assertThat(stored.stream().map(Edit::number)).doesNotHaveDuplicates();

        var past = new PastImports(site.source());
        var last = new HashMap<String, Edit>();
        stored.stream().sorted(Comparator.comparing(Edit::number)).forEach(edit -> {
            var after = past.change(edit.number(), ID).orElseThrow().after();
            assertThat(text(after, edit.fact())).isEqualTo(edit.text());
            last.put(edit.fact(), edit);
        });
        var now = Desktop.at(site, ID).file();
        for (var statement : now.statements()) {
            var edit = last.get(statement.id());
            assertThat(text(now, statement.id())).isEqualTo(edit == null ? "as it was" : edit.text());
        }
    }

    private record Numbered(Desktop who, int number) {}

    private Numbered person(int number) {
        var city = number % 2 == 0 ? SignedIn.BANDUNG : SignedIn.SEOUL;
        return new Numbered(Desktop.at(site, ID).as("orang" + number + "@kota.go.id", Role.OFFICER, city), number);
    }

    private List<Edit> edits(Desktop who, int number) {
        var random = new Random(number);
        return IntStream.range(0, EDITS / PEOPLE)
                .mapToObj(i -> edit(who, random.nextInt(FACTS), number + "." + i))
                .toList();
    }

    private static Edit edit(Desktop who, int fact, String text) {
        var was = who.file().statements().get(fact);
        var answer = who.correct(was, who.opened(was, "text.en", text));
        var number = answer.statusCode() == 303 ? Desktop.number(Desktop.stored(answer)) : 0;
        if (answer.statusCode() == 409) {
            assertThat(answer.body()).contains("value=\"mine\"", text);
        }
        return new Edit(was.id(), text, answer.statusCode(), number);
    }

    private static String text(CaseFile file, String fact) {
        return file.statements().stream()
                .filter(statement -> statement.id().equals(fact))
                .findFirst()
                .flatMap(statement -> statement.text().in("en"))
                .orElseThrow();
    }

    /** The two cities, and fifty statements about them. */
    private static CaseFile small(CaseFile full) {
        var kept = Notation.node(full).entries().stream()
                .filter(entry -> List.of("schema", "compiled", "title", "sources", "partnership", "cities")
                        .contains(entry.key()));
        var statements = new Sequence(
                Place.START,
                IntStream.range(0, FACTS).mapToObj(EditsAtOnceTest::statement).toList());
        var file = new Mapping(
                Place.START,
                Stream.concat(
                                kept,
                                Stream.of(
                                        new Entry(Place.START, "id", text(ID)),
                                        new Entry(Place.START, "statements", statements)))
                        .toList());
        return switch (Notation.readCaseFile(file, LocalDate.of(2026, 11, 21), _ -> List.of())) {
            case Reading.Read(var read) -> read;
            case Reading.Refused<CaseFile>(var problems) -> throw new AssertionError(problems);
        };
    }

    private static Node statement(int number) {
        return new Mapping(
                Place.START,
                List.of(
                        new Entry(Place.START, "id", text("statement-" + number)),
                        new Entry(Place.START, "topic", text(Notation.word(Statement.Topic.values()[0]))),
                        new Entry(
                                Place.START,
                                "text",
                                new Mapping(Place.START, List.of(new Entry(Place.START, "en", text("as it was")))))));
    }

    private static Scalar text(String text) {
        return new Scalar(Place.START, text, Scalar.Kind.TEXT);
    }
}
