package org.kembar.web;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.kembar.documents.Aloud;
import org.kembar.documents.WholeDates;
import org.kembar.wording.OtherTongues;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Pages as answers. */
public final class Html {

    private static final MediaType TYPE = new MediaType("text", "html", StandardCharsets.UTF_8);

    private Html() {}

    /** @param template what a template was compiled to, with the page put in */
    public static ResponseEntity<byte[]> answer(
            HttpStatusCode status, BiConsumer<HtmlTemplateOutput, HtmlInterceptor> template) {
        return answer(status, template, OwaspHtmlTemplateOutput::new);
    }

    /** A page about case files, with what is in another language than the page. */
    public static ResponseEntity<byte[]> answer(
            HttpStatusCode status, OtherTongues tongues, BiConsumer<HtmlTemplateOutput, HtmlInterceptor> template) {
        return answer(status, template, output -> new Aloud(new OwaspHtmlTemplateOutput(output), tongues));
    }

    /** A page of references: none is parted from its mark, nor a number from its word, at the end of a line. */
    static ResponseEntity<byte[]> answerWithReferences(
            HttpStatusCode status, BiConsumer<HtmlTemplateOutput, HtmlInterceptor> template) {
        return answer(status, template, WholeDates::new);
    }

    private static ResponseEntity<byte[]> answer(
            HttpStatusCode status,
            BiConsumer<HtmlTemplateOutput, HtmlInterceptor> template,
            Function<TemplateOutput, HtmlTemplateOutput> escaping) {
        return ResponseEntity.status(status).contentType(TYPE).body(bytes(template, escaping));
    }

    /** A part of a page. */
    static byte[] bytes(BiConsumer<HtmlTemplateOutput, HtmlInterceptor> template) {
        return bytes(template, OwaspHtmlTemplateOutput::new);
    }

    private static byte[] bytes(
            BiConsumer<HtmlTemplateOutput, HtmlInterceptor> template,
            Function<TemplateOutput, HtmlTemplateOutput> escaping) {
        var output = new PageBytes();
        template.accept(escaping.apply(output), new PlainForms());
        return output.bytes();
    }

    /** What was sent is not sent again when the page is loaded again or gone back to. */
    public static ResponseEntity<byte[]> leadTo(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, URI.create(address).toString())
                .build();
    }

    /** What a form sends is guarded by where it comes from, {@link OwnPosts}, so that none needs a token. */
    private static final class PlainForms implements HtmlInterceptor {

        @Override
        public void onHtmlTagOpened(String name, Map<String, Object> attributes, TemplateOutput output) {}

        @Override
        public void onHtmlTagClosed(String name, TemplateOutput output) {}
    }
}
