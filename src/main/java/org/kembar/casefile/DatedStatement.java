package org.kembar.casefile;

import java.util.List;
import java.util.stream.Stream;
import org.kembar.edtf.EdtfDate;

/** Another source's date for the same thing. */
public record DatedStatement(EdtfDate date, List<Evidence> source) {

    /** The sources of the fact itself, then those of the other dates. */
    static List<Evidence> with(List<Evidence> source, List<DatedStatement> others) {
        return Stream.concat(source.stream(), others.stream().flatMap(other -> other.source().stream()))
                .toList();
    }
}
