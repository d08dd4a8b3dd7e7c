package org.kembar.ownregister;

import java.util.HashSet;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kembar.casefile.Activity;
import org.kembar.notation.Notation;

/** The kind that the name of an activity says, where no column does: <i>Pelatihan kota cerdas</i>, 공무원 연수. */
final class KindInTitle {

    /** Written without blanks around it, at the end of another word too. */
    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");

    private KindInTitle() {}

    /** The longest word that says it, as registers write it; nothing where there is none, or where two say two things. */
    static Optional<String> word(String title) {
        var folded = " " + Folded.of(title) + " ";
        var phrases = UsualWords.phrases(Slot.ACTIVITY_KIND);
        var found = phrases.keySet().stream()
                .filter(phrase -> !phrases.get(phrase).equals(Notation.word(Activity.Kind.OTHER)))
                .filter(phrase -> folded.contains(HANGUL.matcher(phrase).find() ? phrase : " " + phrase + " "))
                .collect(Collectors.toSet());
        var longest = new HashSet<>(found);
        longest.removeIf(phrase -> found.stream().anyMatch(other -> !other.equals(phrase) && other.contains(phrase)));
        return longest.stream().map(phrases::get).distinct().count() == 1
                ? longest.stream().min(String::compareTo)
                : Optional.empty();
    }
}
