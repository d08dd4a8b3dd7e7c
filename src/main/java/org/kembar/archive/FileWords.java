package org.kembar.archive;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.kembar.access.AudienceNames;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Side;
import org.kembar.casefile.Source;
import org.kembar.registry.Document;
import org.kembar.wording.Language;
import org.kembar.wording.Moment;
import org.kembar.wording.Wording;

/**
 * What is said of documents.
 *
 * @param file as whoever reads it sees it
 */
record FileWords(CaseFile file, Language language, ZoneId zone) {

    private static final int KILO = 1000;

    String say(String key, Object... values) {
        return Wording.plain(language, key, values);
    }

    String partnership() {
        return new Wording(language, file).title();
    }

    /** Whose it is to read. */
    AudienceNames audiences() {
        return new AudienceNames(file, language);
    }

    /** Who decides what becomes of it. */
    String whose(Document document) {
        return document.whose()
                .map(side -> say("files.whose.one", city(side)))
                .orElseGet(() -> say("files.whose.both"));
    }

    private String city(Side side) {
        return new Wording(language, file).side(side);
    }

    /** Its kind, size and day in a line. */
    String about(Document.Version version) {
        return say("files.about", kind(version), size(version), day(version.at()));
    }

    String kind(Document.Version version) {
        return FileKind.of(version.type())
                .map(kind -> say("files.kind." + kind))
                .orElse(version.type());
    }

    String size(Document.Version version) {
        return say("files.size", Math.ceilDiv(version.bytes(), KILO));
    }

    String day(Instant at) {
        return Wording.day(language, at.atZone(zone).toLocalDate());
    }

    String time(Instant at) {
        return new Moment(language, zone).exactly(at);
    }

    /** A language by its name in the language of the page. */
    String languageName(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(Locale.forLanguageTag(language.tag()));
    }

    String source(Source source) {
        return source.title()
                .map(new Wording(language, file)::say)
                .or(source::creator)
                .orElse(source.id());
    }

    Optional<Source> source(String id) {
        return file.sources().stream().filter(source -> source.id().equals(id)).findFirst();
    }
}
