package org.kembar.ownregister;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The part of the web application that takes an office's own register. */
@Configuration(proxyBeanMethods = false)
@Import({
    OnRecord.class,
    Registers.class,
    RegisterPages.class,
    ColumnsPages.class,
    WordsPages.class,
    ForeseenPages.class,
    TakenPages.class
})
public class RegisterRoom {

    RegisterRoom() {}
}
