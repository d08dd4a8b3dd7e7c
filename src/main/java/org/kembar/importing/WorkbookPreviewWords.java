package org.kembar.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kembar.access.AudienceNames;
import org.kembar.access.Mending;
import org.kembar.exchange.Intake;
import org.kembar.importing.Placing.Move;
import org.kembar.importing.WorkbookPreviewPage.Back;
import org.kembar.importing.WorkbookPreviewPage.Chosen;
import org.kembar.importing.WorkbookPreviewPage.Deciding;
import org.kembar.importing.WorkbookPreviewPage.Removing;
import org.kembar.importing.WorkbookPreviewPage.Row;
import org.kembar.importing.WorkbookPreviewPage.Why;
import org.kembar.importing.WorkbookReturns.Beside.Compared;
import org.kembar.notation.Annex;
import org.kembar.notation.Revision;
import org.kembar.notation.Revision.Changed;
import org.kembar.notation.Revision.Component;
import org.kembar.notation.Revision.Difference;
import org.kembar.preview.Mistake;
import org.kembar.registry.Audience;
import org.kembar.registry.Reason;
import org.kembar.web.Addresses;
import org.kembar.wording.Language;
import org.kembar.wording.RevisionWords;
import org.kembar.wording.Wording;
import org.kembar.workbook.Conflict;
import org.kembar.workbook.Removal;
import org.kembar.workbook.ReturnedWorkbook.Result.Whole;

/** Puts into words what a returned workbook would change. */
final class WorkbookPreviewWords {

    private final Language language;
    private final Compared compared;
    private final Whole whole;
    private final Chosen chosen;
    private final Revision sinceNow;
    private final Revision sinceBase;
    private final RevisionWords base;
    private final RevisionWords ours;
    private final RevisionWords theirs;
    private final Map<String, Audience> places;
    private final List<Move> moves;
    private final AudienceNames names;

    WorkbookPreviewWords(Language language, Compared compared, Whole whole, Chosen chosen) {
        this.language = language;
        this.compared = compared;
        this.whole = whole;
        this.chosen = chosen;
        sinceNow = Revision.of(compared.now().file(), whole.file());
        sinceBase = Revision.of(compared.workbook().base(), whole.file());
        base = new RevisionWords(language, compared.workbook().base());
        ours = new RevisionWords(language, compared.now().file());
        theirs = new RevisionWords(language, whole.file());
        places = compared.placing().of(whole.file());
        moves = compared.placing().moves(whole.file());
        names = new AudienceNames(compared.now().file(), language);
    }

    WorkbookPreviewPage page(
            Back back, String token, String name, String until, Optional<String> problem, List<Mistake> mistakes) {
        var frame = WorkbookPreviewPage.frame(language, token, Optional.empty());
        var address = frame.at(frame.place());
        var adds = adds();
        var changes = changes();
        var conflicts = whole.conflicts().stream().map(this::deciding).toList();
        var removes = whole.removals().stream().map(this::removing).toList();
        var asking = compared.placing().toBeSaidWhy(whole.file());
        var why = Optional.of(asking)
                .filter(some -> !some.isEmpty())
                .map(some -> new Why(
                        frame.say(
                                some.contains(Audience.PUBLIC) ? "workbook.because.public" : "workbook.because.hint",
                                Reason.LONGEST),
                        chosen.because()));
        var isNothing = adds.isEmpty() && changes.isEmpty() && conflicts.isEmpty() && removes.isEmpty();
        var sentences = new ArrayList<String>();
        sentences.add(
                frame.say("workbook.of", new Wording(language, compared.now().file()).title(), name));
        compared.about().year().ifPresent(year -> sentences.add(frame.say("workbook.ofYear", year)));
        sentences.add(frame.say(compared.isBaseKnown() ? "workbook.baseKnown" : "workbook.baseUnknown"));
        sentences.add(
                isNothing
                        ? frame.say("workbook.nothing")
                        : frame.say("workbook.counts", adds.size(), changes.size(), conflicts.size(), removes.size()));
        if (!isNothing) {
            sentences.add(frame.say("import.preview.until", until));
        }
        return new WorkbookPreviewPage(
                frame,
                back,
                sentences.stream().map(WorkbookPreviewWords::plain).toList(),
                problem,
                List.of(),
                mistakes,
                adds,
                changes,
                conflicts,
                removes,
                why,
                isNothing ? Optional.empty() : Optional.of(address + "/store"),
                Optional.of(address + "/leave"),
                Optional.empty());
    }

