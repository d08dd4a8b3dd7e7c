package org.kembar.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kembar.access.Person;
import org.kembar.access.Rules;
import org.kembar.registry.Audience;
import org.kembar.registry.CaseFiles;
import org.kembar.web.OwnPartnerships;
import org.springframework.stereotype.Component;

/**
 * For whom the records may be that somebody sees, of each partnership that can be theirs: {@link Rules} says so before anything is
 * looked for, so that what is found has been decided before.
 */
@Component
final class Sights {

    /** Partnerships, for all people together. */
    private static final long MOST = 100_000;

    private final CaseFiles caseFiles;
    private final OwnPartnerships own;

    private final Cache<Key, Map<String, Set<Audience>>> known = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .<Key, Map<String, Set<Audience>>>weigher((_, seen) -> 1 + seen.size())
            .build();

    Sights(CaseFiles caseFiles, OwnPartnerships own) {
        this.caseFiles = caseFiles;
        this.own = own;
    }

    /** What it follows from: all that is on record, cities among it, and what the person is at this moment. */
    private record Key(String state, Person who) {}

    Map<String, Set<Audience>> of(Person who) {
        // Before anything is read: what is stored meanwhile is another state.
        var key = new Key(caseFiles.state(), who);
        var before = Optional.ofNullable(known.getIfPresent(key));
        if (before.isPresent()) {
            return before.get();
        }
        var seen = decided(who);
        known.put(key, seen);
        return seen;
    }

    private Map<String, Set<Audience>> decided(Person who) {
        var seen = new HashMap<String, Set<Audience>>();
        own.sides(who).forEach((id, of) -> {
            var audiences = Rules.sees(who, id, of);
            if (!audiences.isEmpty()) {
                seen.put(id, audiences);
            }
        });
        return Map.copyOf(seen);
    }
}
