package org.kembar.portfolio;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.casefile.City;
import org.kembar.course.Standing;
import org.kembar.wording.Language;
import org.kembar.wording.OtherTongues;

/**
 * A line of the list as it is kept: its texts in one piece. Twenty thousand partnerships in three languages have a million texts,
 * and that many objects take more of the memory than their letters do, and of the time of whoever collects it.
 */
final class KeptLine {

    private final Standing.Legal legal;
    private final Standing.Life life;
    private final BitSet years;
    private final Optional<City> own;
    private final Optional<City> partner;
    private final boolean hasMandate;
    private final boolean isDormant;
    private final int attention;
    private final byte[] texts;
    private final OtherTongues tongues;

    KeptLine(Line line) {
        legal = line.legal();
        life = line.life();
        years = line.years();
        own = line.own();
        partner = line.partner();
        hasMandate = line.mandate().isPresent();
        isDormant = line.dormancy().isPresent();
        attention = line.attention().size();
        texts = packed(texts(line));
        tongues = line.tongues();
    }

    /** The line itself. */
    Line in(Language language) {
        var unpacked = unpacked();
        var text = unpacked.iterator();
        var signs = unpacked.size() - signs(unpacked);
        return new Line(
                language,
                text.next(),
                legal,
                life,
                years,
                own,
                text.next(),
                partner,
                text.next(),
                text.next(),
                text.next(),
                text.next(),
                hasMandate ? Optional.of(text.next()) : Optional.empty(),
                text.next(),
                text.next(),
                text.next(),
                text.next(),
                unpacked.subList(signs - attention, signs),
                isDormant ? Optional.of(text.next()) : Optional.empty(),
                unpacked.subList(signs, unpacked.size()),
                tongues);
    }

    /** Bytes that its texts take. */
    int size() {
        return texts.length;
    }

    /** What is named at a glance and the signs last, for there may be any number of them. */
    private static List<String> texts(Line line) {
        return Stream.of(
                        Stream.of(
                                line.id(),
                                line.ownName(),
                                line.partnerName(),
                                line.cities(),
                                line.country(),
                                line.agreement()),
                        line.mandate().stream(),
                        Stream.of(line.lastActivity(), line.lastContact(), line.obligations(), line.alarms()),
                        line.dormancy().stream(),
                        line.attention().stream(),
                        line.signs().stream())
                .flatMap(part -> part)
                .toList();
    }

    private int signs(List<String> unpacked) {
        return unpacked.size() - 10 - attention - (hasMandate ? 1 : 0) - (isDormant ? 1 : 0);
    }

    /** Each after its length. */
    private static byte[] packed(List<String> texts) {
        var encoded = texts.stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
        var all = ByteBuffer.allocate(
                encoded.stream().mapToInt(bytes -> Integer.BYTES + bytes.length).sum());
        encoded.forEach(bytes -> all.putInt(bytes.length).put(bytes));
        return all.array();
    }

    private List<String> unpacked() {
        var all = ByteBuffer.wrap(texts);
        var unpacked = new ArrayList<String>();
        while (all.hasRemaining()) {
            var bytes = new byte[all.getInt()];
            all.get(bytes);
            unpacked.add(new String(bytes, StandardCharsets.UTF_8));
        }
        return List.copyOf(unpacked);
    }
}
