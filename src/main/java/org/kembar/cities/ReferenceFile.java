package org.kembar.cities;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * The list as it comes with the product, one column of all cities after the other; {@code ReferenceListMaker} says how. It is
 * part of the product like its code: a mistake in it is a bug and stops the program.
 */
final class ReferenceFile {

    private static final String FORMAT = "kembar-cities/1";

    private final byte[] bytes;
    private int at;

    private ReferenceFile(byte[] bytes) {
        this.bytes = bytes;
    }

    static Reference read() {
        return of(resource("/org/kembar/cities/geonames.gz"));
    }

    static Reference of(byte[] zipped) {
        return new ReferenceFile(unzipped(zipped)).reference();
    }

    static String countries() {
        return new String(resource("/org/kembar/cities/countries.tsv"), StandardCharsets.UTF_8);
    }

    static String regions() {
        return new String(resource("/org/kembar/cities/regions.tsv"), StandardCharsets.UTF_8);
    }

    private Reference reference() {
        var head = line().split("\t");
        if (!head[0].equals(FORMAT)) {
            throw new IllegalStateException("No list of cities: " + head[0]);
        }
        var regions = regions(Integer.parseInt(head[2]));
        var size = Integer.parseInt(head[3]);
        var ids = numbers(size);
        for (var i = 1; i < size; i++) {
            ids[i] += ids[i - 1];
        }
        var names = lines(size);
        var places = new Reference.Places(
                ids, words(size), words(size), words(size), numbers(size), numbers(size), numbers(size), regions);
        return new Reference(LocalDate.parse(head[1]), places, names, lines(size));
    }

    private Map<String, String> regions(int size) {
        var regions = HashMap.<String, String>newHashMap(size);
        for (var i = 0; i < size; i++) {
            var line = line();
            var tab = line.indexOf('\t');
            regions.put(line.substring(0, tab), line.substring(tab + 1));
        }
        return regions;
    }

    private String line() {
        var start = at;
        while (bytes[at] != '\n') {
            at++;
        }
        return new String(bytes, start, at++ - start, StandardCharsets.UTF_8);
    }

    /** A column of numbers; read digit by digit, for there are hundreds of thousands of them. */
    private int[] numbers(int size) {
        var numbers = new int[size];
        for (var i = 0; i < size; i++) {
            var negative = bytes[at] == '-';
            at += negative ? 1 : 0;
            var number = 0;
            for (; bytes[at] != '\n'; at++) {
                number = number * 10 + bytes[at] - '0';
            }
            at++;
            numbers[i] = negative ? -number : number;
        }
        return numbers;
    }

    /** A column of words of which there are few different ones. */
    private String[] words(int size) {
        var known = new HashMap<String, String>();
        var words = new String[size];
        for (var i = 0; i < size; i++) {
            var word = line();
            words[i] = known.computeIfAbsent(word, w -> w);
        }
        return words;
    }

    private Reference.Lines lines(int size) {
        var ends = new int[size + 1];
        var start = at;
        for (var i = 0; i < size; i++) {
            while (bytes[at] != '\n') {
                at++;
            }
            at++;
            ends[i + 1] = at - start;
        }
        return new Reference.Lines(Arrays.copyOfRange(bytes, start, at), ends);
    }

    private static byte[] unzipped(byte[] zipped) {
        try (var stream = new GZIPInputStream(new ByteArrayInputStream(zipped), 1 << 16)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] resource(String path) {
        try (var stream = ReferenceFile.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("Missing from the program: " + path);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
