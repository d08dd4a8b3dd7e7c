package org.kembar.beginning;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The part of the web application in which partnerships come on record, one by one. */
@Configuration(proxyBeanMethods = false)
@Import({Ends.class, WhomPages.class, BeginningPages.class, AboutPages.class})
public class BeginningRoom {

    BeginningRoom() {}
}
