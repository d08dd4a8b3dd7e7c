package org.kembar.measurement;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The signals there are, in the order of the indicators, each joined with its formula. */
public final class Catalogue {

    private final Map<String, Signal> signals = new LinkedHashMap<>();
    private final Map<String, Meter.Rated> rated = new HashMap<>();
    private final Map<String, Formula> formulas = new HashMap<>();

    /** @param signals the data of the signals; each needs a formula of the same id */
    public Catalogue(List<Signal> signals) {
        Stream.of(
                        AllianceFormulas.ALL,
                        ResourceFormulas.ALL,
                        MemorandumFormulas.ALL,
                        PlanningFormulas.ALL,
                        CommitmentFormulas.ALL,
                        InvolvementFormulas.ALL,
                        ManagementFormulas.ALL,
                        CommunicationFormulas.ALL,
                        ReciprocityFormulas.ALL,
                        ReviewFormulas.ALL,
                        PolicyFormulas.ALL)
                .forEach(formulas::putAll);
        for (var signal : signals) {
            if (!formulas.containsKey(signal.id())) {
                throw new IllegalArgumentException("No formula for signal " + signal.id());
            }
            this.signals.put(signal.id(), signal);
            var scale = Scale.parse(signal.scale())
                    .orElseThrow(() -> new IllegalArgumentException("Not a scale: " + signal.scale()));
            rated.put(signal.id(), new Meter.Rated(signal, scale));
        }
    }

    public List<Signal> signals() {
        return List.copyOf(signals.values());
    }

    public Optional<Signal> signal(String id) {
        return Optional.ofNullable(signals.get(id));
    }

    /** A signal as its own thresholds rate it; nothing if there is none of this id. */
    public Optional<Meter.Rated> rated(String id) {
        return Optional.ofNullable(rated.get(id));
    }

    Formula formula(String id) {
        return formulas.getOrDefault(id, (_, working) -> working.nothing());
    }
}
