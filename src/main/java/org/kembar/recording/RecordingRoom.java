package org.kembar.recording;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The part of the web application in which facts are recorded. */
@Configuration(proxyBeanMethods = false)
@Import({FactPages.class, DraftPages.class, RecordPages.class, RecordedPages.class})
public class RecordingRoom {

    RecordingRoom() {}
}
