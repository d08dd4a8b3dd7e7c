package org.kembar.rows;

/**
 * Texts as PostgreSQL can hold them: it has no U+0000, which a case file may. {@code ␛0} stands for it, and {@code ␛␛}
 * for the sign itself.
 */
final class Storable {

    private static final String SIGN = "\u241B";

    private Storable() {}

    static String stored(String text) {
        return text.indexOf('\0') < 0 && !text.contains(SIGN)
                ? text
                : text.replace(SIGN, SIGN + SIGN).replace("\0", SIGN + "0");
    }

    static String read(String stored) {
        if (!stored.contains(SIGN)) {
            return stored;
        }
        var text = new StringBuilder(stored.length());
        for (var i = 0; i < stored.length(); i++) {
            var c = stored.charAt(i);
            if (c == SIGN.charAt(0)) {
                i++;
                text.append(stored.charAt(i) == '0' ? '\0' : c);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
