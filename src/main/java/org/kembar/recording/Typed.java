package org.kembar.recording;

import java.util.Optional;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.EdtfReading;
import org.kembar.notation.EverydayDate;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/** What came of reading something that was typed. */
sealed interface Typed<T> {

    record Understood<T>(T what) implements Typed<T> {}

    record Wrong<T>(String sentence) implements Typed<T> {}

    /** A date as exactly as it is known: in EDTF, or as in a letter where that can be only one. */
    static Typed<Optional<EdtfDate>> date(String written, Language language) {
        if (written.isEmpty()) {
            return new Understood<>(Optional.empty());
        }
        return switch (EdtfDate.parse(written)) {
            case EdtfReading.Read(var date) -> new Understood<>(Optional.of(date));
            case EdtfReading.Refused(var reason) ->
                switch (reason) {
                    case NO_SUCH_MONTH -> wrong(language, "Fault.NO_SUCH_MONTH", written);
                    case NO_SUCH_DAY -> wrong(language, "Fault.NO_SUCH_DAY", written);
                    case ENDS_BEFORE_IT_STARTS -> wrong(language, "record.endsBefore", written);
                    case NOT_EDTF -> everyday(written, language);
                };
        };
    }

    private static Typed<Optional<EdtfDate>> everyday(String written, Language language) {
        var meant = EverydayDate.read(written);
        if (meant.isEmpty()) {
            return wrong(language, EverydayDate.isBefore(written) ? "record.before" : "record.notADate", written);
        }
        var dates = meant.get().inEdtf();
        return switch (dates.size()) {
            case 0 ->
                switch (meant.get().wrong().orElseThrow()) {
                    case NO_SUCH_DAY -> wrong(language, "Fault.NO_SUCH_DAY", written);
                    case ENDS_BEFORE_IT_STARTS -> wrong(language, "record.endsBefore", written);
                    case OTHER_WEEKDAY -> wrong(language, "Fault.OTHER_WEEKDAY", written);
                };
            case 1 ->
                EdtfDate.parse(dates.getFirst()) instanceof EdtfReading.Read(var date)
                        ? new Understood<>(Optional.of(date))
                        : wrong(language, "record.notADate", written);
            default -> wrong(language, "cli.severalDates", written, String.join(" / ", dates));
        };
    }

    private static <T> Wrong<T> wrong(Language language, String key, Object... values) {
        return new Wrong<>(Wording.plain(language, key, values));
    }
}
