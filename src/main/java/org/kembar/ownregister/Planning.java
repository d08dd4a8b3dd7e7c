package org.kembar.ownregister;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.access.Person;
import org.kembar.casefile.Activity;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Partnership;
import org.kembar.cities.Cities;
import org.kembar.cities.City;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.Truth;
import org.kembar.notation.CanonicalForm;
import org.kembar.ownregister.Draft.Added;
import org.kembar.ownregister.Draft.Looked;
import org.kembar.ownregister.Draft.Refused;
import org.kembar.ownregister.Line.Change;
import org.kembar.ownregister.Line.Fate;
import org.kembar.ownregister.RowReading.Result;
import org.kembar.ownregister.RowReading.Wrong;
import org.kembar.registry.Audience;
import org.kembar.registry.OwnRegisters.Known;
import org.kembar.registry.OwnRegisters.Part;
import org.kembar.registry.OwnRegisters.TakenRow;
import org.kembar.wording.Language;

/** Sets the rows of a register beside what is on record, and works out what each would do. */
final class Planning {

    private final OnRecord onRecord;
    private final Map<String, TakenRow> before;
    private final List<OnRecord.Known> known;
    private final City own;
    private final Person who;
    private final boolean isPublic;
    private final Origin origin;
    private final Language language;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Map<String, CaseFile> all = new HashMap<>();
    private final NearNames names = new NearNames();
    private final Set<String> keys = new HashSet<>();
    /** Of case files, that no other can have. */
    private final Set<String> ids;

    private final List<Line> lines = new ArrayList<>();
    private final List<Known> rows = new ArrayList<>();

    /**
     * @param own the city whose register it is
     * @param isPublic whether what is taken is for everybody, or for the own city alone
     * @param before rows taken from earlier registers, by their keys
     * @param language of the person, in which they are told what is wrong
     */
    Planning(
            OnRecord onRecord,
            Cities cities,
            City own,
            Person who,
            boolean isPublic,
            Map<String, TakenRow> before,
            Origin origin,
            Language language) {
        this.onRecord = onRecord;
        this.before = before;
        this.own = own;
        this.who = who;
        this.isPublic = isPublic;
        this.origin = origin;
        this.language = language;
        ids = new HashSet<>(onRecord.taken());
        known = onRecord.of(own, who, cities);
        known.forEach(one -> one.names().forEach(name -> names.add(one.partner().country(), name)));
    }

    Plan plan(Grid grid, Choices choices, Partners partners) {
        var reading = new RowReading(grid, choices, partners, own.id(), origin.today());
        var cells = new CellOf(grid, choices);
        var seen = new HashSet<String>();
        for (var row : grid.rows()) {
            lines.add(
                    switch (reading.read(row)) {
                        case Result.Nothing(var number, var _) -> line(number, "", Fate.NO_PARTNER, List.of());
                        case Result.Spoiled(var number, var partner, var wrongs) ->
                            line(number, partner, Fate.WRONG, wrongs);
                        case Result.Whole(var entry) -> line(entry, cells, choices, !seen.add(entry.key()));
                    });
        }
        var parts = drafts.values().stream()
                .filter(Draft::isChanged)
                .map(draft -> new Part(draft.file(), draft.audience(isPublic), draft.isNew()))
                .toList();
        return new Plan(lines, parts, rows, seal(choices));
    }

    private static Line line(int row, String partner, Fate fate, List<Wrong> wrongs) {
        return new Line(
                row, partner, Optional.empty(), fate, false, Optional.empty(), Optional.empty(), wrongs, List.of());
    }

    private Line line(Entry entry, CellOf cells, Choices choices, boolean isAgain) {
        var there = with(entry.partner());
        var fate = fate(entry, there, isAgain);
        var isTaken = fate.isOpen() && choices.ruling(entry.row()).orElse(fate.isTakenByItself());
        var looked = fate.isOpen() ? Optional.of(look(entry, there, isTaken)) : Optional.<Looked>empty();
        if (isTaken && looked.orElseThrow() instanceof Refused(var problems)) {
            return new Line(
                    entry.row(),
                    entry.partner().name(),
                    Optional.of(entry.partner()),
                    Fate.WRONG,
                    false,
                    there.map(OnRecord.Known::id),
                    Optional.empty(),
                    problems.stream()
                            .map(problem -> cells.wrong(entry, problem, language))
                            .toList(),
                    List.of());
        }
        return new Line(
                entry.row(),
                entry.partner().name(),
                Optional.of(entry.partner()),
                fate,
                isTaken,
                there.map(OnRecord.Known::id),
                looked.flatMap(one -> one instanceof Added added ? Optional.of(added) : Optional.empty()),
                List.of(),
                fate == Fate.CHANGED ? changes(entry) : List.of());
    }

    private Optional<OnRecord.Known> with(Entry.Partner partner) {
        return known.stream().filter(one -> one.isWith(partner)).findFirst();
    }

    private Fate fate(Entry entry, Optional<OnRecord.Known> there, boolean isAgain) {
        if (there.filter(one -> !one.mayRecord()).isPresent()) {
            return Fate.NOT_YOURS;
        }
        // However often it stands there: what nobody named does not begin by a tick.
        if (there.isEmpty() && entry.event().isPresent() && entry.cooperation().isEmpty()) {
            return Fate.NO_PARTNERSHIP;
        }
        if (isAgain) {
            return Fate.TWICE;
        }
        var taken = Optional.ofNullable(before.get(entry.key()));
        if (taken.isPresent()) {
            return changes(entry).isEmpty() ? Fate.THERE : Fate.CHANGED;
        }
        if (there.isPresent()) {
            return like(entry, all(there.get()));
        }
        var isNearly = isNearly(entry.partner());
        names.add(entry.partner().country(), Folded.closed(entry.partner().name()));
        return isNearly ? Fate.LIKE_PARTNER : Fate.BEGINS;
    }

