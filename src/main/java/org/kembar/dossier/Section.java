package org.kembar.dossier;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A section of the dossier, in their order; its name is the place that addresses lead to. */
enum Section {
    DECISION,
    AGREEMENTS,
    OBLIGATIONS,
    ACTIVITIES,
    PEOPLE,
    MONEY,
    CORRESPONDENCE,
    OUTPUTS,
    OBSTACLES,
    RECORD;

    String anchor() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<Group> groups() {
        return Arrays.stream(Group.values())
                .filter(group -> group.section() == this)
                .toList();
    }
}
