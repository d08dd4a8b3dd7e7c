package org.kembar.portfolio;

import java.util.List;
import java.util.stream.Stream;
import org.kembar.cities.Cities;
import org.kembar.registry.NetworkLists.Listed;
import org.kembar.registry.NetworkLists.OfCity;
import org.kembar.sheets.Cell;
import org.kembar.sheets.Sheet;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/** What a list claims of a city as a sheet; every row says of which list it is. */
final class ClaimsSheet {

    private static final int WIDTH = 24;

    private static final List<String> COLUMNS = List.of(
            "line",
            "written",
            "country",
            "taken",
            "geonames",
            "confidence",
            "ground",
            "own",
            "caseFile",
            "list",
            "source",
            "retrieved",
            "licence");

    private final Language language;
    private final Listed list;
    private final ClaimLines lines;

    ClaimsSheet(Language language, Cities cities, Listed list) {
        this.language = language;
        this.list = list;
        lines = new ClaimLines(language, cities);
    }

    List<Sheet.Column> columns() {
        return COLUMNS.stream()
                .map(name -> new Sheet.Column(Wording.plain(language, "claims.sheet." + name), WIDTH))
                .toList();
    }

    List<Cell> row(OfCity claim) {
        var other = claim.other();
        var edition = list.edition();
        return Stream.of(
                        new Cell.Number(claim.line()),
                        new Cell.Words(other.city()),
                        new Cell.Words(other.country()),
                        new Cell.Words(lines.taken(other)),
                        other.geonames().isPresent()
                                ? new Cell.Number(other.geonames().getAsInt())
                                : Cell.EMPTY,
                        new Cell.Words(lines.confidence(other)),
                        new Cell.Words(lines.ground(other)),
                        new Cell.Words(lines.confidence(claim.own())),
                        claim.caseFile().<Cell>map(Cell.Words::new).orElse(Cell.EMPTY),
                        new Cell.Words(edition.title()),
                        new Cell.Words(edition.source()),
                        new Cell.Day(edition.retrieved()),
                        edition.licence().<Cell>map(Cell.Words::new).orElse(Cell.EMPTY))
                .toList();
    }
}
