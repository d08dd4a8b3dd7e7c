package org.kembar.privacy;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The part of the web application that keeps what is known of people, says so, and lets it go. */
@Configuration(proxyBeanMethods = false)
@Import({
    Participants.class,
    Retention.class,
    Watch.class,
    RetentionRun.class,
    Lists.class,
    KeptLists.class,
    ListPages.class,
    NamesLog.class,
    NamesLogPages.class,
    ParticipantPages.class,
    SeveralPages.class,
    PersonPages.class,
    KeptInRecord.class,
    OwnData.class,
    OwnDataPages.class,
    PrivacyPages.class
})
public class PrivacyRoom {

    PrivacyRoom() {}
}
