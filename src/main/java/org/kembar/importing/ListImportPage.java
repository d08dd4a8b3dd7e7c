package org.kembar.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.asking.WrittenDay;
import org.kembar.claims.Edition;
import org.kembar.claims.NetworkListReader;
import org.kembar.preview.Mistake;
import org.kembar.web.Frame;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/**
 * What the template of the form for a network list prints.
 *
 * @param fields what is asked of the list beside the file
 * @param mistakes for which it was refused, as many as are shown
 * @param more how many mistakes there are besides
 * @param columns what the first row of a file names
 */
record ListImportPage(Frame frame, List<Field> fields, List<Mistake> mistakes, int more, String columns) {

    static final String PLACE = ImportPages.PLACE + "/list";

    /** A list can have very many mistakes, and whoever corrects the first hundred sends it again anyway. */
    private static final int SHOWN = 100;

    /** @param problem what is wrong with what was written */
    record Field(String name, String label, String hint, String type, String written, Optional<String> problem) {

        boolean isRequired() {
            return !name.equals("licence");
        }
    }

    /** What was written of a list. */
    record Written(String title, String source, String licence, String retrieved) {

        static final Written NOTHING = new Written("", "", "", "");

        /** By the name of the field. */
        String in(String field) {
            return switch (field) {
                case "title" -> title;
                case "source" -> source;
                case "licence" -> licence;
                default -> retrieved;
            };
        }

        /** @param latest day that has begun anywhere */
        Optional<String> problem(String field, LocalDate latest, Language language) {
            var written = in(field);
            if (field.equals("retrieved")) {
                return day(latest).isPresent()
                        ? Optional.empty()
                        : Optional.of(Wording.plain(language, "claims.notADay", written));
            }
            return written.isEmpty() && field.equals("licence") || Edition.isLine(written)
                    ? Optional.empty()
                    : Optional.of(Wording.plain(language, "claims.notALine", Edition.LONGEST));
        }

        private Optional<LocalDate> day(LocalDate latest) {
            return WrittenDay.day(retrieved).filter(day -> !day.isAfter(latest) && day.getYear() >= Edition.FIRST_YEAR);
        }

        /** Nothing if something is wrong with what was written. */
        Optional<Edition> edition(byte[] content, LocalDate latest, Language language) {
            return FIELDS.stream()
                            .anyMatch(field -> problem(field, latest, language).isPresent())
                    ? Optional.empty()
                    : Optional.of(new Edition(
                            title,
                            source,
                            Optional.of(licence).filter(given -> !given.isEmpty()),
                            day(latest).orElseThrow(),
                            Edition.fingerprint(content)));
        }
    }

    static final List<String> FIELDS = List.of("title", "source", "licence", "retrieved");

    private static String label(String field) {
        return switch (field) {
            case "title" -> "part.title";
            case "source" -> "claims.page.source";
            case "licence" -> "import.list.licence";
            default -> "claims.page.retrieved";
        };
    }

    /** The form as it is first seen. */
    static ListImportPage empty(Language language) {
        return of(language, Written.NOTHING, Optional.empty(), List.of());
    }

    /** The form again, where nothing was read. */
    static ListImportPage failed(Language language, Written written, Mistake why) {
        return of(language, written, Optional.empty(), List.of(why));
    }

    /** @param latest day by which it is told what is wrong with the fields */
    static ListImportPage refused(Language language, Written written, LocalDate latest, List<Mistake> mistakes) {
        return of(language, written, Optional.of(latest), mistakes);
    }

    private static ListImportPage of(
            Language language, Written written, Optional<LocalDate> latest, List<Mistake> mistakes) {
        var frame = new Frame(language, PLACE, Wording.plain(language, "import.list.title"), false);
        var fields = FIELDS.stream()
                .map(name -> new Field(
                        name,
                        frame.say(label(name)),
                        frame.say("import.list." + name + ".hint"),
                        name.equals("retrieved") ? "date" : "text",
                        written.in(name),
                        latest.flatMap(day -> written.problem(name, day, language))))
                .toList();
        var told = new ArrayList<>(fields.stream()
                .flatMap(field -> field.problem().stream().map(problem -> new Mistake(field.label(), problem)))
                .toList());
        var all = Stream.concat(told.stream(), mistakes.stream()).toList();
        var shown = all.stream().limit(SHOWN).toList();
        return new ListImportPage(
                frame, fields, shown, all.size() - shown.size(), String.join(",", NetworkListReader.COLUMNS));
    }
}
