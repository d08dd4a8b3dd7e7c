package org.kembar.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.kembar.access.Person;
import org.kembar.privacy.Lists.Opened;
import org.kembar.wording.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The lists of names as the pages need them on which somebody keeps them, one name at a time or many at once. */
@Component
record KeptLists(Lists lists, Participants participants, Retention retention, Watch watch, Clock clock) {

    Opened find(String id, String fact, Person who) {
        return lists.find(id, fact, who);
    }

    /** On the list of another city nobody puts a name. */
    static void mustKeep(Opened opened, String city) {
        if (!opened.cities().contains(city)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    /** The last day on which a name may be kept, on whichever of the lists it stands. */
    LocalDate longest(Opened opened) {
        return opened.cities().stream()
                .map(retention::longest)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    /** What is wrong with what is typed of somebody who is to stand on the list of this city. */
    List<NewParticipant.Wrong> wrong(NewParticipant typed, String city) {
        return typed.wrong(LocalDate.now(clock), retention.longest(city));
    }

    /** @param chosen of the cities for which the reader keeps a list */
    List<Agreed.Choice> cities(Opened opened, String chosen, Language language) {
        return opened.cities().stream()
                .map(city -> new Agreed.Choice(city, lists.name(city, language), city.equals(chosen)))
                .toList();
    }
}
