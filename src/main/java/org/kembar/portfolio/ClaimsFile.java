package org.kembar.portfolio;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.kembar.cities.Cities;
import org.kembar.registry.NetworkLists.Listed;
import org.kembar.registry.NetworkLists.OfCity;
import org.kembar.sheets.CommaSeparated;
import org.kembar.sheets.Sheet;
import org.kembar.wording.Language;
import org.springframework.http.HttpHeaders;

/** What a list claims of a city on its way out as a file, claim by claim. */
final class ClaimsFile {

    private final Language language;
    private final Cities cities;
    private final HttpServletResponse response;
    private final String name;
    private Optional<ClaimsSheet> rows = Optional.empty();
    private Optional<Sheet> sheet = Optional.empty();

    ClaimsFile(Language language, Cities cities, HttpServletResponse response, String name) {
        this.language = language;
        this.cities = cities;
        this.response = response;
        this.name = name;
    }

    /** Nothing is sent before it is known that there is such a list. */
    void begin(Listed list) {
        var of = new ClaimsSheet(language, cities, list);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        try {
            sheet = Optional.of(CommaSeparated.to(response.getOutputStream(), of.columns()));
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
