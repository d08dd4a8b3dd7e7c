package org.kembar.registry;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.kembar.casefile.Form;
import org.kembar.notation.Format;
import org.kembar.notation.Notation;
import org.kembar.notation.Reading;

/**
 * The entries of the public and the shared records of a partnership as a file, whole: whoever has it reckons every hash without the
 * registry.
 *
 * @param schema in which form this is
 */
public record TakenAlong(String schema, String partnership, List<Line> entries) {

    private static final String SCHEMA = "kembar-trail/1";

    public TakenAlong {
        entries = List.copyOf(entries);
    }

    /** An entry, as {@link TrailEntry} says it. */
    public record Line(
            int number,
            String at,
            String deed,
            Optional<Integer> ofImport,
            Optional<Integer> by,
            @Form(Form.AS_IT_STANDS) Optional<String> reason,
            Optional<String> caseFile,
            Optional<String> annex,
            Optional<String> audience,
            Optional<String> document,
            Optional<String> before,
            Optional<String> after,
            String previous,
            String hash) {

        private static Line of(TrailEntry entry) {
            return new Line(
                    Math.toIntExact(entry.number()),
                    entry.at().toString(),
                    entry.deed().word(),
                    entry.ofImport().map(Math::toIntExact),
                    entry.by().map(Math::toIntExact),
                    entry.reason(),
                    entry.subject().caseFile(),
                    entry.subject().annex().map(Subject.OfAnnex::of),
                    entry.subject().annex().map(one -> one.audience().word()),
                    entry.subject().document(),
                    entry.before(),
                    entry.after(),
                    entry.previous(),
                    entry.hash());
        }

        private TrailEntry entry() {
            return new TrailEntry(
                    number,
                    Instant.parse(at),
                    Deed.of(deed),
                    ofImport.map(Integer::longValue),
                    by.map(Integer::longValue),
                    reason,
                    annex.<Subject>map(of -> new Subject.OfAnnex(of, AnnexRows.audience(audience.orElseThrow())))
                            .or(() -> document.map(Subject.OfDocument::new))
                            .orElseGet(() -> new Subject.OfCaseFile(caseFile.orElseThrow())),
                    before,
                    after,
                    previous,
                    hash);
        }
    }

    public static TakenAlong of(String partnership, List<TrailEntry> shared) {
        return new TakenAlong(SCHEMA, partnership, shared.stream().map(Line::of).toList());
    }

    public static Reading<TakenAlong> read(byte[] bytes) {
        return Notation.read(bytes, Format.JSON, TakenAlong.class, _ -> List.of());
    }

    public String written() {
        return Notation.write(this, Format.JSON);
    }

    /** Nothing if one of them can be no entry at all. */
    public Optional<List<TrailEntry>> trail() {
        try {
            return schema.equals(SCHEMA)
                    ? Optional.of(entries.stream().map(Line::entry).toList())
                    : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException | NoSuchElementException _) {
            return Optional.empty();
        }
    }
}
