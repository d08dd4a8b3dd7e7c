package org.kembar.syntax;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Turns bytes into text, strictly: a wrong byte is an error with a place, never a question mark. */
public final class Utf8 {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8() {}

    public static String decode(byte[] bytes) throws Refusal {
        if (bytes.length > Limits.BYTES) {
            throw new Refusal(Place.START, Fault.TOO_LARGE, "> " + Limits.SIZE, Limits.SIZE);
        }
        if (bytes.length >= 2
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE))) {
            throw new Refusal(Place.START, Fault.NOT_UTF8, "UTF-16", "UTF-8");
        }
        var chars = CharBuffer.allocate(bytes.length);
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var input = ByteBuffer.wrap(bytes);
        var result = decoder.decode(input, chars, true);
        chars.flip();
        if (result.isError()) {
            var before = chars.toString();
            throw new Refusal(
                    Place.after(before, before.length()),
                    Fault.NOT_UTF8,
                    "0x%02X".formatted(bytes[input.position()]),
                    "UTF-8");
        }
        var text = chars.toString();
        var start = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        if (start.isBlank()) {
            throw new Refusal(Place.START, Fault.EMPTY, "", "");
        }
        return start;
    }

    /** Half a character, which JSON and YAML can name by an escape, has no form in UTF-8. */
    public static boolean isWhole(String text) {
        return text.codePoints()
                .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
