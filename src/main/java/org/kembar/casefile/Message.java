package org.kembar.casefile;

import java.util.List;
import java.util.Optional;
import org.kembar.edtf.EdtfDate;

/**
 * One letter, mail or call between the sides.
 *
 * @param from the side that wrote
 * @param answered when the other side answered; absent if it did not, or if nobody knows
 * @param betweenAgencies true if technical agencies wrote to each other directly
 * @param betweenLeaders true if mayors, deputies or secretaries wrote
 * @param filed true if a copy is in the office's file
 */
public record Message(
        @Form(Form.IDENTIFIER) String id,
        EdtfDate sent,
        Side from,
        Optional<EdtfDate> answered,
        Optional<Channel> channel,
        Optional<Boolean> betweenAgencies,
        Optional<Boolean> betweenLeaders,
        Optional<Boolean> filed,
        Optional<Text> text,
        List<Evidence> source)
        implements Fact {

    /** Whether one of the two sides wrote it: what an embassy or another third party writes is no exchange between them. */
    public boolean isBetweenSides() {
        return from != Side.THIRD;
    }

    public enum Channel {
        LETTER,
        EMAIL,
        WHATSAPP,
        KAKAOTALK,
        TELEPHONE,
        VIDEO,
        OTHER
    }
}
