package org.kembar.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kembar.access.Needs;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.access.Rules;
import org.kembar.desk.Desk.Sight;
import org.kembar.registry.Audience;
import org.kembar.web.Addresses;
import org.kembar.web.Frame;
import org.kembar.web.Html;
import org.kembar.wording.Language;
import org.kembar.wording.OtherTongues;
import org.kembar.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What is wanting in the record of a partnership, and where it is mended. */
@RestController
@Needs(Right.BE_SIGNED_IN)
final class LackPages {

    static final String PLACE = "lacking";

    private final Desk desk;

    LackPages(Desk desk) {
        this.desk = desk;
    }

    /**
     * What the template prints.
     *
     * @param address that of the partnership on the desk
     * @param groups what is wanting, by what it is; only those of which there is something
     */
    record LackPage(Frame frame, String partnership, String address, String summary, List<Group> groups) {}

    record Group(String key, String name, String about, List<Row> rows) {}

    /** @param correct where it is mended, by those who may */
    record Row(String said, String address, Optional<String> correct) {}

    @GetMapping("/{language:id|en|ko}/" + DeskPages.PLACE + DeskPages.ONE + "/" + PLACE)
    ResponseEntity<byte[]> show(
            @PathVariable("language") Language language, @PathVariable("id") String id, Person who) {
        var sight = desk.find(id, who);
        var found = Lack.in(sight.seen().file());
        var keeps = Rules.keeps(who, sight.cities());
        var groups = Arrays.stream(Lack.values())
                .map(lack -> group(
                        lack,
                        found.stream()
                                .filter(one -> one.lacks().contains(lack))
                                .map(one -> row(one, sight, keeps, language))
                                .toList(),
                        language))
                .filter(group -> !group.rows().isEmpty())
                .toList();
        var page = new LackPage(
                new Frame(
                        language,
                        DeskPages.PLACE + "/partnerships/" + id + "/" + PLACE,
                        Wording.plain(language, "desk.lacking.title"),
                        false),
                new Wording(language, sight.open()).title(),
                DeskPages.address(language, id),
                Wording.plain(language, "desk.lacking.summary", found.size()),
                groups);
        return Html.answer(
                HttpStatus.OK,
                OtherTongues.of(language, sight.seen().file()),
                (output, forms) -> JtelackingGenerated.render(output, forms, page));
    }

    private static Group group(Lack lack, List<Row> rows, Language language) {
        var key = "desk.lacking." + lack;
        return new Group(
                lack.name(), Wording.plain(language, key, rows.size()), Wording.plain(language, key + ".about"), rows);
    }

    private static Row row(Lack.Found found, Sight sight, Set<Audience> keeps, Language language) {
        var id = sight.open().id();
        var filed = new Filed(found.id(), found.list(), found.record(), found.id());
        return new Row(
                filed.said(sight.seen().file(), language),
                AudiencePages.address(language, id, found.id()),
                Optional.of(Addresses.partnership(language, id) + "/records/" + found.id() + "/correct")
                        .filter(_ -> keeps.contains(sight.seen().audience(found.id()))));
    }
}
