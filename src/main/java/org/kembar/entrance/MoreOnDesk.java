package org.kembar.entrance;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.kembar.access.Person;
import org.kembar.access.Seeing;
import org.kembar.casefile.CaseFile;
import org.kembar.registry.Annexes;
import org.kembar.registry.Audience;
import org.kembar.registry.CaseFiles;
import org.kembar.web.Addresses;
import org.kembar.web.KnownCities;
import org.kembar.web.Reader.Place;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.stereotype.Component;

/**
 * That the page of a partnership, which is the same for everybody, is not all that somebody may see of it: an agreement that is for
 * its cities alone is not missing for them.
 */
@Component
final class MoreOnDesk {

    private static final Pattern PARTNERSHIP =
            Pattern.compile("/(?:id|en|ko)/partnerships/([a-z0-9][a-z0-9-]*)(?:/.*)?");

    private final CaseFiles caseFiles;
    private final Annexes annexes;
    private final KnownCities cities;

    MoreOnDesk(DataSource source, CaseFiles caseFiles, KnownCities cities, Clock clock) {
        annexes = new Annexes(source, clock);
        this.caseFiles = caseFiles;
        this.cities = cities;
    }

    /** Told to those alone who see it on their desk; that they were told of it is no look at it. */
    Optional<Place> of(Person who, String address, Language language) {
        var partnership = PARTNERSHIP.matcher(address);
        if (!partnership.matches()
                || annexes.states(List.of(partnership.group(1))).isEmpty()) {
            return Optional.empty();
        }
        return caseFiles.find(partnership.group(1)).flatMap(open -> of(who, open, language));
    }

    private Optional<Place> of(Person who, CaseFile open, Language language) {
        var sees = Seeing.of(open, who, cities.list()).audiences();
        return Optional.of(sees)
                .filter(some -> !Set.of(Audience.PUBLIC).containsAll(some))
                .flatMap(some -> annexes.unseen(open.id(), some))
                .flatMap(seen -> said(open, seen.file(), language))
                .map(sentence -> new Place(Addresses.desk(language, open.id()), sentence));
    }

    private static Optional<String> said(CaseFile open, CaseFile seen, Language language) {
        var agreements = seen.agreements().size() - open.agreements().size();
        var facts = seen.facts().size() - open.facts().size();
        if (facts <= 0) {
            return Optional.empty();
        }
        return Optional.of(Wording.plain(language, agreements > 0 ? "web.own.moreAgreed" : "web.own.more", facts));
    }
}
