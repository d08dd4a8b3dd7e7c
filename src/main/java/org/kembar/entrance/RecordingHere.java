package org.kembar.entrance;

import java.util.Optional;
import java.util.regex.Pattern;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.access.Rules;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.CitiesOfFiles;
import org.kembar.web.Addresses;
import org.kembar.web.KnownCities;
import org.kembar.web.Reader.Place;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.stereotype.Component;

/** Where somebody who may record something of a partnership does so, told at the head of its pages. */
@Component
final class RecordingHere {

    /** Not on the pages on which one does it already. */
    private static final Pattern PARTNERSHIP =
            Pattern.compile("/(?:id|en|ko)/partnerships/([a-z0-9][a-z0-9-]*)(?:/(?!record(?:/|$)).*)?");

    private final CaseFiles caseFiles;
    private final KnownCities cities;

    RecordingHere(CaseFiles caseFiles, KnownCities cities) {
        this.caseFiles = caseFiles;
        this.cities = cities;
    }

    /** Whoever records nothing anywhere costs no look at the record. */
    Optional<Place> of(Person who, String address, Language language) {
        var partnership = PARTNERSHIP.matcher(address);
        if (!partnership.matches() || !Rules.has(who, Right.RECORD)) {
            return Optional.empty();
        }
        return caseFiles
                .find(partnership.group(1))
                .filter(file -> Rules.mayAdd(who, CitiesOfFiles.meant(file, cities.list())))
                .map(file ->
                        new Place(Addresses.record(language, file.id()), Wording.plain(language, "record.choose")));
    }
}
