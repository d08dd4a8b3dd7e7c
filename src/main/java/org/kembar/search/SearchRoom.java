package org.kembar.search;

import java.time.Clock;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.kembar.registry.LikeWords;
import org.kembar.registry.MadeFindable;
import org.kembar.web.DoneAtStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The part of the web application in which one searches. */
@Configuration(proxyBeanMethods = false)
@Import({Sights.class, Searching.class, Results.class, SearchPages.class})
public class SearchRoom {

    private static final Logger LOG = LoggerFactory.getLogger(SearchRoom.class);

    SearchRoom() {}

    /** What was on record before there was a search, or before a search of this kind, is found. Until then the search says that it is not complete. */
    @Bean
    DoneAtStart partnershipsMadeFindable(DataSource source, Clock clock) {
        var records = new MadeFindable(source, clock);
        return new DoneAtStart("partnerships, made ready for the search", new DoneAtStart.Work() {
            @Override
            public long left() {
                return records.left();
            }

            @Override
            public void go(BooleanSupplier goesOn) {
                records.fill(goesOn);
                warn(new LikeWords(source));
            }
        });
    }

    private static void warn(LikeWords likeWords) {
        if (!likeWords.areKnown()) {
            LOG.warn(
                    "The search does not notice misspellings: the database lacks pg_trgm and does not let Kembar add it."
                            + " Whoever runs the database can: create extension pg_trgm. Then start Kembar again.");
        }
    }
}
