package org.kembar.chronicle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Field;
import org.kembar.casefile.Organisation;

/** The organisations of a case file by what they are asked for: technical work, or a part from outside government. */
public final class Organisations {

    private final List<Organisation> outsideGovernment;
    private final Map<String, Integer> outsideGovernmentById = new HashMap<>();
    private final Map<String, Organisation> technicalAgencies = new HashMap<>();
    private final Map<String, List<Organisation>> agenciesByField = new HashMap<>();

    /** By the places of those outside government, the first day on which an activity that names one can have begun. */
    private final long[] firstPart;

    Organisations(List<Organisation> organisations, List<Entry<Activity>> activities) {
        var byId = Chronicle.byId(organisations);
        byId.forEach(this::know);
        outsideGovernment = byId.stream()
                .filter(organisation -> !organisation.nature().isGovernment())
                .toList();
        for (var i = 0; i < outsideGovernment.size(); i++) {
            outsideGovernmentById.put(outsideGovernment.get(i).id(), i);
        }
        firstPart = new long[outsideGovernment.size()];
        Arrays.fill(firstPart, Long.MAX_VALUE);
        for (var activity : activities) {
            for (var id : activity.fact().organisations()) {
                var place = outsideGovernmentById.get(id);
                if (place != null) {
                    firstPart[place] = Math.min(firstPart[place], activity.earliest());
                }
            }
        }
    }

    private void know(Organisation organisation) {
        if (organisation.role().filter(Organisation.Role::isTechnical).isPresent()) {
            technicalAgencies.put(organisation.id(), organisation);
            organisation
                    .fields()
                    .forEach(field -> agenciesByField
                            .computeIfAbsent(field, _ -> new ArrayList<>(2))
                            .add(organisation));
        }
    }

    /** Those outside government, by their ids. */
    public List<Organisation> outsideGovernment() {
        return outsideGovernment;
    }

    /** Those outside government that no activity begun by the day names: nobody says in what they have had a part. */
    public List<Organisation> withoutAnyPart(LocalDate by) {
        var day = by.toEpochDay();
        var without = new ArrayList<Organisation>();
        for (var i = 0; i < firstPart.length; i++) {
            if (firstPart[i] > day) {
                without.add(outsideGovernment.get(i));
            }
        }
        return without;
    }

    /** Those outside government that have a part in the activity, by their places among them. */
    public FactSet outsideGovernment(Activity activity) {
        var partners = new FactSet();
        for (var id : activity.organisations()) {
            Optional.ofNullable(outsideGovernmentById.get(id)).ifPresent(partners::add);
        }
        return partners;
    }

    /** Whether any organisation outside government has a part in the activity. */
    boolean isAnyOutsideGovernment(Activity activity) {
        return isAnyIn(activity.organisations(), outsideGovernmentById.keySet());
    }

    /** Whether an organisation that carries out technical work takes part, or answers for one of the fields. */
    public boolean hasTechnicalAgency(Activity activity) {
        return isAnyIn(activity.organisations(), technicalAgencies.keySet())
                || isAnyIn(activity.fields(), agenciesByField.keySet());
    }

    /** Those that carry out technical work and take part or, without any, answer for one of the fields. */
    public List<Organisation> technicalAgencies(Activity activity) {
        var partners = activity.organisations().stream()
                .flatMap(id -> Stream.ofNullable(technicalAgencies.get(id)))
                .toList();
        return partners.isEmpty()
                ? activity.fields().stream()
                        .flatMap(field -> agenciesByField.getOrDefault(field, List.of()).stream())
                        .distinct()
                        .toList()
                : partners;
    }

    /** Those that carry out the technical work in the field, by their ids. */
    public List<Organisation> technicalAgencies(Field field) {
        return agenciesByField.getOrDefault(field.id(), List.of());
    }

    private static boolean isAnyIn(List<String> ids, Set<String> known) {
        for (var id : ids) {
            if (known.contains(id)) {
                return true;
            }
        }
        return false;
    }
}
