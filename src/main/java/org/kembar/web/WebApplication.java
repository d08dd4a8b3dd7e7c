package org.kembar.web;

import jakarta.servlet.Filter;
import org.kembar.operation.Operation;
import org.kembar.wording.Language;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.filter.UrlHandlerFilter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What of the framework is used, what all pages share, and the pages about one partnership. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class
})
@Import({
    Operation.class,
    LandingPage.class,
    KnownCities.class,
    LastRecorded.class,
    OwnPartnerships.class,
    AgreementPages.class,
    SourcePages.class,
    ComparePages.class,
    MethodPages.class,
    PartnershipPages.class,
    WorkbookPages.class,
    EvaluationPages.class,
    ThroughProxies.class,
    OwnPosts.class,
    FormsAlone.class,
    FailurePages.class,
    BusyPages.class,
    KeptPages.class,
    ReadersFrame.class,
    LookFiles.class,
    Precautions.class
})
class WebApplication {

    WebApplication() {}

    /** The first part of every address of a page. */
    @Bean
    WebMvcConfigurer languagesInAddresses() {
        return new WebMvcConfigurer() {
            @Override
            public void addFormatters(FormatterRegistry formats) {
                formats.addConverter(
                        String.class, Language.class, tag -> Language.ofTag(tag).orElseThrow(NothingHere::new));
            }
        };
    }

    /** What has been rendered in the present state of the registry is not rendered again. */
    @Bean
    WebMvcConfigurer keptPages(KeptPages kept) {
        return new WebMvcConfigurer() {

            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(kept);
            }
        };
    }

    /** Who writes a page's address with a slash at its end means the page; the first page of a language has one of its own. */
    @Bean
    Filter slashesAtTheEnd() {
        return UrlHandlerFilter.trailingSlashHandler("/id/*/**", "/en/*/**", "/ko/*/**")
                .redirect(HttpStatus.PERMANENT_REDIRECT)
                .build();
    }

    /** What has not changed is not sent again. A strong mark would keep Tomcat from sending pages compressed. */
    @Bean
    Filter unchanged() {
        var marks = new ShallowEtagHeaderFilter();
        marks.setWriteWeakETag(true);
        return marks;
    }
}