    private CaseFile all(OnRecord.Known one) {
        return all.computeIfAbsent(one.id(), _ -> onRecord.seen(one, one.own(), who));
    }

    private List<Change> changes(Entry entry) {
        var was = RowCells.read(Optional.ofNullable(before.get(entry.key()))
                .map(TakenRow::cells)
                .orElseThrow());
        var headings = new LinkedHashMap<String, String>(was);
        headings.putAll(entry.cells());
        return headings.keySet().stream()
                .filter(heading -> was.containsKey(heading)
                        || !entry.cells().containsKey(heading)
                        || !entry.cells().getOrDefault(heading, "").isEmpty())
                .map(heading -> new Change(
                        heading, was.getOrDefault(heading, ""), entry.cells().getOrDefault(heading, "")))
                .filter(change -> !change.was().equals(change.is()))
                .toList();
    }

    private static Fate like(Entry entry, CaseFile file) {
        if (entry.deal().filter(deal -> hasLike(deal, file)).isPresent()) {
            return Fate.LIKE_AGREEMENT;
        }
        return entry.event().filter(event -> hasLike(event, file)).isPresent() ? Fate.LIKE_ACTIVITY : Fate.ADDS;
    }

    /** Of the same kind, and perhaps of the same day. */
    private static boolean hasLike(Entry.Deal deal, CaseFile file) {
        return file.agreements().stream()
                .anyMatch(one -> one.type() == deal.kind() && isPerhapsAt(one.signed(), deal.signed()));
    }

    /** Of the same kind or name, and perhaps of the same day. */
    private static boolean hasLike(Entry.Event event, CaseFile file) {
        return file.activities().stream()
                .filter(one -> one.type() == event.kind() && one.type() != Activity.Kind.OTHER
                        || one.title().byLanguage().values().stream()
                                .anyMatch(title -> Folded.closed(title).equals(Folded.closed(event.title()))))
                .anyMatch(one -> isPerhapsAt(
                        one.date().or(one::planned).orElse(EdtfDate.UNKNOWN),
                        event.date().orElse(EdtfDate.UNKNOWN)));
    }

    private static boolean isPerhapsAt(EdtfDate one, EdtfDate other) {
        return one.before(other) != Truth.YES && other.before(one) != Truth.YES;
    }

    /** But for a letter, as another partner on record or further up in the register; cities of the list are what they are. */
    private boolean isNearly(Entry.Partner partner) {
        return partner.city().isEmpty() && names.isNearly(partner.country(), Folded.closed(partner.name()));
    }

    private Looked look(Entry entry, Optional<OnRecord.Known> there, boolean isTaken) {
        var draft = drafts.computeIfAbsent(
                there.map(OnRecord.Known::id).orElseGet(() -> entry.partner().key()),
                _ -> there.map(this::drafted).orElseGet(() -> begun(entry)));
        if (!isTaken) {
            return draft.look(entry);
        }
        var taken = draft.take(entry);
        if (taken instanceof Added) {
            rows.add(new Known(
                    keys.add(entry.key()) ? entry.key() : entry.key() + " " + entry.row(),
                    RowCells.kept(entry.cells()),
                    draft.id()));
        }
        return taken;
    }

    /** What the own city sees is looked at for whomever the rows are to be: the page was made of it, and its ids are given. */
    private Draft drafted(OnRecord.Known one) {
        var seen = all(one);
        return Draft.of(isPublic ? onRecord.seen(one, Audience.PUBLIC, who) : seen, seen, one.side(), origin);
    }

    private Draft begun(Entry entry) {
        var cities = new NewCities(own, OnRecord.own(known), origin.language());
        var partner = cities.partner(entry.partner());
        var id = free(cities.own().id() + "-" + partner.id());
        return Draft.begun(id, cities.title(partner), cities.own(), partner, cooperation(entry), origin);
    }

    /** From an activity alone no partnership begins. */
    private static Partnership.Kind cooperation(Entry entry) {
        return entry.event().isPresent()
                ? entry.cooperation().orElseThrow()
                : entry.cooperation().orElse(Partnership.Kind.SISTER_CITY);
    }

    private String free(String wanted) {
        var id = Stream.concat(
                        Stream.of(wanted),
                        Stream.iterate(2, number -> number + 1).map(number -> wanted + "-" + number))
                .filter(one -> !ids.contains(one))
                .findFirst()
                .orElseThrow();
        ids.add(id);
        return id;
    }

    /**
     * Of all that was shown: what was said of the register, the fates of the rows, what is on record of the partnerships they touch. For whom the
     * rows are to be is said with the yes, so it comes out the same for all.
     */
    private String seal(Choices choices) {
        var told = Stream.concat(
                        lines.stream()
                                .map(line -> line.row() + " " + line.fate() + " "
                                        + line.into().orElse("")),
                        all.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(one -> one.getKey() + " " + CanonicalForm.sha256(one.getValue())))
                .collect(Collectors.joining("\n", choices.withoutRulings().kept(), ""));
        return CanonicalForm.sha256(told.getBytes(StandardCharsets.UTF_8));
    }
}
