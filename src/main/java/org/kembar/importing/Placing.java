package org.kembar.importing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.access.AudienceNames;
import org.kembar.access.Mending;
import org.kembar.access.Rules;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Source;
import org.kembar.exchange.Intake;
import org.kembar.notation.Annex;
import org.kembar.notation.Naming;
import org.kembar.notation.Revision;
import org.kembar.preview.Mistake;
import org.kembar.registry.Annexes.Seen;
import org.kembar.registry.Audience;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.kembar.workbook.ReturnedWorkbook;

/**
 * For whom the records of a workbook that came back are to be: as their rows say, as it is by now where they say nothing new, and as a
 * form would have it where a new row says nothing. Also what of it is not for this person to decide, by cell.
 */
final class Placing {

    private final ReturnedWorkbook workbook;
    private final boolean isOfSome;

    /** For whom a new record can be. */
    private final Set<Audience> mayBe;

    private final Optional<Seen> base;
    private final Seen now;
    private final Set<String> there;
    private final Whose whose;
    private final Language language;
    private final AudienceNames names;

    /**
     * @param held for whom its records can be; where it does not say for whom they are, nobody in particular
     * @param base what it was taken from; nothing if nobody knows that any more
     */
    Placing(
            ReturnedWorkbook workbook,
            Set<Audience> held,
            Optional<Seen> base,
            Seen now,
            Whose whose,
            Language language) {
        this.workbook = workbook;
        isOfSome = !held.isEmpty();
        mayBe = EnumSet.of(Audience.PUBLIC);
        mayBe.addAll(held);
        mayBe.retainAll(whose.recordsFor());
        this.base = base;
        this.now = now;
        this.whose = whose;
        this.language = language;
        there = Annex.of(now.file()).ids();
        names = new AudienceNames(now.file(), language);
    }

    /** That a record is to be for others than now. */
    record Move(Record record, Audience from, Audience to) {}

    /** For whom its records are to be that not everybody is to see, by their ids. */
    Map<String, Audience> of(CaseFile file) {
        var places = new HashMap<String, Audience>();
        all(file).forEach((id, audience) -> {
            if (audience != Audience.PUBLIC) {
                places.put(id, audience);
            }
        });
        return places;
    }

    private Map<String, Audience> all(CaseFile file) {
        var places = new HashMap<String, Audience>();
        var records = Annex.of(file).records().toList();
        records.stream()
                .filter(record -> !isLeftOpen(record))
                .forEach(record -> places.put(Annex.id(record), of(record)));
        records.stream()
                .filter(this::isLeftOpen)
                .forEach(source -> places.put(Annex.id(source), asWhatNamesIt(Annex.id(source), file, places)));
        return places;
    }

    private Audience of(Record record) {
        var id = Annex.id(record);
        var told = workbook.audience(id).flatMap(Audience::of);
        if (!there.contains(id)) {
            return told.orElseGet(() -> isOfSome ? Rules.mostlyFor(record.getClass(), mayBe) : Audience.PUBLIC);
        }
        var is = now.audience(id);
        return told.filter(to -> to != before(id)).orElse(is);
    }

    /** For whom it was when the workbook was taken. */
    private Audience before(String id) {
        return base.filter(was -> Annex.of(was.file()).ids().contains(id))
                .map(was -> was.audience(id))
                .orElseGet(() -> now.audience(id));
    }

    /** A new source without a word is for those who see what names it. */
    private boolean isLeftOpen(Record record) {
        var id = Annex.id(record);
        return isOfSome
                && record instanceof Source
                && !there.contains(id)
                && workbook.audience(id).isEmpty();
    }

