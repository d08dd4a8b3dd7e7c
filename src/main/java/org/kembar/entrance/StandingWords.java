package org.kembar.entrance;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.kembar.access.Acting;
import org.kembar.access.Person;
import org.kembar.access.Standing;
import org.kembar.access.Visit;
import org.kembar.registry.CaseFiles;
import org.kembar.web.KnownCities;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.stereotype.Component;

/** What somebody is here, in words. */
@Component
final class StandingWords {

    private final KnownCities cities;
    private final CaseFiles caseFiles;
    private final Clock clock;

    StandingWords(KnownCities cities, CaseFiles caseFiles, Clock clock) {
        this.cities = cities;
        this.caseFiles = caseFiles;
        this.clock = clock;
    }

    List<String> all(Person who, Language language) {
        return Stream.<Standing>concat(who.acting().stream(), who.visits().stream())
                .map(one -> one(one, language))
                .sorted()
                .toList();
    }

    /** Without region and country, where there is little room: who reads it knows which city it is. */
    List<String> briefly(Person who, Language language) {
        var words = new ActingWords(language, cities.list());
        var acting = who.acting().stream().map(words::briefly);
        return Stream.concat(acting, who.visits().stream().map(visit -> one(visit, language)))
                .sorted()
                .toList();
    }

    String one(Standing standing, Language language) {
        return switch (standing) {
            case Acting acting -> new ActingWords(language, cities.list()).one(acting);
            case Visit visit ->
                Wording.plain(
                        language, "acting.guest", partnership(visit.caseFile(), language), until(visit, language));
        };
    }

    /** One that is on record no more is named by its id. */
    String partnership(String caseFile, Language language) {
        return caseFiles
                .find(caseFile)
                .map(file -> new Wording(language, file).title())
                .orElse(caseFile);
    }

    /** The last day. */
    String until(Visit visit, Language language) {
        return Wording.day(
                language, visit.ends().minusNanos(1).atZone(clock.getZone()).toLocalDate());
    }
}
