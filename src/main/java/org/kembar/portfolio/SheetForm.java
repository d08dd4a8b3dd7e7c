package org.kembar.portfolio;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.kembar.sheets.CommaSeparated;
import org.kembar.sheets.Sheet;
import org.kembar.sheets.Workbook;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** A form in which a list is sent for a spreadsheet. */
enum SheetForm {
    CSV("text/csv;charset=UTF-8"),
    /** As IANA has registered it for workbooks of Office Open XML. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String type;

    SheetForm(String type) {
        this.type = type;
    }

    /**
     * The list on its way out, which nobody keeps.
     *
     * @param name of the file, without its ending
     * @param title of the sheet in a workbook
     */
    Sheet begin(
            HttpServletRequest request,
            HttpServletResponse response,
            String name,
            String title,
            List<Sheet.Column> columns)
            throws IOException {
        // A mark of the whole answer would need the whole answer in memory.
        ShallowEtagHeaderFilter.disableContentCaching(request);
        return begin(response, name, title, columns);
    }

    Sheet begin(HttpServletResponse response, String name, String title, List<Sheet.Column> columns)
            throws IOException {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + name + "." + name().toLowerCase(Locale.ROOT) + "\"");
        return switch (this) {
            case CSV -> CommaSeparated.to(response.getOutputStream(), columns);
            case XLSX -> Workbook.to(response.getOutputStream(), title, columns);
        };
    }
}
