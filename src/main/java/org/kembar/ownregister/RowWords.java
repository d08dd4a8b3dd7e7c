package org.kembar.ownregister;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.casefile.Fact;
import org.kembar.ownregister.Draft.Added;
import org.kembar.ownregister.Line.Fate;
import org.kembar.ownregister.RegisterPage.Adding;
import org.kembar.ownregister.RegisterPage.Option;
import org.kembar.wording.CityWords;
import org.kembar.wording.Language;
import org.kembar.wording.RevisionWords;
import org.kembar.wording.Wording;

/** Says what becomes of a row of a register, and which facts it adds. */
record RowWords(Language language) {

    /** So many letters of a cell are shown where it changed. */
    private static final int SHOWN = 120;

    RegisterPage.Row row(Line line) {
        return new RegisterPage.Row(
                line.row(),
                line.partner(),
                line.meant().map(this::place),
                fate(line),
                !line.isTaken() && line.fate() != Fate.THERE,
                line.into().map(id -> new Option("/" + language.tag() + "/desk/partnerships/" + id, id)),
                line.adds().map(this::adds).orElse(List.of()),
                line.changes().stream()
                        .map(change -> Wording.plain(
                                language, "register.change", change.heading(), shown(change.was()), shown(change.is())))
                        .toList(),
                line.fate().isOpen(),
                line.isTaken(),
                field(line));
    }

    /** What its line on the page is called. */
    static String field(Line line) {
        return "row-" + line.row();
    }

    private String place(Entry.Partner meant) {
        return meant.city()
                .map(new CityWords(language)::place)
                .orElseGet(
                        () -> Wording.plain(language, "register.partner.unlisted", language.country(meant.country())));
    }

    String fate(Line line) {
        return Wording.plain(
                language,
                line.fate().isTakenByItself() && !line.isTaken()
                        ? "register.notTaken"
                        : "register.fate." + line.fate());
    }

    String said(RowReading.Wrong wrong) {
        return Wording.plain(
                language,
                wrong.key(),
                Stream.concat(
                                wrong.found().stream().limit(1),
                                wrong.found().stream().skip(1).map(other -> CellOf.inWords(other, language)))
                        .toArray());
    }

    private List<Adding> adds(Added added) {
        var file = added.alone().get();
        var records = new RevisionWords(language, file);
        var wording = new Wording(language, file);
        return added.records().stream()
                .flatMap(one -> one.record() instanceof Fact fact
                        ? Stream.of(new Adding(shown(records.of(one.list(), one.record())), details(wording, fact)))
                        : Stream.of())
                .toList();
    }

    private static Optional<String> details(Wording wording, Fact fact) {
        return wording.details(fact).map(RowWords::shown);
    }

    private static String shown(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
