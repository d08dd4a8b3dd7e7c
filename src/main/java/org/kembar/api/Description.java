package org.kembar.api;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** How the interface describes itself: OpenAPI 3.1, made from the code that answers. */
@Configuration(proxyBeanMethods = false)
@Import(RecordSchemas.class)
class Description {

    private static final String ABOUT = """
            Everything that the pages of Kembar show. Texts are in the language asked for by `Accept-Language` (id, en or ko); ids \
            and codes are the same in every language. Dates that a record may know in part are EDTF. What is absent is not recorded. \
            Every answer has a mark (`ETag`): asked with `If-None-Match`, what has not changed is neither worked out nor sent \
            again. Every refusal is a problem (RFC 9457). With a token that may read, a question is answered by what its person may see, \
            also where that is not for everybody; such an answer is that person's, is kept nowhere (`Cache-Control: private, \
            no-store`) and has no mark. A token that does not hold is refused, also where everybody is answered.""";

    /** What the way is called in which a program says in whose name it asks. */
    static final String TOKEN = "token";

    static {
        // What a program asks is described by the parameters that it takes.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Inquiry.class);
    }

    Description() {}

    @Bean
    OpenAPI kembar() {
        return new OpenAPI()
                .info(new Info()
                        .title("Kembar")
                        .version("1")
                        .description(ABOUT)
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description(
                                                "A token that a person has made for a program on their account; what it "
                                                        + "may is less than what the person may, and never more.")))
                .servers(List.of(new Server().url("/")));
    }

    /** Every address may be answered by a problem, or by nothing where nothing has changed. */
    @Bean
    OpenApiCustomizer problems() {
        return described -> {
            ModelConverters.getInstance(true)
                    .resolveAsResolvedSchema(new AnnotatedType(Problem.class).resolveAsRef(true))
                    .referencedSchemas
                    .forEach(described.getComponents()::addSchemas);
            var shapes = new Shapes();
            described.getComponents().getSchemas().forEach((name, shape) -> shapes.describe(name, shape));
            described.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(operation -> {
                        operation.getResponses().values().forEach(answer -> name(answer, shapes));
                        addWhatAllHaveInCommon(operation);
                    });
        };
    }

    /** An answer of which nothing else is said is what its shape is. */
    private static void name(ApiResponse answer, Shapes shapes) {
        answer.getContent().values().stream()
                .flatMap(content -> Stream.ofNullable(content.getSchema().get$ref()))
                .flatMap(address -> shapes.say(address.substring(address.lastIndexOf('/') + 1)).stream())
                .findFirst()
                .ifPresent(answer::setDescription);
    }

    private static void addWhatAllHaveInCommon(Operation operation) {
        var problem = new Content()
                .addMediaType(
                        "application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")));
        if (operation.getSecurity() == null) {
            operation.getResponses().values().forEach(answer -> answer.addHeaderObject("ETag", mark()));
            // With a token or without one.
            operation.security(List.of(new SecurityRequirement(), new SecurityRequirement().addList(TOKEN)));
        }
        operation
                .getResponses()
                .addApiResponse(
                        "304", new ApiResponse().description("Nothing has changed since the mark that was sent along"))
                .addApiResponse(
                        "401",
                        new ApiResponse()
                                .description(
                                        "The token does not hold: it is wrong, has run out or was revoked; or one is needed")
                                .content(problem)
                                .addHeaderObject("WWW-Authenticate", challenge()))
                .addApiResponse(
                        "403",
                        new ApiResponse()
                                .description("The token is not for reading, or its person may not read this")
                                .content(problem))
                .addApiResponse(
                        "4XX",
                        new ApiResponse()
                                .description("The question cannot be answered")
                                .content(problem))
                .addApiResponse(
                        "5XX",
                        new ApiResponse().description("The fault lies here").content(problem));
    }

    private static Header challenge() {
        var text = new Schema<String>();
        text.addType("string");
        return new Header()
                .description("`Bearer`, with what is wrong (RFC 6750)")
                .schema(text);
    }

    private static Header mark() {
        var text = new Schema<String>();
        text.addType("string");
        return new Header().description("The mark of this answer").schema(text);
    }
}
