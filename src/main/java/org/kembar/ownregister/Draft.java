package org.kembar.ownregister;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.City;
import org.kembar.casefile.Field;
import org.kembar.casefile.Organisation;
import org.kembar.casefile.Partnership;
import org.kembar.casefile.Side;
import org.kembar.casefile.Source;
import org.kembar.casefile.Text;
import org.kembar.edtf.EdtfDate;
import org.kembar.notation.Annex;
import org.kembar.notation.Naming;
import org.kembar.notation.Notation;
import org.kembar.notation.Reading;
import org.kembar.ownregister.Entry.Quoted;
import org.kembar.registry.Audience;
import org.kembar.syntax.Problem;

/** A partnership into which rows of a register are taken, one after the other. */
final class Draft {

    private final Origin origin;
    private final Side ownSide;
    private final boolean isNew;
    private final CaseFile before;

    /** What the rows have added, by the lists in which it stands. */
    private final Map<String, List<Record>> added = new LinkedHashMap<>();

    /** Everything that stands there by now, by its id. */
    private final Map<String, Filed> filed = new HashMap<>();

    /** The ids of all of it and of its parts. */
    private final Set<String> given = new HashSet<>();

    /** From which number on no id is given that begins with the word. */
    private final Map<String, Integer> numbers = new HashMap<>();

    /** Fields, by what counts of their names. */
    private final Map<String, String> fields = new HashMap<>();

    /** The own side's organisations, by what counts of their names. */
    private final Map<String, String> units = new HashMap<>();

    /** The register itself, once it is among the sources. */
    private Optional<String> known = Optional.empty();

    private int taken;

    private Draft(CaseFile before, Side ownSide, boolean isNew, Origin origin) {
        this.before = before;
        this.ownSide = ownSide;
        this.isNew = isNew;
        this.origin = origin;
        Annex.of(before).lists().forEach((list, records) -> records.forEach(record -> file(new Filed(list, record))));
    }

    /** A record with the key of its list. */
    record Filed(String list, Record record) {

        String id() {
            return Annex.id(record);
        }
    }

    /**
     * @param file as all see it for whom the rows are to be
     * @param seen as the own city sees it: nothing is called as something in it
     */
    static Draft of(CaseFile file, CaseFile seen, Side ownSide, Origin origin) {
        var draft = new Draft(file, ownSide, false, origin);
        draft.given.addAll(Annex.of(seen).given());
        return draft;
    }

    /** A partnership that is not on record yet; the own city is the first side. */
    static Draft begun(String id, Text title, City own, City partner, Partnership.Kind kind, Origin origin) {
        var parties = List.of(
                new Partnership.Party(Side.A, own.id(), Optional.empty(), List.of()),
                new Partnership.Party(Side.B, partner.id(), Optional.empty(), List.of()));
        var file = CaseFile.begun(
                id,
                EdtfDate.of(origin.today()),
                title,
                new Partnership(kind, parties, Optional.empty()),
                List.of(own, partner));
        return new Draft(file, Side.A, true, origin);
    }

    private void file(Filed one) {
        filed.put(one.id(), one);
        given.addAll(Naming.given(one.record()));
        switch (one.record()) {
            case Field field ->
                field.label()
                        .byLanguage()
                        .values()
                        .forEach(label -> fields.putIfAbsent(Folded.closed(label), field.id()));
            case Organisation organisation
            when organisation.side() == ownSide ->
                organisation
                        .name()
                        .byLanguage()
                        .values()
                        .forEach(name -> units.putIfAbsent(Folded.closed(name), organisation.id()));
            case Source source when isRegister(source) && known.isEmpty() -> known = Optional.of(source.id());
            default -> {}
        }
    }

    private boolean isRegister(Source source) {
        return source.title().equals(origin.source().title())
                && source.about().equals(origin.source().about());
    }

    String id() {
        return before.id();
    }

    /** With all that was taken. */
    CaseFile file() {
        return Annex.of(before).and(new Annex(added)).in(before);
    }

    /** For whom its facts are: for everybody, or for the own city alone. */
    Audience audience(boolean isPublic) {
        return isPublic ? Audience.PUBLIC : Audience.of(ownSide).orElse(Audience.PUBLIC);
    }

    boolean isNew() {
        return isNew;
    }

    boolean isChanged() {
        return taken > 0;
    }

    /** What came of looking at a row. */
    sealed interface Looked {}

    /**
     * What a row adds.
     *
     * @param alone the partnership with nothing but this, and what it rests on: put together when somebody looks, for few rows are on a page
     */
    record Added(List<Filed> records, Supplier<CaseFile> alone) implements Looked {

