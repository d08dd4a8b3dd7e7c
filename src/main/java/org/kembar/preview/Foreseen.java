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
 * What an import would do to one case file, in words; the keys of the file stand beside them. What is agreed to must be seen as it
 * is: nothing in a file moves the cursor or turns the direction of reading.
 *
 * @param heading the cities
 * @param found the id of the case file and where it was found
 * @param where where it was found
 * @param summary what becomes of it
 */
public record Foreseen(String heading, String found, String where, String summary, List<Part> parts) {

    /** Differences of one kind. */
    public record Part(String heading, String sign, List<Line> lines, int more) {

        private static final String NEW = "+ ";

        /** Whether these are records that are not on record yet. */
        public boolean isNew() {
            return sign.equals(NEW);
        }
    }

    /**
     * A record that differs.
     *
     * @param key where it stands in the file
     * @param changes what differs within it
     */
    public record Line(String text, String key, List<Change> changes) {}

    /**
     * What stood in a part of a record, and what is to stand there.
     *
     * @param key of the part in the file
     */
    public record Change(String text, String key) {}

    /** @param most so many differences of a kind are shown */
    public static Foreseen of(String name, Planned planned, Language language, int most) {
        return new Saying(language, most).of(name, planned);
    }

    private record Saying(Language language, int most) {

        Foreseen of(String name, Planned planned) {
            var file = planned.file();
            var heading = plain(new Wording(language, file).title());
            var found = say("cli.import.file", file.id(), name);
            var facts = file.facts().size();
            if (planned.isThere()) {
                return new Foreseen(heading, found, plain(name), say("cli.import.there", facts), List.of());
            }
            return planned.revision()
                    .map(revision -> new Foreseen(heading, found, plain(name), counts(revision), parts(revision)))
                    .orElseGet(
                            () -> new Foreseen(heading, found, plain(name), say("cli.import.new", facts), List.of()));
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
                    Part.NEW,
                    revision.added(),
                    one -> line(one, now.of(one.kind(), one.record())));
            add(parts, "cli.import.changed", "~ ", revision.changed(), one -> changed(one, then, now));
            add(parts, "cli.import.contradicted", "! ", revision.contradicted(), one -> changed(one, then, now));
            add(
                    parts,
                    "cli.import.removed",
                    "- ",
                    revision.removed(),
                    one -> line(one, then.of(one.kind(), one.record())));
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
            var changes = changed.components().stream()
                    .map(component -> new Change(
                            say(
                                    "cli.import.component",
                                    now.of(component),
                                    then.before(component),
                                    now.after(component)),
                            plain(component.path())))
                    .toList();
            return new Line(plain(then.of(changed.kind(), changed.before())), key(changed), changes);
        }

        private static Line line(Revision.Difference difference, String words) {
            return new Line(plain(words), key(difference), List.of());
        }

        private static String key(Revision.Difference difference) {
            return difference.kind().isEmpty() ? "" : difference.kind() + "/" + difference.id();
        }

        private String say(String key, Object... values) {
            return plain(Wording.plain(language, key, values));
        }

        private static String plain(String words) {
            return Intake.shown(words.replaceAll("\\s+", " "));
        }
    }
}
