package org.kembar.gazetteer;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The part of the web application that looks cities up. */
@Configuration(proxyBeanMethods = false)
@Import(CityPages.class)
public class CityRoom {

    CityRoom() {}
}
