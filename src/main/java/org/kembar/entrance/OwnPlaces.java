package org.kembar.entrance;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.access.Rules;
import org.kembar.web.Reader;
import org.kembar.web.Reader.Place;
import org.kembar.web.WhoReads;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Who is signed in, as each page says it, and the pages that are theirs. */
@Component
final class OwnPlaces implements WhoReads {

    static final String DESK = "desk";

    private final Doorkeeper doorkeeper;
    private final StandingWords words;
    private final RecordingHere recording;
    private final MoreOnDesk more;

    OwnPlaces(Doorkeeper doorkeeper, StandingWords words, RecordingHere recording, MoreOnDesk more) {
        this.recording = recording;
        this.doorkeeper = doorkeeper;
        this.more = more;
        this.words = words;
    }

    /** Pages that need no database are shown also while it is away; nobody is known then. */
    @Override
    public Optional<Somebody> of(HttpServletRequest request) {
        try {
            return doorkeeper.who(request).map(who -> language -> reader(who, request.getRequestURI(), language));
        } catch (DataAccessException _) {
            return Optional.empty();
        }
    }

    private Reader reader(Person who, String address, Language language) {
        return new Reader(
                who.name(),
                standing(words.briefly(who, language), language),
                places(who, language),
                Stream.of(recording.of(who, address, language), more.of(who, address, language))
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** One of several, for it stands on every page; all of them are on the page of the account. */
    private static Optional<String> standing(List<String> all, Language language) {
        return all.stream()
                .findFirst()
                .map(first ->
                        all.size() == 1 ? first : Wording.plain(language, "web.own.several", first, all.size() - 1));
    }

    private static List<Place> places(Person who, Language language) {
        var places = new ArrayList<Place>();
        places.add(place(DESK, "web.own.desk", language));
        if (Rules.has(who, Right.BE_NO_GUEST)) {
            places.add(place("work-list", "web.own.workList", language));
        }
        if (Rules.has(who, Right.SEE_PEOPLE)) {
            places.add(place(PeoplePages.PLACE, "people.title", language));
        }
        places.add(place(AccountPages.PLACE, "web.account", language));
        return places;
    }

    private static Place place(String place, String key, Language language) {
        return new Place("/" + language.tag() + "/" + place, Wording.plain(language, key));
    }
}
