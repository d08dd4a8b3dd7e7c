package org.kembar.documents;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A report as the PDF engine has to see it to tag it well. The report itself stays plain XHTML: what
 * is particular to the engine happens here, on the parsed document.
 *
 * @param document the prepared document
 * @param title its title, which a reader shows instead of the file name (ISO 14289-1, 7.1)
 * @param language its natural language (ISO 14289-1, 7.2)
 * @param created when it was made, from the {@code dcterms.created} meta element
 */
record PdfMarkup(Document document, String title, String language, Instant created) {

    /**
     * The engine tags a fixed set of elements and copies {@code title} to the alternate description of
     * the rest. A title with this prefix, a character for private use, carries the wanted tag through it.
     */
    static final String ROLE = "\uE000";

    private static final Pattern LINK = Pattern.compile("(?:https?://|mailto:).+");
    /** First in the cascade, so that the report may style these elements as it likes. */
    private static final String STYLE = """
            html, code, kbd, pre, samp, tt, svg text { font-family: Pretendard; }
            em, i, cite, var, address, dfn { font-style: normal; }
            main, summary { display: block; }
            [hidden], template { display: none; }
            tr, svg, figure, blockquote, dd { page-break-inside: avoid; }
            h1, h2, h3, h4, h5, h6, summary, dt { page-break-after: avoid; }
            """;

    static PdfMarkup parse(String xhtml, ReportFonts fonts) {
        var document = document(xhtml);
        var root = document.getDocumentElement();
        var title = elements(root, "title")
                .filter(element -> "head".equals(element.getParentNode().getNodeName()))
                .map(element -> element.getTextContent().strip())
                .findFirst()
                .orElse("");
        var language = languageOf(root);
        require(!title.isEmpty(), "the report needs a title");
        require(!language.isEmpty(), "the html element needs a lang");
        var created = created(root);
        elements(root, "*").forEach(PdfMarkup::clean);
        elements(root, "svg").forEach(PdfMarkup::describe);
        var ids = elements(root, "*").map(element -> element.getAttribute("id")).collect(Collectors.toSet());
        elements(root, "a").forEach(anchor -> keepLink(anchor, ids));
        elements(root, "dl").forEach(PdfMarkup::list);
        elements(root, "body").forEach(PdfPhrases::keep);
        legible(root, fonts);
        var head = elements(root, "head").findFirst().orElseThrow();
        style(head);
        subject(head, title);
        outline(root, head);
        return new PdfMarkup(document, title, language, created);
    }

