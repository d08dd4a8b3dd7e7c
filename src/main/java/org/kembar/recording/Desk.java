package org.kembar.recording;

import org.kembar.access.Person;
import org.kembar.access.Rules;
import org.kembar.casefile.CaseFile;
import org.kembar.recording.Kind.Found;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.CitiesOfFiles;
import org.kembar.web.KnownCities;
import org.kembar.web.NothingHere;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Finds what somebody wants to work on, if they may. */
final class Desk {

    private final CaseFiles caseFiles;
    private final KnownCities cities;

    Desk(CaseFiles caseFiles, KnownCities cities) {
        this.caseFiles = caseFiles;
        this.cities = cities;
    }

    /** For somebody who acts for one of its sides. */
    CaseFile find(String id, Person who) {
        var file = caseFiles.find(id).orElseThrow(NothingHere::new);
        if (!Rules.mayAdd(who, CitiesOfFiles.meant(file, cities.list()))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return file;
    }

    /** A record of it, for somebody who keeps the record of one of its sides. */
    Found mayCorrect(CaseFile file, String record, Person who) {
        var found = Kind.find(file, record).orElseThrow(NothingHere::new);
        if (!Rules.mayRecord(who, CitiesOfFiles.meant(file, cities.list()))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return found;
    }
}