    private List<Row> adds() {
        return sinceNow.added().stream()
                .filter(one -> conflictOf(one, "").isEmpty())
                .map(one -> new Row(
                        plain(theirs.of(one.kind(), one.record())),
                        where(one.kind(), one.id()),
                        Optional.empty(),
                        isFor(one.id())))
                .toList();
    }

    /** For whom a new record is, where the workbook says so. */
    private List<String> isFor(String id) {
        return compared.about().readers().isEmpty()
                ? List.of()
                : List.of(plain(say("workbook.for", names.of(places.getOrDefault(id, Audience.PUBLIC)))));
    }

    private Optional<String> moved(String id) {
        return moves.stream()
                .filter(move -> Annex.id(move.record()).equals(id))
                .map(move -> plain(say("workbook.move", names.of(move.from()), names.of(move.to()))))
                .findFirst();
    }

    private Row moved(Move move) {
        var kind = Annex.keys(move.record().getClass()).getFirst();
        var id = Annex.id(move.record());
        return new Row(
                plain(ours.of(kind, move.record())),
                where(kind, id),
                onRecord(kind, id),
                moved(id).stream().toList());
    }

    private List<Row> changes() {
        var rows = new ArrayList<Row>();
        var told = new HashSet<String>();
        for (var one : sinceNow.differences()) {
            if (one instanceof Changed changed) {
                var lines = changed.components().stream()
                        .filter(part -> conflictOf(one, part.path()).isEmpty()
                                && whole.removals().stream()
                                        .noneMatch(removal ->
                                                isIn(one, part.path(), removal.kind(), removal.id(), removal.place())))
                        .map(part -> plain(
                                say("cli.import.component", theirs.of(part), ours.before(part), theirs.after(part))))
                        .collect(Collectors.toCollection(ArrayList::new));
                moved(one.id()).ifPresent(lines::add);
                if (!lines.isEmpty()) {
                    told.add(one.id());
                    rows.add(new Row(
                            plain(ours.of(one.kind(), changed.before())),
                            where(one.kind(), one.id()),
                            onRecord(one.kind(), one.id()),
                            lines));
                }
            }
        }
        moves.stream()
                .filter(move -> !told.contains(Annex.id(move.record())))
                .map(this::moved)
                .forEach(rows::add);
        return rows;
    }

    private Optional<Conflict> conflictOf(Difference difference, String path) {
        return whole.conflicts().stream()
                .filter(one -> isIn(difference, path, one.kind(), one.id(), one.place()))
                .findFirst();
    }

    private static boolean isIn(Difference difference, String path, String kind, String id, String place) {
        return difference.kind().equals(kind)
                && difference.id().equals(id)
                && (place.isEmpty()
                        || path.equals(place)
                        || path.startsWith(place + ".")
                        || path.startsWith(place + "["));
    }

    private Deciding deciding(Conflict conflict) {
        var differing = parts(sinceNow, conflict.kind(), conflict.id(), conflict.place());
        var name = differing.stream().map(theirs::of).distinct().collect(Collectors.joining("; "));
        var record = record(conflict);
        return new Deciding(
                conflict.number(),
                plain(name.isEmpty() ? record : say("revision.part", record, name)),
                where(conflict.kind(), conflict.id()),
                onRecord(conflict.kind(), conflict.id()),
                plain(before(conflict, differing)),
                plain(differing.isEmpty() ? isThere(conflict, true) : said(differing, ours::before)),
                plain(differing.isEmpty() ? isThere(conflict, false) : said(differing, theirs::after)),
                chosen.isTheirs(conflict.number()));
    }

    private static String said(List<Component> parts, Function<Component, String> words) {
        return parts.stream().map(words).collect(Collectors.joining("; "));
    }

