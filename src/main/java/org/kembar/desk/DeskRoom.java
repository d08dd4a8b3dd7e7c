package org.kembar.desk;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The part of the web application in which each sees what is for them. */
@Configuration(proxyBeanMethods = false)
@Import({
    Desk.class,
    KeptDossiers.class,
    DeskPages.class,
    OwnPartnershipPages.class,
    LackPages.class,
    AudiencePages.class
})
public class DeskRoom {

    DeskRoom() {}
}
