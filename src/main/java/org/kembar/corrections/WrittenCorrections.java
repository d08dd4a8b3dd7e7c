package org.kembar.corrections;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.kembar.cities.Correction;
import org.kembar.cities.Corrections;
import org.kembar.notation.CanonicalForm;
import org.kembar.notation.Format;
import org.kembar.notation.Notation;
import org.kembar.notation.Reading;

/** Reads and writes corrections of cities. What was written comes back the same, in the order of the days of recording. */
public final class WrittenCorrections {

    private WrittenCorrections() {}

    /**
     * Reads a file of corrections. A file with mistakes is refused whole, with all its mistakes.
     *
     * @param isOfReference whether the reference list has a city with this number
     * @param today the latest day that has begun anywhere: nothing was recorded after it
     */
    public static Reading<Corrections> read(
            byte[] bytes, Format format, Predicate<String> isOfReference, LocalDate today) {
        var rules = new CorrectionRules(isOfReference, today);
        return switch (Notation.read(bytes, format, CorrectionFile.class, rules::check)) {
            case Reading.Read<CorrectionFile>(var file) -> new Reading.Read<>(new Corrections(file.inOrder()));
            case Reading.Refused<CorrectionFile>(var problems) -> new Reading.Refused<>(problems);
        };
    }

    /** As a file that can be read again. */
    public static String write(Corrections corrections, Format format) {
        return Notation.write(CorrectionFile.of(corrections.inOrder()), format);
    }

    /** The hash of the canonical form, 64 hexadecimal digits. */
    public static String hash(List<Correction> corrections) {
        return CanonicalForm.sha256(CorrectionFile.of(corrections));
    }

    /** The form in which the product keeps them for itself. */
    public static String kept(List<Correction> corrections) {
        return Notation.kept(CorrectionFile.of(corrections));
    }

    /** What was kept; nothing if it is no such thing. */
    public static Optional<List<Correction>> readKept(String kept) {
        return Notation.readKept(kept, CorrectionFile.class)
                .filter(file ->
                        file.corrections().stream().allMatch(line -> line.keys().size() == 1))
                .map(CorrectionFile::inOrder);
    }
}
