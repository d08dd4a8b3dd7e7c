package org.kembar.search;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The part of the web application in which one searches. */
@Configuration(proxyBeanMethods = false)
@Import({MadeReady.class, Sights.class, Searching.class, SearchPages.class})
public class SearchRoom {

    SearchRoom() {}
}
