package org.kembar.importing;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The part of the web application that takes files in, and imports back. */
@Configuration(proxyBeanMethods = false)
@Import({
    ImportPages.class,
    PreviewPages.class,
    PastImportPages.class,
    ToldImports.class,
    Uploads.class,
    ListReading.class,
    ListImportPages.class,
    ListPreviewPages.class,
    WorkbookReturns.class,
    WorkbookPreviewPages.class,
    OwnWorkbookPages.class,
    BringingBackPages.class
})
public class ImportRoom {

    ImportRoom() {}

    /** What a form may send at once. */
    @Bean
    MultipartConfigElement sendingFiles() {
        return Uploads.limits();
    }
}
