package org.kembar.casefile;

import java.util.List;
import java.util.Optional;
import org.kembar.edtf.EdtfDate;

/**
 * One stage of the Indonesian procedure for one agreement, and what documents it.
 *
 * @param document when the document of the stage is dated; absent if nobody has seen one
 * @param missing true if a source says that there is no such document
 */
public record ProcedureStep(
        @Form(Form.IDENTIFIER) String id,
        @Refers(Agreement.class) String agreement,
        Stage stage,
        Optional<EdtfDate> document,
        Optional<Boolean> missing,
        List<Evidence> source)
        implements Fact {

    /**
     * The headings under which offices list the procedure. What is done in each stands in PP 28/2018, Arts 28 to 33 and 43, and so
     * do the names up to the drafting; those after it, and that discussion comes before the minister's approval, are what is
     * customary: in Arts 32 and 33 the minister approves the draft between two rounds of discussion. No rule rests on their order.
     */
    public enum Stage {
        INITIATIVE,
        EXPLORATION,
        STATEMENT_OF_INTENT,
        COOPERATION_PLAN,
        COUNCIL_APPROVAL,
        VERIFICATION,
        DRAFTING,
        DISCUSSION,
        MINISTER_APPROVAL,
        SIGNING,
        IMPLEMENTATION,
        /** Written consultation of both ministers before the letter of intent: PP 28/2018 Art. 28(4). */
        CONSULTATION,
        /** The foreign minister's letter that the text is sound: PP 28/2018 Art. 33(3). */
        CONFIRMATION_LETTER;

        /** One of the eleven stages; the others are documents within a stage. */
        public boolean isStage() {
            return compareTo(CONSULTATION) < 0;
        }

        /** An approval that the law requires: PP 28/2018 Arts 28(4), 30, 31, 33. */
        public boolean isApproval() {
            return switch (this) {
                case CONSULTATION, COUNCIL_APPROVAL, VERIFICATION, MINISTER_APPROVAL, CONFIRMATION_LETTER -> true;
                case INITIATIVE,
                        EXPLORATION,
                        STATEMENT_OF_INTENT,
                        COOPERATION_PLAN,
                        DRAFTING,
                        DISCUSSION,
                        SIGNING,
                        IMPLEMENTATION -> false;
            };
        }
    }
}