    private static Audience asWhatNamesIt(String source, CaseFile file, Map<String, Audience> places) {
        var naming = Annex.of(file)
                .records()
                .filter(record -> Naming.referred(record).contains(source))
                .map(record -> place(Annex.id(record), places))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Audience.class)));
        if (naming.isEmpty() || Naming.referred(file.partnership()).contains(source)) {
            return Audience.PUBLIC;
        }
        return naming.stream()
                .filter(one -> naming.stream().allMatch(other -> other.seeing().contains(one)))
                .findFirst()
                .orElse(Audience.PARTNERS);
    }

    private static Audience place(String id, Map<String, Audience> places) {
        return Objects.requireNonNullElse(places.get(id), Audience.PUBLIC);
    }

    /** The records on record that are to be for others than now. */
    List<Move> moves(CaseFile file) {
        var places = all(file);
        return Annex.of(file)
                .records()
                .filter(record -> there.contains(Annex.id(record)))
                .map(record -> new Move(record, now.audience(Annex.id(record)), place(Annex.id(record), places)))
                .filter(move -> move.from() != move.to())
                .toList();
    }

    /**
     * For whom it must be said why: what more are to see, and what is corrected that the other side's office recorded and both keep
     * together.
     */
    Set<Audience> toBeSaidWhy(CaseFile file) {
        var asking = EnumSet.noneOf(Audience.class);
        moves(file).stream().filter(move -> move.to().isWiderThan(move.from())).forEach(move -> {
            // What everybody may read does not tell why; what only some see does.
            asking.add(move.from());
            if (move.to() != Audience.PUBLIC) {
                asking.add(move.to());
            }
        });
        corrected(file)
                .filter(one -> whose.others(one.before()).isPresent())
                .forEach(one -> asking.add(now.audience(one.id())));
        return asking;
    }

    private Stream<Revision.Changed> corrected(CaseFile file) {
        var revision = Revision.of(now.file(), file);
        return Stream.concat(revision.changed().stream(), revision.contradicted().stream())
                .filter(one -> !one.id().isEmpty());
    }

    /** What is not for this person to do, or cannot be, by cell. */
    List<Mistake> mistakes(CaseFile file) {
        var places = all(file);
        var mistakes = new ArrayList<Mistake>();
        var added = new HashSet<>(places.keySet());
        added.removeAll(there);
        added.stream()
                .filter(id -> !mayBe.contains(place(id, places)))
                .forEach(id -> mistakes.add(audience(
                        id, Wording.plain(language, "workbook.wrong.mayNotFor", names.of(place(id, places))))));
        moves(file)
                .forEach(move ->
                        wrong(move).ifPresent(sentence -> mistakes.add(audience(Annex.id(move.record()), sentence))));
        corrected(file)
                .filter(one -> !whose.may(Mending.CORRECT, one.before()))
                .forEach(one -> mistakes.add(mistake(
                        workbook.cell(
                                        one.kind(),
                                        one.id(),
                                        one.components().getFirst().path())
                                .orElse(one.id()),
                        whose(one.before()))));
        mistakes.addAll(unseen(file, places));
        return mistakes;
    }

    private Optional<String> wrong(Move move) {
        var was = before(Annex.id(move.record()));
        if (was != move.from()) {
            return Optional.of(Wording.plain(language, "workbook.wrong.movedSince", names.of(move.from())));
        }
        if (whose.mayMove(move.record(), move.to())) {
            return Optional.empty();
        }
        return Optional.of(whose.others(move.record())
                .map(side -> Wording.plain(language, "desk.audience.others", names.side(side)))
                .orElseGet(() -> Wording.plain(
                        language, "workbook.wrong.mayNotMove", names.of(move.from()), names.of(move.to()))));
    }

    private String whose(Record record) {
        return whose.others(record)
                .map(side -> Wording.plain(language, "workbook.wrong.others", names.side(side)))
                .orElseGet(() -> Wording.plain(language, "workbook.wrong.mayNotChange"));
    }

    /** A record names nothing that not all see who see it. */
    private List<Mistake> unseen(CaseFile file, Map<String, Audience> places) {
        var parts = new HashMap<String, Audience>();
        Annex.of(file)
                .records()
                .forEach(record -> Naming.given(record).forEach(id -> parts.put(id, place(Annex.id(record), places))));
        var mistakes = new ArrayList<Mistake>();
        Annex.of(file)
                .records()
                .forEach(record -> Naming.referred(record).stream()
                        .filter(named ->
                                !place(Annex.id(record), places).seeing().contains(place(named, parts)))
                        .findFirst()
                        .ifPresent(named -> mistakes.add(audience(
                                Annex.id(record),
                                Wording.plain(
                                        language, "workbook.wrong.notSeen", named, names.of(place(named, parts)))))));
        Naming.referred(file.partnership()).stream()
                .filter(named -> place(named, parts) != Audience.PUBLIC)
                .forEach(named -> mistakes.add(
                        audience(named, Wording.plain(language, "workbook.wrong.partnershipNames", named))));
        return mistakes;
    }

    private Mistake audience(String id, String sentence) {
        return mistake(workbook.audienceCell(id), sentence);
    }

    private static Mistake mistake(String place, String sentence) {
        return new Mistake(Intake.shown(place), Intake.shown(sentence));
    }
}
