package org.kembar.portfolio;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The part of the web application that is about all partnerships. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@Import({
    ActivePartnerships.class,
    PartnershipList.class,
    Lines.class,
    LinesAhead.class,
    Choices.class,
    ClaimedCounts.class,
    Counting.class,
    PortfolioPages.class,
    ClaimsPages.class,
    EndingPages.class,
    SheetPages.class
})
public class PortfolioRoom {

    PortfolioRoom() {}
}
