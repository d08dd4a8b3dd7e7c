package org.kembar.archive;

import jakarta.servlet.ServletContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The part of the web application that keeps documents. */
@Configuration(proxyBeanMethods = false)
@Import({
    Cabinet.class,
    ToldDocuments.class,
    Incoming.class,
    FilePages.class,
    LeafPages.class,
    FileContents.class,
    FilingPages.class,
    KeepingPages.class,
    MovingPages.class,
    TextsOfSources.class
})
public class ArchiveRoom {

    ArchiveRoom() {}

    @Bean
    Pictures pictures(ServletContext context) {
        return new Pictures(Incoming.temporary(context), Pictures.PATIENCE);
    }

    /** As it was understood when the program was started. */
    @Bean
    ArchiveSettings archiveSettings() {
        return switch (ArchiveSettings.read(System.getenv())) {
            case ArchiveSettings.Read.Understood(var settings) -> settings;
            case ArchiveSettings.Read.Wrong(var name, var written) ->
                throw new IllegalStateException(name + " is no setting: " + written);
        };
    }
}
