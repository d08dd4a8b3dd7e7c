package org.kembar.ownregister;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.City;
import org.kembar.casefile.Partnership;
import org.kembar.notation.Notation;
import org.kembar.ownregister.RegisterPage.Option;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/** What a word of a register can mean. */
final class WordOptions {

    private WordOptions() {}

    static List<Option> of(Slot slot, Language language) {
        return switch (slot) {
            case DOCUMENT -> constants(Agreement.Kind.values(), language);
            case COOPERATION -> constants(Partnership.Kind.values(), language);
            case LEVEL -> constants(City.Level.values(), language);
            case ACTIVITY_KIND -> constants(Activity.Kind.values(), language);
            case ACTIVITY_STATUS -> constants(Activity.Status.values(), language);
            case GROUP -> constants(Activity.Group.values(), language);
            case COUNTRY -> countries(language);
            default -> List.of();
        };
    }

    private static List<Option> countries(Language language) {
        return Stream.of(Locale.getISOCountries())
                .map(code -> new Option(code, language.country(code)))
                .sorted(Comparator.comparing(Option::name, Collator.getInstance(language.locale())))
                .toList();
    }

    private static List<Option> constants(Enum<?>[] all, Language language) {
        return Stream.of(all)
                .map(one -> new Option(Notation.word(one), language.capitalised(Wording.plain(language, one))))
                .toList();
    }
}
