package org.kembar.registry;

import java.util.EnumMap;
import java.util.Optional;
import java.util.function.Supplier;
import org.kembar.notation.Annex;
import org.kembar.notation.Notation;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Case files with all that stood beside them, as they were after an entry of the trail. */
record PastLayers(JdbcClient jdbc, Changes changes) {

    /** What comes next keeps what was there before it; where it keeps nothing there was nothing. */
    private static final String NEXT_KEPT = """
            select number, form
            from registry.trail
            left join registry.versions on entry = number
            where %s and number > :after
            order by number
            limit 1
            """;

    private static final String NEXT_OF_FILE = NEXT_KEPT.formatted("case_file = :id");
    private static final String NEXT_OF_ANNEX = NEXT_KEPT.formatted("annex = :id and audience = :audience");

    /** Nothing where it is not known any more. */
    Optional<Layers> asOf(String id, long entry) {
        var annexes = new EnumMap<Audience, Annex>(Audience.class);
        for (var audience : Audience.OF_ANNEXES) {
            kept(
                            audience,
                            id,
                            entry,
                            () -> changes.annexes().annex(id, audience).map(Annex::kept))
                    .flatMap(Annex::readKept)
                    .ifPresent(annex -> annexes.put(audience, annex));
        }
        return kept(Audience.PUBLIC, id, entry, () -> changes.now(id).map(Notation::kept))
                .flatMap(Notation::readKept)
                .map(open -> new Layers(open, annexes));
    }

    private record Next(Optional<String> form) {}

    private Optional<String> kept(Audience audience, String id, long entry, Supplier<Optional<String>> now) {
        var next = audience == Audience.PUBLIC
                ? jdbc.sql(NEXT_OF_FILE)
                : jdbc.sql(NEXT_OF_ANNEX).param("audience", audience.word());
        return next.param("id", id)
                .param("after", entry)
                .query((row, _) -> new Next(Optional.ofNullable(row.getString(2))))
                .optional()
                .map(Next::form)
                .orElseGet(() -> now.get());
    }
}
