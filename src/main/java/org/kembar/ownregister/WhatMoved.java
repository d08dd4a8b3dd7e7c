package org.kembar.ownregister;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.kembar.access.Person;
import org.kembar.access.Seeing;
import org.kembar.casefile.CaseFile;
import org.kembar.comparison.Movements;
import org.kembar.evaluation.Evaluator;
import org.kembar.ownregister.RegisterPage.OfPartnership;
import org.kembar.registry.Annexes;
import org.kembar.registry.CaseFiles;
import org.kembar.web.KnownCities;
import org.kembar.wording.Language;

/** Says what a register moved in the evaluation, in short, to whoever has just taken it. */
record WhatMoved(Annexes annexes, CaseFiles caseFiles, KnownCities cities, Evaluator evaluator, ZoneId zone) {

    /** Of so many partnerships it is reckoned; the others have the link alone. */
    private static final int RECKONED = 5;

    /** @param ids of the partnerships shown, in their order */
    List<OfPartnership> in(List<OfPartnership> shown, List<String> ids, long ofImport, Person who, Language language) {
        var all = new ArrayList<>(shown);
        var files = caseFiles.find(ids.subList(0, Math.min(RECKONED, ids.size())));
        for (var i = 0; i < files.size(); i++) {
            all.set(i, all.get(i).with(inShort(files.get(i), ofImport, who, language)));
        }
        return List.copyOf(all);
    }

    /** As of the day on which it was taken, by what this person sees; nothing of what began with it. */
    private List<String> inShort(CaseFile file, long ofImport, Person who, Language language) {
        var sees = Seeing.of(file, who, cities.list()).audiences();
        return annexes.change(ofImport, file.id(), sees)
                .map(change -> Movements.inShort(
                        change.at().atZone(zone).toLocalDate(), change.before(), change.after(), evaluator, language))
                .orElseGet(List::of);
    }
}
