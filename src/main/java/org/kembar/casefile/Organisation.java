package org.kembar.casefile;

import java.util.List;
import java.util.Optional;

/**
 * A body that acts in the partnership.
 *
 * @param nature decides whether it counts as government in the signals of social involvement
 * @param fields the fields of cooperation it is the technical counterpart for
 */
public record Organisation(
        @Form(Form.IDENTIFIER) String id,
        Text name,
        Side side,
        Nature nature,
        Optional<Role> role,
        @Refers(Field.class) List<String> fields,
        @Form("[0-9]{2}") Optional<String> iatiType,
        Optional<String> iatiIdentifier,
        List<Evidence> source)
        implements Fact {

    public enum Nature {
        GOVERNMENT,
        UNIVERSITY,
        BUSINESS,
        CIVIL_SOCIETY,
        INTERNATIONAL;

        public boolean isGovernment() {
            return this == GOVERNMENT || this == INTERNATIONAL;
        }
    }

    public enum Role {
        COORDINATOR,
        TECHNICAL_AGENCY,
        TRAINER,
        HOST,
        CONSULTANT,
        EXPERT,
        PROGRAMME_OWNER,
        PARTNER,
        BROKER,
        INVESTOR,
        FUNDER,
        VISITOR,
        SIGNATORY,
        BENEFICIARY;

        /** Carries out the technical work of a field; of training that is the training centre. */
        public boolean isTechnical() {
            return this == TECHNICAL_AGENCY || this == TRAINER;
        }
    }
}
