package org.kembar.documents;

import gg.jte.Content;
import gg.jte.html.HtmlTemplateOutput;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kembar.wording.OtherTongues;

/**
 * Tells in a page in which language a text of the record is where that is not the page's, wherever the page says it. A template that
 * knows the language of what it says tells it itself.
 */
public final class Aloud implements HtmlTemplateOutput {

    /** What holds no elements. */
    private static final Set<String> BARE = Set.of("title", "script", "style", "option", "textarea", "text", "desc");

    /** What holds the page, and what holds nothing. */
    private static final Set<String> NO_TEXT = Set.of("html", "input");

    private final HtmlTemplateOutput page;
    private final OtherTongues tongues;
    private String tag = "";
    private boolean isText = true;
    private boolean isLanguage;
    private String told = "";

    public Aloud(HtmlTemplateOutput page, OtherTongues tongues) {
        this.page = page;
        this.tongues = tongues;
    }

    @Override
    public void setContext(@Nullable String within, @Nullable String attribute) {
        page.setContext(within, attribute);
        tag = Objects.requireNonNullElse(within, "");
        isText = attribute == null && !BARE.contains(tag);
        isLanguage = Objects.equals(attribute, "lang") && !NO_TEXT.contains(tag) && !BARE.contains(tag);
    }

    @Override
    public void writeUserContent(@Nullable String text) {
        if (isLanguage) {
            told = tag;
        }
        if (text == null || !isText || !told.isEmpty()) {
            page.writeUserContent(text);
            return;
        }
        for (var one : tongues.in(text)) {
            one.language()
                    .ifPresentOrElse(language -> said(one.words(), language), () -> page.writeUserContent(one.words()));
        }
    }

    /** What a file calls a language is as little to be trusted as its other words. */
    private void said(String words, String language) {
        page.writeContent("<span lang=\"");
        page.setContext("span", "lang");
        page.writeUserContent(language);
        page.setContext("span", null);
        page.writeContent("\">");
        page.writeUserContent(words);
        page.writeContent("</span>");
        page.setContext(tag, null);
    }

    @Override
    public void writeUserContent(@Nullable Content content) {
        if (content != null) {
            content.writeTo(this);
        }
    }

    @Override
    public void writeContent(String html) {
        if (!told.isEmpty() && html.contains("</" + told)) {
            told = "";
        }
        page.writeContent(html);
    }

    @Override
    public void writeContent(String html, int start, int end) {
        page.writeContent(html, start, end);
    }
}
