package org.kembar.asking;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.EdtfReading;
import org.kembar.notation.EverydayDate;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/**
 * A date as somebody writes it.
 *
 * @param place the option or the field of the form it is written in
 * @param text empty if it is left out
 */
public record WrittenDay(String place, String text) {

    /** Of what a record can be dated by, what is a single day, month or year beyond doubt: an evaluation has one date. */
    private static final Pattern ONE_DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    /** What is known of the day; nothing if it is left out. */
    public Asked<Optional<EdtfDate>> date(Language language) {
        if (text.isEmpty()) {
            return new Asked.Understood<>(Optional.empty());
        }
        return switch (EdtfDate.parse(text)) {
            case EdtfReading.Read(var date)
            when ONE_DATE.matcher(text).matches() -> new Asked.Understood<>(Optional.of(date));
            case EdtfReading.Read _ -> refused(language, "cli.notOneDate", text);
            case EdtfReading.Refused(var reason) ->
                switch (reason) {
                    case NO_SUCH_MONTH -> refused(language, "Fault.NO_SUCH_MONTH", text);
                    case NO_SUCH_DAY -> refused(language, "Fault.NO_SUCH_DAY", text);
                    case ENDS_BEFORE_IT_STARTS -> refused(language, "cli.notOneDate", text);
                    case NOT_EDTF ->
                        EverydayDate.read(text)
                                .map(date -> date.inEdtf().isEmpty()
                                        ? refused(language, "Fault.NO_SUCH_DAY", text)
                                        : refused(
                                                language,
                                                "Fault.EVERYDAY_DATE",
                                                text,
                                                String.join(" / ", date.inEdtf())))
                                .orElseGet(() -> refused(language, "cli.notADate", text));
                };
        };
    }

    private Asked.Refused<Optional<EdtfDate>> refused(Language language, String key, Object... values) {
        return new Asked.Refused<>(List.of(place), Wording.plain(language, key, values));
    }
}
