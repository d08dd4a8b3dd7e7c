package org.kembar.audit;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The part of the web application in which the trail is read and checked. */
@Configuration(proxyBeanMethods = false)
@Import({
    ReckonedAtStart.class,
    Reader.class,
    Seals.class,
    KeptReceipts.class,
    TrailPages.class,
    LookPages.class,
    SealPages.class
})
public class AuditRoom {

    AuditRoom() {}
}
