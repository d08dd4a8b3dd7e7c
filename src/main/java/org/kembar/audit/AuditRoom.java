package org.kembar.audit;

import java.time.Clock;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.kembar.registry.TrailIndex;
import org.kembar.web.DoneAtStart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The part of the web application in which the trail is read and checked. */
@Configuration(proxyBeanMethods = false)
@Import({Reader.class, Seals.class, KeptReceipts.class, TrailPages.class, LookPages.class, SealPages.class})
public class AuditRoom {

    AuditRoom() {}

    /** After a program has come that reckons otherwise what the entries did, that is the whole trail. */
    @Bean
    DoneAtStart trailReckoned(DataSource source, Clock clock) {
        var index = new TrailIndex(source, clock);
        return new DoneAtStart("entries of the trail, reckoned", new DoneAtStart.Work() {
            @Override
            public long left() {
                return index.left();
            }

            @Override
            public void go(BooleanSupplier goesOn) {
                index.catchUp(goesOn);
            }
        });
    }
}
