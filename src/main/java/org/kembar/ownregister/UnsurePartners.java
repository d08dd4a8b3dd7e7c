package org.kembar.ownregister;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
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
 * Partners of a register of which it is not sure which city is meant, so many at a time as stand on a page.
 *
 * @param byName as it is written, with its country
 * @param from the number of the first of them among all, from 0
 * @param all how many there are
 * @param list in which cities are looked for
 */
record UnsurePartners(Map<String, Meant.Open> byName, int from, int all, Partners list) {

    /** So many stand on a page. */
    static final int ON_A_PAGE = 100;

    static UnsurePartners of(Opened opened, Partners partners, int asked) {
        var all = all(opened, partners);
        var from = Math.clamp(asked, 0, Math.max(0, all.size() - 1)) / ON_A_PAGE * ON_A_PAGE;
        var some = new LinkedHashMap<String, Meant.Open>();
        all.entrySet().stream().skip(from).limit(ON_A_PAGE).forEach(one -> some.put(one.getKey(), one.getValue()));
        return new UnsurePartners(some, from, all.size(), partners);
    }

    /** Where the page begins on which the first stands of which nobody has said anything. */
    static OptionalInt unsaid(Opened opened, Partners partners) {
        var names = List.copyOf(all(opened, partners).keySet());
        return IntStream.range(0, names.size())
                .filter(i -> opened.choices().word(Slot.PARTNER, names.get(i)).isEmpty())
                .map(i -> i / ON_A_PAGE * ON_A_PAGE)
                .findFirst();
    }

    private static Map<String, Meant.Open> all(Opened opened, Partners partners) {
        var open = new LinkedHashMap<String, Meant.Open>();
        var spellings = new HashSet<String>();
        var choices = opened.choices();
        var above = "";
        var countryAbove = "";
        for (var row : opened.grid().rows()) {
            var written = text(row, choices, Slot.PARTNER);
            var isCarried = written.isEmpty() && choices.carries();
            var name = isCarried ? above : written;
            var own = text(row, choices, Slot.COUNTRY);
            var country = isCarried && own.isEmpty() ? countryAbove : own;
            if (name.isEmpty()) {
                continue;
            }
            above = name;
            countryAbove = country;
            var code = choices.word(Slot.COUNTRY, country)
                    .flatMap(Choices.Word::means)
                    .or(() -> UsualWords.meant(Slot.COUNTRY, country));
            // Rows whose cells have to be mended first wait for that, and those of a country that nobody has named yet.
            if (WrittenRow.isReadable(name)
                    && (country.isEmpty() || code.isPresent())
                    && partners.meant(name, code) instanceof Meant.Open one
                    && spellings.add(Folded.spelled(RowReading.named(name, code)))) {
                open.put(RowReading.named(name, code), one);
            }
        }
        return open;
    }

    boolean isLast() {
        return next() >= all;
    }

    int next() {
        return from + ON_A_PAGE;
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
                all > ON_A_PAGE
                        ? Optional.of(frame.say("register.words.page", from + 1, from + words.size(), all))
                        : Optional.empty());
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
