package org.kembar.web;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A part of what goes out compressed. It ends at a whole byte and refers to nothing before it, so that parts compressed at
 * different times can be joined (RFC 1951 §3.2.4): only what is another for each reader is compressed for each.
 *
 * @param bytes without the mark of an end
 * @param length of what it was made from
 * @param checksum of what it was made from (CRC-32)
 */
record Deflated(byte[] bytes, long length, int checksum) {

    /** Half the time of the best for a tenth more bytes; a page that is rendered once has to pay for it. */
    private static final int LEVEL = 3;

    /** The two signs of the format, its one method, no more is said (RFC 1952 §2.3). */
    private static final byte[] HEAD = {0x1F, (byte) 0x8B, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, (byte) 0xFF};

    /** A last block with nothing in it (RFC 1951 §3.2.6). */
    private static final byte[] END = {3, 0};

    private static final int ROOM = 1 << 13;

    static Deflated of(byte[] plain) {
        var checksum = new CRC32();
        checksum.update(plain);
        var deflater = new Deflater(LEVEL, true);
        try {
            deflater.setInput(plain);
            var bytes = new ByteArrayOutputStream(plain.length / 6 + END.length);
            var room = new byte[ROOM];
            var written = ROOM;
            // Less than there was room for: all of it is out.
            while (written == ROOM) {
                written = deflater.deflate(room, 0, ROOM, Deflater.FULL_FLUSH);
                bytes.write(room, 0, written);
            }
            return new Deflated(bytes.toByteArray(), plain.length, (int) checksum.getValue());
        } finally {
            deflater.end();
        }
    }

    /** All of them one after the other, as one file of gzip. */
    static byte[] joined(List<Deflated> parts) {
        var gzip = new ByteArrayOutputStream(
                parts.stream().mapToInt(part -> part.bytes.length).sum() + 20);
        gzip.writeBytes(HEAD);
        var length = 0L;
        var checksum = 0;
        for (var part : parts) {
            gzip.writeBytes(part.bytes);
            length += part.length;
            checksum = Checksum.joined(checksum, part.checksum, part.length);
        }
        gzip.writeBytes(END);
        writeLowestFirst(gzip, checksum);
        writeLowestFirst(gzip, (int) length);
        return gzip.toByteArray();
    }

    private static void writeLowestFirst(ByteArrayOutputStream to, int number) {
        for (var shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            to.write(number >>> shift);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Deflated part
                && length == part.length
                && checksum == part.checksum
                && Arrays.equals(bytes, part.bytes);
    }

    @Override
    public int hashCode() {
        return checksum;
    }

    @Override
    public String toString() {
        return length + " bytes as " + bytes.length;
    }

    /**
     * Remainders of polynomials over two numbers, the highest power in the lowest bit (RFC 1952 §8). The checksum of two texts
     * one after the other is that of the first, moved by the length of the second, and that of the second.
     */
    private static final class Checksum {

        private static final int POLYNOMIAL = 0xEDB88320;
        private static final int ONE = 1 << 31;

        /** At n: x to the power of 8 · 2ⁿ, what 2ⁿ bytes more do. */
        private static final int[] MOVES = moves();

        private Checksum() {}

        private static int[] moves() {
            var moves = new int[Long.SIZE];
            moves[0] = ONE >>> Byte.SIZE;
            for (var n = 1; n < moves.length; n++) {
                moves[n] = product(moves[n - 1], moves[n - 1]);
            }
            return moves;
        }

        static int joined(int first, int second, long lengthOfSecond) {
            var moved = first;
            for (var left = lengthOfSecond; left != 0; left &= left - 1) {
                moved = product(moved, MOVES[Long.numberOfTrailingZeros(left)]);
            }
            return moved ^ second;
        }

        private static int product(int a, int b) {
            var product = 0;
            var power = b;
            for (var rest = a; rest != 0; rest <<= 1) {
                product ^= rest < 0 ? power : 0;
                power = power >>> 1 ^ ((power & 1) == 0 ? 0 : POLYNOMIAL);
            }
            return product;
        }
    }
}
