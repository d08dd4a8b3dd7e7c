package org.kembar.casefile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.edtf.EdtfDate;

/** What stood in the way, and what was done about it. */
public record Obstacle(
        @Form(Form.IDENTIFIER) String id,
        Kind type,
        Optional<Text> text,
        Optional<EdtfDate> date,
        @Refers(Field.class) List<String> fields,
        List<Mitigation> mitigations,
        List<Evidence> source)
        implements Fact {

    public enum Kind {
        DISTANCE,
        BUDGET,
        BUREAUCRACY,
        LEADERSHIP_CHANGE,
        CULTURE,
        LANGUAGE,
        TIME_ZONE,
        POLITICAL,
        EXTERNAL_SHOCK,
        COMMUNITY,
        CONTINUITY,
        HUMAN_RESOURCES,
        INSTITUTION,
        ENFORCEMENT,
        PERCEPTION,
        AWARENESS,
        ASYMMETRY,
        TECHNICAL
    }

    @Override
    public List<Evidence> evidence() {
        return Stream.concat(source.stream(), mitigations.stream().flatMap(measure -> measure.source().stream()))
                .toList();
    }

    /** @param owners who took it on */
    public record Mitigation(
            Text text,
            @Refers({Organisation.class, City.class}) List<String> owners,
            List<Evidence> source) {}
}
