package org.kembar.api;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The part of the web application that answers programs. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:org/kembar/api/api.properties")
@ImportAutoConfiguration({
    SpringDocConfiguration.class,
    SpringDocConfigProperties.class,
    SpringDocWebMvcConfiguration.class
})
@Import({
    Marks.class,
    Sight.class,
    Answers.class,
    Problems.class,
    Inquiries.class,
    Description.class,
    Partnerships.class,
    Agreements.class,
    Evaluations.class,
    Comparisons.class,
    Sources.class,
    Methods.class,
    Places.class,
    CityOnRecord.class,
    ListClaims.class,
    WholePortfolio.class,
    Timelines.class,
    OfficeFiles.class,
    WordSearch.class,
    PastOnes.class,
    OwnDesk.class,
    Audit.class
})
public class Api {

    /** What every address of the interface begins with. */
    static final String ROOT = "/api/v1";

    /** Ids of partnerships, agreements and sources, as addresses hold them. */
    static final String ID = "[a-z0-9][a-z0-9-]*";

    /** What stands in the place of the id of a partnership. */
    static final String OF_PARTNERSHIP = "Id of the partnership, which is that of its case file.";

    Api() {}

    /** After the one that names requests. */
    @Bean
    FilterRegistrationBean<FailedRequests> failedRequests() {
        var filter = new FilterRegistrationBean<>(new FailedRequests());
        filter.setDispatcherTypes(DispatcherType.ERROR);
        return filter;
    }

    @Bean
    FilterRegistrationBean<NamedAnswers> namedAnswers() {
        var filter = new FilterRegistrationBean<>(new NamedAnswers());
        filter.addUrlPatterns(ROOT + "/openapi.json", ROOT + "/openapi.json.yaml");
        return filter;
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> bareRefusals() {
        return server -> server.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(BareRefusals.class.getName());
            }
        });
    }

    @Bean
    WebMvcConfigurer answersToPrograms(Inquiries inquiries, Problems problems) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(inquiries);
            }

            @Override
            public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
                resolvers.addFirst(problems);
            }

            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
                converters.withJsonConverter(new JacksonJsonHttpMessageConverter(Json.MAPPER));
            }
        };
    }
}
