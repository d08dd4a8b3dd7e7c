package org.kembar.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.kembar.access.AudienceNames;
import org.kembar.access.Mending;
import org.kembar.access.Needs;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.notation.Annex;
import org.kembar.registry.Annexes;
import org.kembar.registry.Annexes.Seen;
import org.kembar.registry.Audience;
import org.kembar.registry.CaseFiles;
import org.kembar.web.KnownCities;
import org.kembar.web.NothingHere;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.kembar.workbook.Extent;
import org.kembar.workbook.Readership;
import org.kembar.workbook.Readership.Others;
import org.kembar.workbook.WorkbookWriting;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A partnership as a workbook, with what is not public, for somebody who works on it. It is noted that they looked. */
@RestController
@Needs(Right.BE_SIGNED_IN)
final class OwnWorkbookPages {

    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final CaseFiles caseFiles;
    private final Annexes annexes;
    private final OthersRecords others;
    private final KnownCities cities;
    private final Clock clock;

    OwnWorkbookPages(DataSource source, CaseFiles caseFiles, KnownCities cities, Clock clock) {
        this.caseFiles = caseFiles;
        this.cities = cities;
        this.clock = clock;
        annexes = new Annexes(source, clock);
        others = new OthersRecords(source, clock);
    }

    /** @param year if only what concerns it is wanted */
    @GetMapping("/{language:id|en|ko}/desk/partnerships/{id:[a-z0-9][a-z0-9-]*}/workbook.xlsx")
    ResponseEntity<byte[]> workbook(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @RequestParam(name = "year", defaultValue = "") String year,
            Person who)
            throws IOException {
        var wanted = Optional.of(year).filter(one -> one.matches("[1-9]\\d{3}")).map(Integer::parseInt);
        if (wanted.isEmpty() && !year.isEmpty()) {
            throw new NothingHere();
        }
        var seeing = FilledIn.by(who, caseFiles.find(id), cities.list());
        var sees = seeing.audiences();
        // Before what it is of: what changes in between is then compared with an older state, and not lost.
        var entry = annexes.lastEntry(id, sees);
        var seen = seeing.look(annexes).orElseThrow(NothingHere::new);
        var out = new ByteArrayOutputStream();
        WorkbookWriting.write(
                seen.file(), new Extent(wanted), readership(seen, sees, entry, who, language), language, out);
        var name = wanted.map(one -> id + "-desk-" + one).orElse(id + "-desk");
        return ResponseEntity.ok()
                .contentType(WORKBOOK)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".xlsx\"")
                .body(out.toByteArray());
    }

    private Readership readership(Seen seen, Set<Audience> sees, long entry, Person who, Language language) {
        var names = new AudienceNames(seen.file(), language);
        var whose = others.whose(seen, who, cities.list());
        var of = new HashMap<String, String>();
        var marked = new HashMap<String, Others>();
        Annex.of(seen.file()).records().forEach(record -> {
            var id = Annex.id(record);
            of.put(id, seen.audience(id).word());
            var isLocked = !whose.may(Mending.CORRECT, record);
            whose.others(record)
                    .map(side -> Wording.plain(
                            language,
                            isLocked ? "workbook.others.locked" : "workbook.others.together",
                            names.side(side)))
                    .or(() -> Optional.of(Wording.plain(language, "workbook.others.office"))
                            .filter(_ -> isLocked))
                    .ifPresent(note -> marked.put(id, new Others(note, isLocked)));
        });
        return new Readership(AudienceCells.byWord(sees, names), of, marked, about(seen, names, language), entry);
    }

    private Map<String, String> about(Seen seen, AudienceNames names, Language language) {
        var day = Wording.day(language, LocalDate.now(clock));
        var held = Set.copyOf(seen.notPublic().values());
        var about = new LinkedHashMap<String, String>();
        about.put(
                Wording.plain(language, "workbook.guide.notPublic"),
                held.isEmpty()
                        ? Wording.plain(language, "workbook.guide.notPublic.none", day)
                        : Wording.plain(
                                language,
                                "workbook.guide.notPublic.how",
                                day,
                                AudienceCells.byWord(held, names).values().stream()
                                        .collect(Collectors.joining("; "))));
        about.put(
                Wording.plain(language, "workbook.guide.audience"),
                Wording.plain(language, "workbook.guide.audience.how"));
        return about;
    }
}
