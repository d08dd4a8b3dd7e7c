package org.kembar.ownregister;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.City;
import org.kembar.casefile.Evidence;
import org.kembar.casefile.Field;
import org.kembar.casefile.Organisation;
import org.kembar.casefile.Partnership;
import org.kembar.casefile.Side;
import org.kembar.casefile.Source;
import org.kembar.casefile.Statement;
import org.kembar.casefile.Text;
import org.kembar.edtf.EdtfDate;
import org.kembar.notation.Annex;
import org.kembar.notation.Notation;
import org.kembar.notation.Reading;
import org.kembar.ownregister.Entry.Deal;
import org.kembar.ownregister.Entry.Quoted;
import org.kembar.ownregister.Entry.Said;
import org.kembar.registry.Audience;
import org.kembar.syntax.Problem;

/** A partnership into which rows of a register are taken, one after the other. */
final class Draft {

    private final Origin origin;
    private final Side ownSide;
    private final boolean isNew;
    private CaseFile file;
    private int taken;

    private Draft(CaseFile file, Side ownSide, boolean isNew, Origin origin) {
        this.file = file;
        this.ownSide = ownSide;
        this.isNew = isNew;
        this.origin = origin;
    }

    /**
     * What all facts of a register have in common.
     *
     * @param source the register
     * @param language of its words, BCP 47
     */
    record Origin(Source source, String language, LocalDate today) {}

    static Draft of(CaseFile file, Side ownSide, Origin origin) {
        return new Draft(file, ownSide, false, origin);
    }

    /** A partnership that is not on record yet; the own city is the first side. */
    static Draft begun(String id, Text title, City own, City partner, Partnership.Kind kind, Origin origin) {
        var parties = List.of(
                new Partnership.Party(Side.A, own.id(), Optional.empty(), List.of()),
                new Partnership.Party(Side.B, partner.id(), Optional.empty(), List.of()));
        var file = new CaseFile(
                CaseFile.SCHEMA,
                id,
                EdtfDate.of(origin.today()),
                title,
                List.of(),
                new Partnership(kind, parties, Optional.empty()),
                List.of(own, partner),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new Draft(file, Side.A, true, origin);
    }

    CaseFile file() {
        return file;
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

    /** Takes a row; nothing of it where something in it cannot be. */
    List<Problem> take(Entry entry) {
        var before = file;
        add(entry);
        var reading = Notation.readCaseFile(Notation.node(file), origin.today(), _ -> List.of());
        return switch (reading) {
            case Reading.Read<CaseFile> _ -> {
                taken++;
                yield List.of();
            }
            case Reading.Refused<CaseFile>(var problems) -> {
                file = before;
                yield problems;
            }
        };
    }

    private void add(Entry entry) {
        var source = source();
        var isAgreed = entry.deal()
                .filter(deal -> deal.kind() != Agreement.Kind.LETTER_OF_INTENT)
                .isPresent();
        var fields = entry.fields().stream()
                .map(field -> field(field, isAgreed, source))
                .distinct()
                .toList();
        entry.deal().ifPresent(deal -> agreement(deal, entry.place(), fields, source));
        entry.unit().ifPresent(unit -> organisation(unit, fields, source));
        entry.said().forEach(said -> statement(said, source));
    }

    private String source() {
        var known = file.sources().stream()
                .filter(one -> one.title().equals(origin.source().title())
                        && one.about().equals(origin.source().about()))
                .map(Source::id)
                .findFirst();
        return known.orElseGet(() -> {
            var source = origin.source();
            put("sources", source);
            return source.id();
        });
    }

    private static List<Evidence> evidence(String source, String quote, String place) {
        return List.of(new Evidence(source, quote, Optional.of(place), Optional.empty()));
    }

    /** One that the file has under this name already is the same. */
    private String field(Quoted quoted, boolean isAgreed, String source) {
        return file.fields().stream()
                .filter(field -> field.label().byLanguage().values().stream()
                        .anyMatch(label -> Folded.closed(label).equals(Folded.closed(quoted.text()))))
                .map(Field::id)
                .findFirst()
                .orElseGet(() -> {
                    var id = free("field");
                    put(
                            "fields",
                            new Field(
                                    id,
                                    text(quoted.text()),
                                    isAgreed ? Optional.of(true) : Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    evidence(source, quoted.text(), quoted.place())));
                    return id;
                });
    }

    private Text text(String words) {
        return Text.of(origin.language(), words);
    }

    private void agreement(Deal deal, String place, List<String> fields, String source) {
        put(
                "agreements",
                new Agreement(
                        free("agreement"),
                        deal.kind(),
                        deal.title().map(this::text),
                        deal.signed(),
                        List.of(),
                        deal.from(),
                        deal.years(),
                        deal.until(),
                        Optional.empty(),
                        Optional.empty(),
                        deal.place().map(this::text),
                        List.of(),
                        List.of(),
                        fields,
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        evidence(source, deal.quote(), place)));
    }

    private void organisation(Quoted unit, List<String> fields, String source) {
        var isThere = file.organisations().stream()
                .filter(one -> one.side() == ownSide)
                .flatMap(one -> one.name().byLanguage().values().stream())
                .anyMatch(name -> Folded.closed(name).equals(Folded.closed(unit.text())));
        if (!isThere) {
            put(
                    "organisations",
                    new Organisation(
                            free("organisation"),
                            text(unit.text()),
                            ownSide,
                            Organisation.Nature.GOVERNMENT,
                            Optional.empty(),
                            fields,
                            Optional.empty(),
                            Optional.empty(),
                            evidence(source, unit.text(), unit.place())));
        }
    }

    private void statement(Said said, String source) {
        put(
                "statements",
                new Statement(
                        free("statement"),
                        said.topic(),
                        text(said.heading() + ": " + said.text()),
                        Optional.empty(),
                        evidence(source, said.text(), said.place())));
    }

    private void put(String list, Record record) {
        file = Annex.of(file).and(new Annex(Map.of(list, List.of(record)))).in(file);
    }

    private String free(String word) {
        var given = Annex.of(file).given();
        return Stream.iterate(1, number -> number + 1)
                .map(number -> word + "-" + number)
                .filter(id -> !given.contains(id))
                .findFirst()
                .orElseThrow();
    }
}
