package org.kembar.ownregister;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kembar.casefile.Activity;
import org.kembar.notation.Notation;

/** The kind that the name of an activity says, where no column does: <i>Pelatihan kota cerdas</i>, 공무원 연수. */
final class KindInTitle {

    /** Written without blanks around it, at the end of another word too. */
    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");

    private static final String OTHER = Notation.word(Activity.Kind.OTHER);

    private KindInTitle() {}

    /** The longest word that says it, as registers write it; nothing where there is none, or where two say two things. */
    static Optional<String> word(String title) {
        var folded = " " + Folded.of(title) + " ";
        var found = UsualWords.phrases(Slot.ACTIVITY_KIND).entrySet().stream()
                .filter(said -> !said.getValue().equals(OTHER) && folded.contains(apart(said.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var longest = new HashMap<>(found);
        longest.keySet()
                .removeIf(phrase ->
                        found.keySet().stream().anyMatch(other -> !other.equals(phrase) && other.contains(phrase)));
        return longest.values().stream().distinct().count() == 1
                ? longest.keySet().stream().min(String::compareTo)
                : Optional.empty();
    }

    private static String apart(String phrase) {
        return HANGUL.matcher(phrase).find() ? phrase + " " : " " + phrase + " ";
    }
}
