package org.kembar.documents;

import java.util.ArrayList;
import java.util.Optional;
import org.kembar.casefile.Source;
import org.kembar.wording.Wording;

/** What the list of sources says of one. */
public record SourceData(Source source, Wording words) {

    /** Only addresses of the web become links. */
    public Optional<String> address() {
        return source.url().filter(url -> url.startsWith("https://") || url.startsWith("http://"));
    }

    public String doi() {
        return "https://doi.org/" + source.doi().orElse("");
    }

    /** Kind, date, time covered, language, licence, as far as they are known. */
    public String inWords() {
        var data = new ArrayList<String>();
        data.add(words.say("report.source." + source.type()));
        source.issued().ifPresent(date -> data.add(words.say("report.source.issued", words.say(date))));
        source.coverage().ifPresent(date -> data.add(words.say("report.source.coverage", words.say(date))));
        source.lang()
                .ifPresent(tag -> data.add(
                        words.say("report.source.language", words.language().nameOf(tag))));
        source.license().ifPresent(licence -> data.add(words.say("report.source.licence", licence)));
        source.file().ifPresent(file -> data.add(words.say("report.source.file", file)));
        return String.join("; ", data);
    }
}
