package org.kembar.ownregister;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kembar.cities.Match;
import org.kembar.ownregister.Partners.Meant;
import org.kembar.ownregister.RegisterPage.Group;
import org.kembar.ownregister.RegisterPage.Option;
import org.kembar.ownregister.RegisterPage.Word;
import org.kembar.ownregister.Registers.Opened;
import org.kembar.sheets.FoundBook;
import org.kembar.web.Frame;
import org.kembar.wording.CityWords;
import org.kembar.wording.Wording;

/**
 * Partners of a register of which it is not sure which city is meant.
 *
 * @param byName as it is written, with its country
 * @param list in which cities are looked for
 */
record UnsurePartners(Map<String, Meant.Open> byName, Partners list) {

    /** @param most so many of them */
    static Map<String, Meant.Open> of(Opened opened, Partners partners, int most) {
        var open = new LinkedHashMap<String, Meant.Open>();
        var spellings = new HashSet<String>();
        var choices = opened.choices();
        for (var row : opened.grid().rows()) {
            var name = text(row, choices, Slot.PARTNER);
            var country = text(row, choices, Slot.COUNTRY);
            var code = choices.word(Slot.COUNTRY, country)
                    .flatMap(Choices.Word::means)
                    .or(() -> UsualWords.meant(Slot.COUNTRY, country));
            if (!name.isEmpty()
                    && open.size() < most
                    && partners.meant(name, code) instanceof Meant.Open one
                    && spellings.add(Folded.spelled(RowReading.named(name, code)))) {
                open.put(RowReading.named(name, code), one);
            }
        }
        return open;
    }

    private static String text(FoundBook.Row row, Choices choices, Slot slot) {
        return choices.columns().stream()
                .filter(column -> column.is() == slot)
                .findFirst()
                .flatMap(column -> row.cell(column.at()))
                .map(String::strip)
                .orElse("");
    }

    Group group(Choices choices, Frame frame) {
        var words = new ArrayList<Word>();
        byName.forEach((name, one) -> words.add(word(words.size(), name, one, choices, frame)));
        return new Group(
                Slot.PARTNER.name(),
                Wording.plain(frame.language(), Slot.PARTNER),
                frame.say("register.words.PARTNER"),
                false,
                words,
                0);
    }

    private Word word(int number, String name, Meant.Open open, Choices choices, Frame frame) {
        var words = new CityWords(frame.language());
        var near = open.isSeveral() ? List.<Match>of() : list.near(open);
        var candidates = open.isSeveral()
                ? open.candidates()
                : near.stream().map(Match::city).toList();
        // Of what is but for a letter the name of a city nobody is made to begin another one.
        var isMisspelt = near.stream().anyMatch(match -> match.reason() == Match.Reason.ONE_LETTER_DIFFERS);
        var options = new ArrayList<>(candidates.stream()
                .map(city -> new Option(city.id(), words.line(city)))
                .toList());
        options.add(new Option(RowReading.BY_NAME, frame.say("register.words.byName")));
        return new Word(
                Slot.PARTNER.name() + number,
                name,
                options,
                choices.word(Slot.PARTNER, name)
                        .flatMap(Choices.Word::means)
                        .orElse(open.isSeveral() || isMisspelt ? "" : RowReading.BY_NAME));
    }
}
