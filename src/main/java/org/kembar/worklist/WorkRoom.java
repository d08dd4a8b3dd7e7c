package org.kembar.worklist;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The part of the web application that says what there is to see to. */
@Configuration(proxyBeanMethods = false)
@Import({KeptTasks.class, OwnWork.class, PutOff.class, WorkListPages.class})
public class WorkRoom {

    WorkRoom() {}
}
