package org.kembar.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.Map;
import org.kembar.chronicle.Scope;
import org.kembar.desk.Desk.Sight;
import org.kembar.dossier.Dossier;
import org.kembar.evaluation.Evaluator;
import org.kembar.notation.CanonicalForm;
import org.kembar.registry.Audience;
import org.kembar.web.Addresses;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.stereotype.Component;

/**
 * The dossiers of partnerships as somebody sees them, as far as they were made before: each takes an evaluation. It follows from what they
 * see, for whom each of it is, the day and the language, and is kept under these; so two who see the same have the same, and whoever sees
 * something else another.
 */
@Component
final class KeptDossiers {

    /** Characters: some hundred dossiers. */
    private static final long MOST = 16L << 20;

    private final Evaluator evaluator;
    private final Cache<Key, Dossier> kept = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .<Key, Dossier>weigher(
                    (_, dossier) -> dossier.head().length() + dossier.body().length())
            .build();

    KeptDossiers(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /** @param hash of what they see, by which it is told from everything else */
    private record Key(String hash, Map<String, Audience> notPublic, LocalDate day, Language language) {}

    Dossier of(Sight sight, LocalDate day, Language language) {
        var seen = sight.seen();
        return kept.get(
                new Key(CanonicalForm.sha256(seen.file()), seen.notPublic(), day, language),
                _ -> made(sight, day, language));
    }

    private Dossier made(Sight sight, LocalDate day, Language language) {
        var file = sight.seen().file();
        var framework = evaluator.standards().frameworks().getFirst();
        var scope = Scope.wholeAt(day);
        return Dossier.of(
                evaluator.evaluate(file, framework, scope),
                evaluator.vitalSigns(file, day),
                new Wording(language, file, evaluator.standards().frameworks()),
                agreement -> sight.seen().audience(agreement) == Audience.PUBLIC
                        ? Addresses.partnership(language, file.id()) + "/agreements/" + agreement
                        : AudiencePages.address(language, file.id(), agreement),
                Surroundings.of(sight, DeskPages.address(language, file.id()) + "/evaluation", language));
    }
}
