package org.kembar.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a PDF file as a reader meets them: their letters with their places, their tags in the order of reading,
 * and where their links lead.
 *
 * @param letters by page
 */
record PdfPages(List<List<TextPosition>> letters, List<String> texts, List<Content> contents, List<Link> links) {

    /**
     * A piece of tagged content.
     *
     * @param tags from the outermost to its own
     * @param owner the innermost heading or table header it belongs to, or else the element itself
     * @param row the row of a table it belongs to, or else the element itself
     */
    record Content(List<String> tags, Object owner, Object row, int page) {

        boolean isHeading() {
            return tags.stream().anyMatch(tag -> tag.matches("H[1-6]"));
        }

        boolean isTableHeader() {
            return tags.contains("THead");
        }

        boolean leads() {
            return isHeading() || isTableHeader();
        }

        boolean isOfARow() {
            return tags.contains("TR") && !isTableHeader();
        }
    }

    /** @param top from the upper edge of the page it leads to */
    record Link(int from, PDRectangle place, int to, float top) {}

    static PdfPages of(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new Letters();
            var all = stripper.getText(document);
            var texts = List.of(all.split("\f", -1));
            var contents = new ArrayList<Content>();
            read(document, document.getDocumentCatalog().getStructureTreeRoot(), List.of(), null, null, contents);
            return new PdfPages(List.copyOf(stripper.byPage.values()), texts, contents, links(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The letters inside a rectangle of a page, whose sides are counted from the lower edge. */
    String textIn(int page, float left, float bottom, float right, float top) {
        var height = letters.get(page).getFirst().getPageHeight();
        return letters.get(page).stream()
                .filter(letter -> letter.getX() + letter.getWidth() / 2 >= left && letter.getX() <= right)
                .filter(letter -> height - letter.getY() >= bottom && height - letter.getY() <= top)
                .map(TextPosition::getUnicode)
                .collect(Collectors.joining())
                .strip();
    }

    private static void read(
            PDDocument document,
            PDStructureNode node,
            List<String> tags,
            @Nullable Object owner,
            @Nullable Object row,
            List<Content> contents) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                var inner = new ArrayList<>(tags);
                inner.add(element.getStructureType());
                var owned = element.getStructureType().matches("H[1-6]|THead") ? element.getCOSObject() : owner;
                var within = element.getStructureType().equals("TR") ? element.getCOSObject() : row;
                read(document, element, inner, owned, within, contents);
            } else if (node instanceof PDStructureElement element) {
                var page = kid instanceof PDMarkedContentReference reference && reference.getPage() != null
                        ? reference.getPage()
                        : element.getPage();
                if (kid instanceof Integer || kid instanceof PDMarkedContentReference) {
                    var itself = element.getCOSObject();
                    contents.add(new Content(
                            tags, owner == null ? itself : owner, row == null ? itself : row, number(document, page)));
                }
            }
        }
    }

    private static int number(PDDocument document, PDPage page) {
        return document.getPages().indexOf(page);
    }

    private static List<Link> links(PDDocument document) throws IOException {
        var links = new ArrayList<Link>();
        for (var page : document.getPages()) {
            for (var annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link
                        && destination(link) instanceof PDPageXYZDestination there) {
                    var to = document.getPages().get(there.retrievePageNumber());
                    links.add(new Link(
                            number(document, page),
                            link.getRectangle(),
                            there.retrievePageNumber(),
                            to.getMediaBox().getHeight() - there.getTop()));
                }
            }
        }
        return links;
    }

    private static @Nullable PDDestination destination(PDAnnotationLink link) throws IOException {
        return link.getAction() instanceof PDActionGoTo action ? action.getDestination() : link.getDestination();
    }

    private static final class Letters extends PDFTextStripper {

        private final Map<Integer, List<TextPosition>> byPage = new TreeMap<>();

        private Letters() {
            setSortByPosition(true);
            setPageEnd("\f");
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) throws IOException {
            byPage.computeIfAbsent(getCurrentPageNo(), _ -> new ArrayList<>()).addAll(positions);
            super.writeString(text, positions);
        }
    }
}
