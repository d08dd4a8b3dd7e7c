package org.kembar.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.kembar.registry.CaseFiles;
import org.kembar.wording.Language;
import org.kembar.workbook.Extent;
import org.kembar.workbook.WorkbookWriting;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A partnership as a workbook that its office edits and sends back. */
@RestController
final class WorkbookPages {

    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final CaseFiles caseFiles;

    WorkbookPages(CaseFiles caseFiles) {
        this.caseFiles = caseFiles;
    }

    /** @param year if only what concerns it is wanted */
    @GetMapping("/{language:id|en|ko}/partnerships/{id:[a-z0-9][a-z0-9-]*}/workbook.xlsx")
    ResponseEntity<byte[]> workbook(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @RequestParam(name = "year", defaultValue = "") String year)
            throws IOException {
        var wanted = Optional.of(year).filter(one -> one.matches("[1-9]\\d{3}")).map(Integer::parseInt);
        if (wanted.isEmpty() && !year.isEmpty()) {
            throw new NothingHere();
        }
        var file = caseFiles.find(id).orElseThrow(NothingHere::new);
        var out = new ByteArrayOutputStream();
        WorkbookWriting.write(file, new Extent(wanted), language, out);
        var name = wanted.map(one -> id + "-" + one).orElse(id);
        return ResponseEntity.ok()
                .contentType(WORKBOOK)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".xlsx\"")
                .body(out.toByteArray());
    }
}
