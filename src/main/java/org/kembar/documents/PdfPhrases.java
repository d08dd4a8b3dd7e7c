package org.kembar.documents;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Texts with phrases among them, as the PDF engine has to see them: it paints, breaks and tags a phrase otherwise than the text around it. */
final class PdfPhrases {

    private static final Pattern CLOSING = Pattern.compile("[,.;:!?)\\]”]+");
    private static final Pattern OPENING = Pattern.compile("[(\\[“‘]+$");
    private static final Set<String> PHRASES = Set.of(
            "b", "bdi", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "samp",
            "small", "span", "strong", "sub", "sup", "time", "u", "var");

    private PdfPhrases() {}

    static void keep(Element body) {
        PdfMarkup.elements(body, "*")
                .filter(element -> PHRASES.contains(element.getTagName()))
                .forEach(PdfPhrases::keepLanguage);
        keepSigns(body);
        keepOrder(body);
    }

    /**
     * A change of language has to be marked (ISO 14289-1, 7.2), but the engine drops the tag of a phrase
     * that holds nothing but text. It keeps that of an abbreviation, which looks the same.
     */
    private static void keepLanguage(Element phrase) {
        if (phrase.hasAttribute("lang")) {
            var inner = PdfMarkup.create(phrase, "abbr");
            inner.setAttribute("lang", phrase.getAttribute("lang"));
            while (phrase.hasChildNodes()) {
                inner.appendChild(phrase.getFirstChild());
            }
            phrase.appendChild(inner);
        }
    }

    /**
     * The engine paints the text of an element before the phrases inside it. With each text in an
     * element of its own, the text of the file runs in the order it is read, also for programs that
     * extract it without looking at the tags.
     */
    private static void keepOrder(Element element) {
        var children = PdfMarkup.children(element)
                .filter(child -> !child.getTagName().equals("svg"))
                .toList();
        if (children.stream().anyMatch(PdfPhrases::isPhrase)) {
            PdfMarkup.nodes(element.getChildNodes())
                    .filter(Text.class::isInstance)
                    .filter(text -> !text.getNodeValue().isBlank()
                            || isPhrase(text.getPreviousSibling()) && isPhrase(text.getNextSibling()))
                    .forEach(text -> {
                        var span = PdfMarkup.create(element, "span");
                        element.replaceChild(span, text);
                        span.appendChild(text);
                    });
        }
        children.forEach(PdfPhrases::keepOrder);
    }

    /**
     * The engine may end a line wherever a phrase begins or ends: a sign that touches a phrase moves into it, so that no
     * line begins with a comma or ends with an opening parenthesis.
     */
    private static void keepSigns(Element element) {
        PdfMarkup.nodes(element.getChildNodes())
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .forEach(PdfPhrases::keepSignsAround);
        PdfMarkup.children(element)
                .filter(child -> !child.getTagName().equals("svg"))
                .forEach(PdfPhrases::keepSigns);
    }

    private static void keepSignsAround(Text text) {
        var closing = CLOSING.matcher(text.getData());
        if (text.getPreviousSibling() instanceof Element before
                && isPhrase(before)
                && closing.lookingAt()
                && lastIn(before) instanceof Text last) {
            last.appendData(closing.group());
            text.deleteData(0, closing.end());
        }
        var opening = OPENING.matcher(text.getData());
        if (text.getNextSibling() instanceof Element after
                && isPhrase(after)
                && opening.find()
                && firstIn(after) instanceof Text first) {
            first.insertData(0, opening.group());
            text.deleteData(opening.start(), opening.group().length());
        }
        if (text.getData().isEmpty()) {
            text.getParentNode().removeChild(text);
        }
    }

    private static Node firstIn(Node node) {
        var below = node.getFirstChild();
        return below == null ? node : firstIn(below);
    }

    private static Node lastIn(Node node) {
        var below = node.getLastChild();
        return below == null ? node : lastIn(below);
    }

    private static boolean isPhrase(@Nullable Node node) {
        return node instanceof Element element
                && (PHRASES.contains(element.getTagName())
                        || Set.of("a", "abbr").contains(element.getTagName()));
    }
}
