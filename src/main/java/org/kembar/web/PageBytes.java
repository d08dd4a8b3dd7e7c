package org.kembar.web;

import gg.jte.TemplateOutput;
import java.util.Arrays;
import org.kembar.documents.Report;

/**
 * A page in the making, in the bytes in which it goes out, UTF-8: never in memory twice. What HTML does not allow, which a text
 * of a case file may hold, becomes the replacement character.
 */
final class PageBytes implements TemplateOutput {

    /** What a character of a text takes at most; one of two characters takes four. */
    private static final int MOST_BYTES = 3;

    private static final char REPLACEMENT = '\uFFFD';

    private byte[] bytes = new byte[1 << 16];
    private int length;

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    @Override
    public void writeContent(String text) {
        writeContent(text, 0, text.length());
    }

    @Override
    public void writeContent(String text, int start, int end) {
        var room = length + (end - start) * MOST_BYTES;
        if (room > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(room, 2 * bytes.length));
        }
        for (var at = plain(text, start, end); at < end; at = plain(text, at + 1, end)) {
            var c = text.charAt(at);
            if (Character.isHighSurrogate(c) && at + 1 < end && Character.isLowSurrogate(text.charAt(at + 1))) {
                of(Character.toCodePoint(c, text.charAt(++at)));
            } else {
                of(c);
            }
        }
    }

    /** Most of a page are letters of one byte. Gives the place of the first that is none. */
    private int plain(String text, int start, int end) {
        var to = bytes;
        var place = length - start;
        var at = start;
        for (; at < end; at++) {
            var c = text.charAt(at);
            if (c < ' ' || c >= 0x7F) {
                break;
            }
            to[place + at] = (byte) c;
        }
        length = place + at;
        return at;
    }

    private void of(int c) {
        var legal = Report.isLegal(c) ? c : REPLACEMENT;
        if (legal < 0x80) {
            bytes[length++] = (byte) legal;
        } else if (legal < 0x800) {
            bytes[length++] = (byte) (0xC0 | legal >> 6);
            following(legal);
        } else if (legal < 0x10000) {
            bytes[length++] = (byte) (0xE0 | legal >> 12);
            following(legal >> 6);
            following(legal);
        } else {
            bytes[length++] = (byte) (0xF0 | legal >> 18);
            following(legal >> 12);
            following(legal >> 6);
            following(legal);
        }
    }

    /** The last six bits. */
    private void following(int bits) {
        bytes[length++] = (byte) (0x80 | bits & 0x3F);
    }
}