    /** A document type is allowed, since HTML has one, but nothing outside the text is read. */
    private static Document document(String xhtml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            for (var feature : List.of("external-general-entities", "external-parameter-entities")) {
                factory.setFeature("http://xml.org/sax/features/" + feature, false);
            }
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(xhtml)));
        } catch (SAXException e) {
            throw new IllegalArgumentException("the report is not well-formed", e);
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException("a string can be read and the parser comes with Java", e);
        }
    }

    private static Instant created(Element root) {
        var date = elements(root, "meta")
                .filter(meta -> meta.getAttribute("name").equals("dcterms.created"))
                .map(meta -> meta.getAttribute("content"))
                .findFirst()
                .orElse("");
        try {
            return Instant.parse(date);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("the report needs a dcterms.created instant, not '" + date + "'", e);
        }
    }

    /**
     * Handlers would become scripts, which ISO 19005-2, 6.5 forbids; a tooltip would become an
     * alternate description and hide the text it explains. The engine knows {@code lang} only.
     */
    private static void clean(Element element) {
        var attributes = element.getAttributes();
        IntStream.range(0, attributes.getLength())
                .mapToObj(index -> attributes.item(index).getNodeName())
                .filter(name -> name.startsWith("on")
                        || name.equals("download")
                        || name.equals("title") && !element.getTagName().equals("abbr"))
                .toList()
                .forEach(element::removeAttribute);
        if (element.hasAttribute("xml:lang")) {
            element.setAttribute("lang", languageOf(element));
        }
    }

    private static String languageOf(Element element) {
        return element.hasAttribute("lang") ? element.getAttribute("lang") : element.getAttribute("xml:lang");
    }

    /** A picture is a Figure with an alternate description (ISO 14289-1, 7.3): its label, or title and desc. */
    private static void describe(Element svg) {
        var label = svg.getAttribute("aria-label").strip();
        if (label.isEmpty()) {
            label = children(svg)
                    .filter(child -> Set.of("title", "desc").contains(child.getTagName()))
                    .map(child -> child.getTextContent().strip())
                    .collect(Collectors.joining(" "));
        }
        require(!label.isEmpty(), "each svg needs an aria-label or a title");
        svg.setAttribute("alt", label);
    }

    /** A Link tag without a link annotation is a mistake (ISO 14289-1, 7.18.5), so is a link to nowhere. */
    private static void keepLink(Element anchor, Set<String> ids) {
        var target = anchor.getAttribute("href");
        var known = target.startsWith("#")
                ? ids.contains(target.substring(1))
                : LINK.matcher(target).matches();
        if (!known) {
            anchor.removeAttribute("href");
            anchor.getOwnerDocument().renameNode(anchor, anchor.getNamespaceURI(), "span");
        }
    }

    /** A definition list is a list too (ISO 14289-1, 7.6): each term with its definitions becomes an item. */
    private static void list(Element list) {
        list.setAttribute("title", ROLE + "L");
        var group = list;
        for (var child : children(list).toList()) {
            if (child.getTagName().equals("div")) {
                group = child;
            } else {
                if (child.getTagName().equals("dt") || group == list) {
                    group = create(list, "div");
                    list.insertBefore(group, child);
                }
                group.appendChild(child);
            }
            group.setAttribute("title", ROLE + "LI");
        }
        elements(list, "dt").forEach(term -> term.setAttribute("title", ROLE + "Lbl"));
        elements(list, "dd").forEach(definition -> definition.setAttribute("title", ROLE + "LBody"));
    }

    /** Every character shown needs a glyph of its own (ISO 19005-2, 6.2.11.8). */
    private static void legible(Node node, ReportFonts fonts) {
        if (node instanceof Text text) {
            text.setData(fonts.legible(text.getData()));
        }
        nodes(node.getChildNodes()).forEach(child -> legible(child, fonts));
    }

    /** What the engine calls the subject is a description in HTML; it insists on one. */
    private static void subject(Element head, String title) {
        var subject = create(head, "meta");
        subject.setAttribute("name", "subject");
        subject.setAttribute("content", title);
        head.appendChild(subject);
    }

    private static void style(Element head) {
        var style = create(head, "style");
        style.setTextContent(STYLE);
        head.insertBefore(style, head.getFirstChild());
    }

    /** Headings also become the outline of the file, by which readers move about. */
    private static void outline(Element root, Element head) {
        var bookmarks = create(root, "bookmarks");
        var number = 0;
        for (var heading : elements(root, "*")
                .filter(element -> element.getTagName().matches("h[123]"))
                .toList()) {
            if (heading.getAttribute("id").isEmpty()) {
                heading.setAttribute("id", "outline-" + ++number);
            }
            var level = heading.getTagName().charAt(1) - '0';
            var parent = bookmarks;
            while (level-- > 1 && parent.getLastChild() instanceof Element last) {
                parent = last;
            }
            var bookmark = create(root, "bookmark");
            bookmark.setAttribute("name", heading.getTextContent().strip().replaceAll("\\s+", " "));
            bookmark.setAttribute("href", "#" + heading.getAttribute("id"));
            parent.appendChild(bookmark);
        }
        head.appendChild(bookmarks);
    }

    static Element create(Element near, String name) {
        return near.getOwnerDocument().createElementNS(near.getNamespaceURI(), name);
    }

    static Stream<Element> elements(Element root, String name) {
        return nodes(root.getElementsByTagName(name)).map(Element.class::cast);
    }

    static Stream<Element> children(Element parent) {
        return nodes(parent.getChildNodes()).filter(Element.class::isInstance).map(Element.class::cast);
    }

    /** A snapshot, since node lists change with the document. */
    static Stream<Node> nodes(NodeList list) {
        List<Node> nodes = new ArrayList<>();
        for (var i = 0; i < list.getLength(); i++) {
            nodes.add(list.item(i));
        }
        return nodes.stream();
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