        Added {
            records = List.copyOf(records);
        }
    }

    /** Something in the row cannot be. */
    record Refused(List<Problem> problems) implements Looked {}

    /** Takes a row; nothing of it where something in it cannot be. */
    Looked take(Entry entry) {
        return look(entry, true);
    }

    /** What taking it would add. */
    Looked look(Entry entry) {
        return look(entry, false);
    }

    private Looked look(Entry entry, boolean isTaken) {
        var row = new Row(entry);
        return switch (Notation.readCaseFile(Notation.node(row.alone()), origin.today(), _ -> List.of())) {
            case Reading.Read<CaseFile> _ -> {
                if (isTaken) {
                    row.stay();
                    taken++;
                }
                yield new Added(row.own, row::alone);
            }
            case Reading.Refused<CaseFile>(var problems) -> new Refused(problems);
        };
    }

    /** What a row adds. */
    private final class Row {

        private final List<Filed> own = new ArrayList<>();
        private final Map<String, Integer> next = new HashMap<>(numbers);
        private final Map<String, String> ownFields = new HashMap<>();

        private Row(Entry entry) {
            var facts = new RowFacts(source(), origin.language(), ownSide);
            var isAgreed = entry.deal()
                    .filter(deal -> deal.kind() != Agreement.Kind.LETTER_OF_INTENT)
                    .isPresent();
            var named = entry.fields().stream()
                    .map(field -> field(field, isAgreed, facts))
                    .distinct()
                    .toList();
            var unit = entry.unit().map(one -> organisation(one, named, facts));
            entry.deal().ifPresent(deal -> put("agreements", facts.agreement(free("agreement"), deal, named, entry)));
            entry.event()
                    .ifPresent(event -> put("activities", facts.activity(free("activity"), event, named, unit, entry)));
            entry.said().forEach(said -> put("statements", facts.statement(free("statement"), said)));
        }

        private void stay() {
            own.forEach(one -> {
                file(one);
                added.computeIfAbsent(one.list(), _ -> new ArrayList<>()).add(one.record());
            });
            numbers.putAll(next);
        }

        /** The partnership with nothing but this, and what it rests on: however much there is, a row is looked through once. */
        private CaseFile alone() {
            var lists = new LinkedHashMap<String, List<Record>>();
            restsOn()
                    .forEach(one -> lists.computeIfAbsent(one.list(), _ -> new ArrayList<>())
                            .add(one.record()));
            own.forEach(one ->
                    lists.computeIfAbsent(one.list(), _ -> new ArrayList<>()).add(one.record()));
            return new Annex(lists).in(before);
        }

        private List<Filed> restsOn() {
            var named = new ArrayDeque<>(Naming.referred(before.partnership()));
            own.forEach(one -> named.addAll(Naming.referred(one.record())));
            var found = new LinkedHashMap<String, Filed>();
            while (!named.isEmpty()) {
                var id = named.pop();
                Optional.ofNullable(filed.get(id))
                        .filter(_ -> !found.containsKey(id))
                        .ifPresent(one -> {
                            found.put(id, one);
                            named.addAll(Naming.referred(one.record()));
                        });
            }
            return List.copyOf(found.values());
        }

        private void put(String list, Record record) {
            own.add(new Filed(list, record));
        }

        private String free(String word) {
            var number = next.getOrDefault(word, 1);
            while (given.contains(word + "-" + number)) {
                number++;
            }
            next.put(word, number + 1);
            return word + "-" + number;
        }

        private String source() {
            return known.orElseGet(() -> {
                var wanted = origin.source().id();
                var id = given.contains(wanted) ? free(wanted) : wanted;
                put("sources", origin.sourceCalled(id));
                return id;
            });
        }

        /** One that the partnership has under this name already is the same. */
        private String field(Quoted quoted, boolean isAgreed, RowFacts facts) {
            var name = Folded.closed(quoted.text());
            return Optional.ofNullable(fields.get(name))
                    .or(() -> Optional.ofNullable(ownFields.get(name)))
                    .orElseGet(() -> {
                        var id = free("field");
                        ownFields.put(name, id);
                        put("fields", facts.field(id, quoted, isAgreed));
                        return id;
                    });
        }

        /** One that the own side has under this name already is the same. */
        private String organisation(Quoted unit, List<String> named, RowFacts facts) {
            return Optional.ofNullable(units.get(Folded.closed(unit.text()))).orElseGet(() -> {
                var id = free("organisation");
                put("organisations", facts.organisation(id, unit, named));
                return id;
            });
        }
    }
}
