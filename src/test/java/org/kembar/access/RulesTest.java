package org.kembar.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {

    private static final List<Partner> PARTNERS = List.of(
            new Partner("seoul", false, false), new Partner("namur", true, false), new Partner("kyoto", true, true));

    @ParameterizedTest
    @CsvSource({
        "HEAD, BE_SIGNED_IN, true",
        "HEAD, RECORD, true",
        "OFFICER, RECORD, true",
        "AGENCY, RECORD, true",
        "HEAD, TAKE_FILES_IN, true",
        "HEAD, SEE_PEOPLE, true",
        "OFFICER, BE_SIGNED_IN, true",
        "OFFICER, TAKE_FILES_IN, true",
        "OFFICER, SEE_PEOPLE, false",
        "AGENCY, BE_SIGNED_IN, true",
        "AGENCY, TAKE_FILES_IN, false",
        "AGENCY, SEE_PEOPLE, false"
    })
    void everyRoleHasItsRights(Role role, Right right, boolean expected) {
        assertThat(Rules.has(acting(role), right)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "HEAD, bandung, true",
        "OFFICER, bandung, true",
        "AGENCY, bandung, false",
        "HEAD, seoul, false",
        "OFFICER, seoul, false",
        "AGENCY, seoul, false"
    })
    void onlyWhoKeepsTheRecordOfASidePutsItThere(Role role, String city, boolean expected) {
        assertThat(Rules.mayRecord(acting(role), Set.of(city))).isEqualTo(expected);
        assertThat(Rules.mayRecord(acting(role), Set.of())).isFalse();
        // An agency adds, too, and takes nothing back.
        assertThat(Rules.mayAdd(acting(role), Set.of(city))).isEqualTo(city.equals("bandung"));
    }

    @ParameterizedTest
    @CsvSource({
        "HEAD, HEAD, bandung, true",
        "HEAD, OFFICER, bandung, true",
        "HEAD, AGENCY, bandung, true",
        "HEAD, HEAD, seoul, true",
        "HEAD, HEAD, namur, true",
        "HEAD, OFFICER, namur, false",
        "HEAD, HEAD, kyoto, false",
        "HEAD, OFFICER, kyoto, false",
        "HEAD, HEAD, liverpool, false",
        "HEAD, OFFICER, seoul, true",
        "HEAD, AGENCY, seoul, false",
        "OFFICER, OFFICER, bandung, false",
        "OFFICER, OFFICER, seoul, false",
        "AGENCY, AGENCY, bandung, false"
    })
    void whoHeadsAnOfficeInvites(Role role, Role as, String city, boolean expected) {
        assertThat(Rules.mayInvite(acting(role), new Acting(as, city), PARTNERS))
                .isEqualTo(expected);
    }

    private static Person acting(Role role) {
        return new Person(1, "A", "a@example.org", List.of(new Acting(role, "bandung")));
    }
}
