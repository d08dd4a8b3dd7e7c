package org.kembar.entrance;

import java.util.List;
import org.kembar.access.Needs;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.access.Rules;
import org.kembar.web.Frame;
import org.kembar.web.Html;
import org.kembar.web.KnownCities;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who one is here: for which cities one acts, and what one may do. */
@RestController
@Needs(Right.BE_SIGNED_IN)
final class AccountPages {

    static final String PLACE = "account";

    private final KnownCities cities;

    AccountPages(KnownCities cities) {
        this.cities = cities;
    }

    /**
     * What the template prints.
     *
     * @param acting as what, and for which city
     */
    record AccountPage(Frame frame, Person who, List<String> acting, boolean seesPeople, boolean takesFilesIn) {}

    @GetMapping("/{language:id|en|ko}/" + PLACE)
    ResponseEntity<byte[]> show(@PathVariable("language") Language language, Person who) {
        var words = new ActingWords(language, cities.list());
        var page = new AccountPage(
                new Frame(language, PLACE, Wording.plain(language, "account.title"), false),
                who,
                words.all(who),
                Rules.has(who, Right.SEE_PEOPLE),
                Rules.has(who, Right.TAKE_FILES_IN));
        return Html.answer(HttpStatus.OK, (output, forms) -> JteaccountGenerated.render(output, forms, page));
    }
}
