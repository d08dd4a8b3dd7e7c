package org.kembar.measurement;

import java.util.List;
import java.util.function.Supplier;
import org.kembar.casefile.Fact;
import org.kembar.edtf.Truth;

/**
 * Whether it is known that there is none of something: a zero needs a statement or a record that is declared whole.
 *
 * @param known no where nobody declares anything, or where the record holds some all the same
 * @param declared the declarations, whether they stand or not
 */
public record Absence(Truth known, List<Fact> declared) {

    /**
     * What is declared, held against what is recorded all the same.
     *
     * @param recorded asked only where something is declared
     */
    static Absence of(List<Fact> declared, Supplier<Truth> recorded) {
        return new Absence(declared.isEmpty() ? Truth.NO : recorded.get().not(), declared);
    }
}
