package org.kembar.casefile;

import java.util.Optional;
import org.kembar.edtf.EdtfDate;

/**
 * A document that facts were taken from.
 *
 * @param coverage the time it speaks about
 * @param license SPDX identifier where there is one
 */
public record Source(
        @Form(Form.IDENTIFIER) String id,
        Kind type,
        Optional<Text> title,
        Optional<String> creator,
        Optional<EdtfDate> issued,
        Optional<EdtfDate> coverage,
        Optional<String> doi,
        Optional<String> url,
        Optional<String> file,
        @Form(Form.LANGUAGE) Optional<String> lang,
        Optional<String> license,
        Optional<Text> about) {

    public enum Kind {
        JOURNAL_ARTICLE,
        THESIS,
        REPORT,
        AGREEMENT_TEXT,
        LETTER,
        MINUTES,
        LAW,
        NEWS,
        WEB_PAGE,
        REGISTER,
        INTERVIEW,
        OTHER
    }
}
