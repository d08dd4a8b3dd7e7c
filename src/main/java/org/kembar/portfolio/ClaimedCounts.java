package org.kembar.portfolio;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.kembar.registry.NetworkLists;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.stereotype.Component;

/** How many partners lists of sister cities claim for the city that keeps the case files. */
@Component
public final class ClaimedCounts {

    /** So many lists are named, those stored last. */
    private static final int NAMED = 5;

    private final NetworkLists lists;

    ClaimedCounts(DataSource source, Clock clock) {
        lists = new NetworkLists(source, clock);
    }

    /**
     * What one list claims.
     *
     * @param about what more there is in doubt, and when the list was taken from where
     * @param address of the claims
     */
    public record Claimed(
            NetworkLists.Listed list, NetworkLists.Count number, String count, List<String> about, String address) {}

    /** @param own the number of the city; absent where the case files are not all of one, or nothing can be claimed of it */
    List<Claimed> of(Optional<Integer> own, Language language) {
        return own.stream()
                .flatMap(city -> lists.all(Long.MAX_VALUE, NAMED).stream().map(list -> claimed(list, city, language)))
                .toList();
    }

    private Claimed claimed(NetworkLists.Listed list, int city, Language language) {
        var count = lists.count(list.number(), city);
        var edition = list.edition();
        var about = Wording.plain(
                language, "claims.page.about", edition.source(), Wording.day(language, edition.retrieved()));
        return new Claimed(
                list,
                count,
                Wording.plain(language, "counts.claimed", count.sure(), edition.title()),
                count.doubtful() == 0
                        ? List.of(about)
                        : List.of(Wording.plain(language, "claims.page.doubtful", count.doubtful()), about),
                ClaimsPages.address(language, city) + "&list=" + list.number());
    }
}
