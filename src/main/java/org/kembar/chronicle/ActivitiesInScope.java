package org.kembar.chronicle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Count;
import org.kembar.casefile.Field;
import org.kembar.edtf.Truth;

/** The activities of a scope by what the signals ask of them, in the order of time: looked through once, asked often. */
final class ActivitiesInScope {

    private static final Count ONE = Count.exactly(1);

    private final List<Entry<Activity>> all = new ArrayList<>();
    private final List<Entry<Activity>> held = new ArrayList<>();
    private final List<Entry<Activity>> notHeld = new ArrayList<>();
    private final List<Entry<Activity>> heldFromTheLast;
    private final List<Entry<Activity>> leadersMeetings = new ArrayList<>();
    private final List<Entry<Activity>> formalMeetings = new ArrayList<>();
    private final List<Entry<Activity>> requested = new ArrayList<>();
    private final Map<String, List<Entry<Activity>>> heldByField = new HashMap<>();
    private final Map<String, List<Entry<Activity>>> replacements = new HashMap<>();
    private final FactSet replaced = new FactSet();
    private final FactSet shownPlanned = new FactSet();
    private final FactSet severalAtOnce = new FactSet();
    private final FactSet calledOff = new FactSet();
    private final FactSet withOutsiders = new FactSet();
    private long firstBegun = Long.MAX_VALUE;
    private long firstSurelyBegun = Long.MAX_VALUE;
    private long firstOver = Long.MAX_VALUE;

    /** @param fields ids of fields; all fields if empty */
    ActivitiesInScope(List<Entry<Activity>> ofAllFields, List<String> fields, Organisations organisations) {
        ofAllFields.forEach(entry -> know(entry, fields, organisations));
        knowReplaced();
        heldFromTheLast = new ArrayList<>(held);
        heldFromTheLast.sort((one, other) -> Long.compare(other.lasting(), one.lasting()));
    }

    private void know(Entry<Activity> entry, List<String> fields, Organisations organisations) {
        var activity = entry.fact();
        var isHeld = Plans.isHeld(activity);
        if (isHeld && Plans.isOfLeaders(activity)) {
            leadersMeetings.add(entry);
        }
        if (fields.isEmpty() || activity.fields().stream().anyMatch(fields::contains)) {
            all.add(entry);
            knowPlan(entry);
            if (organisations.isAnyOutsideGovernment(activity)) {
                withOutsiders.add(entry.number());
            }
            if (activity.type().isFormalMeeting()) {
                formalMeetings.add(entry);
            }
            if (isHeld) {
                knowHeld(entry);
            } else {
                notHeld.add(entry);
            }
        }
    }

    private void knowHeld(Entry<Activity> entry) {
        var activity = entry.fact();
        held.add(entry);
        for (var id : activity.fields()) {
            heldByField.computeIfAbsent(id, _ -> new ArrayList<>()).add(entry);
        }
        activity.replaces()
                .ifPresent(id -> replacements
                        .computeIfAbsent(id, _ -> new ArrayList<>(1))
                        .add(entry));
        firstOver = Math.min(firstOver, entry.latest());
        if (!entry.isUndated()) {
            firstBegun = Math.min(firstBegun, entry.earliest());
            firstSurelyBegun = Math.min(firstSurelyBegun, entry.begun());
            if (activity.requested().isPresent()) {
                requested.add(entry);
            }
        }
    }

    private void knowReplaced() {
        for (var entry : notHeld) {
            if (replacements.containsKey(entry.fact().id())) {
                replaced.add(entry.number());
            }
        }
    }

    private void knowPlan(Entry<Activity> activity) {
        if (Plans.isShownPlanned(activity.fact())) {
            shownPlanned.add(activity.number());
        }
        if (activity.fact().occasions().filter(count -> !count.equals(ONE)).isPresent()) {
            severalAtOnce.add(activity.number());
        }
        if (Plans.isCalledOff(activity.fact())) {
            calledOff.add(activity.number());
        }
    }

    List<Entry<Activity>> all() {
        return all;
    }

    List<Entry<Activity>> held() {
        return held;
    }

    List<Entry<Activity>> held(Field field) {
        return heldByField.getOrDefault(field.id(), List.of());
    }

    List<Entry<Activity>> heldFromTheLast() {
        return heldFromTheLast;
    }

    Truth begunBy(LocalDate day) {
        var number = day.toEpochDay();
        if (firstSurelyBegun <= number) {
            return Truth.YES;
        }
        return firstBegun <= number ? Truth.CANNOT_TELL : Truth.NO;
    }

    boolean isHeldBefore(LocalDate day) {
        return firstOver < day.toEpochDay();
    }

    /** Of all fields: leaders meet for their cities. */
    List<Entry<Activity>> leadersMeetings() {
        return leadersMeetings;
    }

    List<Entry<Activity>> formalMeetings() {
        return formalMeetings;
    }

    List<Entry<Activity>> requested() {
        return requested;
    }

    FactSet shownPlanned() {
        return shownPlanned;
    }

    FactSet severalAtOnce() {
        return severalAtOnce;
    }

    FactSet calledOff() {
        return calledOff;
    }

    FactSet withOutsiders() {
        return withOutsiders;
    }

    List<Entry<Activity>> replacements(Entry<Activity> activity) {
        return replaced.contains(activity.number())
                ? replacements.getOrDefault(activity.fact().id(), List.of())
                : List.of();
    }
}
