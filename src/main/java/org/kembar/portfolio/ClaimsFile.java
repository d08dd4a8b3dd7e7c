package org.kembar.portfolio;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.kembar.cities.Cities;
import org.kembar.registry.NetworkLists.Listed;
import org.kembar.registry.NetworkLists.OfCity;
import org.kembar.sheets.Sheet;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/** What a list claims of a city on its way out as a file, claim by claim. */
final class ClaimsFile {

    private final Language language;
    private final Cities cities;
    private final HttpServletResponse response;
    private final SheetForm form;
    private final String name;
    private Optional<ClaimsSheet> rows = Optional.empty();
    private Optional<Sheet> sheet = Optional.empty();

    ClaimsFile(Language language, Cities cities, HttpServletResponse response, SheetForm form, String name) {
        this.language = language;
        this.cities = cities;
        this.response = response;
        this.form = form;
        this.name = name;
    }

    /** Nothing is sent before it is known that there is such a list. */
    void begin(Listed list) {
        var of = new ClaimsSheet(language, cities, list);
        try {
            sheet = Optional.of(form.begin(response, name, Wording.plain(language, "web.claims"), of.columns()));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        rows = Optional.of(of);
    }

    void add(OfCity claim) {
        try {
            sheet.orElseThrow().row(rows.orElseThrow().row(claim));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    void end() throws IOException {
        sheet.orElseThrow().close();
    }
}
