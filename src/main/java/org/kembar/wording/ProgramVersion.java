package org.kembar.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Properties;

/**
 * Which version of the program it is: that of a release, or one in preparation, which is told by the change that it was built from.
 *
 * @param number of the release, or of the one that is prepared
 * @param change nothing of a release, and where the sources came without their history
 */
public record ProgramVersion(String number, boolean isRelease, Optional<Change> change) {

    /** The last change of the sources, by the beginning of its hash. */
    record Change(String id, LocalDate day) {}

    /** What the build calls a version that is not released. */
    private static final String IN_PREPARATION = "-SNAPSHOT";

    private static final ProgramVersion THIS = of(
            Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
                    .orElse("0"),
            written());

    /** That of the program that runs. */
    public static ProgramVersion ofThis() {
        return THIS;
    }

    /**
     * @param stated as the build has it
     * @param written what it has noted of the change
     */
    static ProgramVersion of(String stated, Properties written) {
        if (!stated.endsWith(IN_PREPARATION)) {
            return new ProgramVersion(stated, true, Optional.empty());
        }
        var id = Optional.ofNullable(written.getProperty("git.commit.id.abbrev"));
        var day = Optional.ofNullable(written.getProperty("git.commit.time")).map(LocalDate::parse);
        return new ProgramVersion(
                stated.substring(0, stated.length() - IN_PREPARATION.length()),
                false,
                id.flatMap(known -> day.map(on -> new Change(known, on))));
    }

    private static Properties written() {
        var properties = new Properties();
        try (var stream = ProgramVersion.class.getResourceAsStream("change.properties")) {
            if (stream != null) {
                properties.load(stream);
            }
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For programs, as Semantic Versioning 2.0.0 writes versions. */
    public String text() {
        if (isRelease) {
            return number;
        }
        return number + "-dev"
                + change.map(one -> "." + one.day().format(DateTimeFormatter.BASIC_ISO_DATE) + "+" + one.id())
                        .orElse("");
    }

    /** For readers. */
    public String in(Language language) {
        if (isRelease) {
            return number;
        }
        return change.map(one -> Wording.plain(
                        language, "version.inPreparation", number, Wording.day(language, one.day()), one.id()))
                .orElseGet(() -> Wording.plain(language, "version.inPreparation.unknown", number));
    }
}
