package org.kembar.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.kembar.exchange.Intake;
import org.kembar.notation.Revision;
import org.kembar.registry.Imports.Planned;
import org.kembar.wording.Language;
import org.kembar.wording.RevisionWords;
import org.kembar.wording.Wording;

/**
 * What an import would do to one case file, in words. What is agreed to must be seen as it is: nothing in a file moves the cursor
 * or turns the direction of reading.
 *
 * @param heading the case file and where it was found
 * @param summary what becomes of it
 */
public record Foreseen(String heading, String summary, List<Part> parts) {

    /** Differences of one kind. */
    public record Part(String heading, String sign, List<Line> lines, int more) {}

    /** @param components what differs within the record, each with what stood and what is to stand there */
    public record Line(String text, List<String> components) {}

    /** @param most so many differences of a kind are shown */
    public static Foreseen of(String name, Planned planned, Language language, int most) {
        return new Saying(language, most).of(name, planned);
    }

    private record Saying(Language language, int most) {

        Foreseen of(String name, Planned planned) {
            var file = planned.file();
            var heading = say("cli.import.file", file.id(), name);
            var facts = file.facts().size();
            if (planned.isThere()) {
                return new Foreseen(heading, say("cli.import.there", facts), List.of());
            }
            return planned.revision()
                    .map(revision -> new Foreseen(heading, counts(revision), parts(revision)))
                    .orElseGet(() -> new Foreseen(heading, say("cli.import.new", facts), List.of()));
        }

        private String counts(Revision revision) {
            return say(
                    "cli.import.counts",
                    revision.added().size(),
                    revision.changed().size(),
                    revision.contradicted().size(),
                    revision.removed().size(),
                    revision.unchanged());
        }

        private List<Part> parts(Revision revision) {
            var then = new RevisionWords(language, revision.before());
            var now = new RevisionWords(language, revision.after());
            var parts = new ArrayList<Part>();
            add(
                    parts,
                    "cli.import.added",
                    "+ ",
                    revision.added(),
                    one -> line(now.of(one.kind(), one.id(), one.record())));
            add(parts, "cli.import.changed", "~ ", revision.changed(), one -> changed(one, then, now));
            add(parts, "cli.import.contradicted", "! ", revision.contradicted(), one -> changed(one, then, now));
            add(
                    parts,
                    "cli.import.removed",
                    "- ",
                    revision.removed(),
                    one -> line(then.of(one.kind(), one.id(), one.record())));
            return parts;
        }

        private <T> void add(
                List<Part> parts, String heading, String sign, List<T> differences, Function<T, Line> words) {
            if (!differences.isEmpty()) {
                var lines = differences.stream().limit(most).map(words).toList();
                parts.add(new Part(say(heading), sign, lines, differences.size() - lines.size()));
            }
        }

        private Line changed(Revision.Changed changed, RevisionWords then, RevisionWords now) {
            var components = changed.components().stream()
                    .map(component -> say(
                            "cli.import.component",
                            component.path(),
                            then.value(component.before()),
                            now.value(component.after())))
                    .toList();
            return new Line(plain(then.of(changed.kind(), changed.id(), changed.before())), components);
        }

        private static Line line(String words) {
            return new Line(plain(words), List.of());
        }

        private String say(String key, Object... values) {
            return plain(Wording.plain(language, key, values));
        }

        private static String plain(String words) {
            return Intake.shown(words.replaceAll("\\s+", " "));
        }
    }
}