    /** What stood there when the workbook was taken; where that is not told apart, the workbook has it as it was. */
    private String before(Conflict conflict, List<Component> differing) {
        var then = parts(sinceBase, conflict.kind(), conflict.id(), conflict.place());
        if (differing.isEmpty()) {
            return record(conflict);
        }
        return differing.stream()
                .map(part -> then.stream()
                        .filter(one -> one.path().equals(part.path()))
                        .findFirst()
                        .map(base::before)
                        .orElseGet(() -> theirs.after(part)))
                .collect(Collectors.joining("; "));
    }

    private static List<Component> parts(Revision revision, String kind, String id, String place) {
        return revision.differences().stream()
                .filter(Changed.class::isInstance)
                .map(Changed.class::cast)
                .filter(one -> one.kind().equals(kind) && one.id().equals(id))
                .flatMap(one -> one.components().stream().filter(part -> isIn(one, part.path(), kind, id, place)))
                .toList();
    }

    /** A record that one of the two has taken out. */
    private String isThere(Conflict conflict, boolean isOurs) {
        var isOursThere = sinceNow.added().stream()
                .noneMatch(one -> one.kind().equals(conflict.kind()) && one.id().equals(conflict.id()));
        return isOurs == isOursThere ? record(conflict) : say("workbook.gone");
    }

    private String record(Conflict conflict) {
        return sinceNow.differences().stream()
                .filter(one -> one.kind().equals(conflict.kind()) && one.id().equals(conflict.id()))
                .map(this::record)
                .findFirst()
                .orElse(conflict.id());
    }

    private String record(Difference difference) {
        return switch (difference) {
            case Revision.Added(var kind, var _, var record) -> theirs.of(kind, record);
            case Revision.Removed(var kind, var _, var record) -> ours.of(kind, record);
            case Changed changed -> ours.of(changed.kind(), changed.before());
        };
    }

    private Removing removing(Removal removal) {
        var text = sinceNow.differences().stream()
                .filter(one -> one.kind().equals(removal.kind()) && one.id().equals(removal.id()))
                .map(one -> record(one))
                .findFirst()
                .orElse(removal.id());
        var part = parts(sinceNow, removal.kind(), removal.id(), removal.place()).stream()
                .filter(_ -> !removal.place().isEmpty())
                .map(one -> say("revision.part", ours.of(one), ours.before(one)))
                .collect(Collectors.joining("; "));
        return new Removing(
                removal.number(),
                plain(part.isEmpty() ? text : say("revision.within", text, part)),
                removal.kind() + "/" + removal.id() + (removal.place().isEmpty() ? "" : "/" + removal.place()),
                onRecord(removal.kind(), removal.id()),
                chosen.choices().removed().contains(removal.number()),
                stays(removal));
    }

    private Optional<String> stays(Removal removal) {
        var whose = compared.whose();
        var needed = removal.place().isEmpty() ? Mending.RETRACT : Mending.CORRECT;
        return Annex.of(compared.now().file())
                .record(removal.id())
                .filter(record -> !whose.may(needed, record))
                .map(record -> whose.others(record)
                        .map(side -> say("workbook.stays.others", names.side(side)))
                        .orElseGet(() -> say("workbook.stays")));
    }

    /** Where what stands on record now is shown and corrected: the partnership where it is about no record of it. */
    private Optional<String> onRecord(String kind, String id) {
        var partnership = Addresses.partnership(language, compared.now().file().id());
        if (kind.isEmpty()) {
            return Optional.of(partnership);
        }
        return sinceNow.added().stream()
                        .anyMatch(one -> one.kind().equals(kind) && one.id().equals(id))
                ? Optional.empty()
                : Optional.of(
                        compared.now().audience(id) == Audience.PUBLIC
                                ? partnership + "/records/" + id
                                : Addresses.desk(language, compared.now().file().id()) + "/facts/" + id);
    }

    private String where(String kind, String id) {
        return Intake.shown(compared.workbook().row(kind, id).orElseGet(() -> kind.isEmpty() ? id : kind + "/" + id));
    }

    private String say(String key, Object... values) {
        return Wording.plain(language, key, values);
    }

    /** Nothing in a file moves the cursor or turns the direction of reading. */
    private static String plain(String words) {
        return Intake.shown(words.replaceAll("\\s+", " "));
    }
}
