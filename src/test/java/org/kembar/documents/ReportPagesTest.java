package org.kembar.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kembar.documents.PdfPages.Content;
import org.kembar.documents.PdfPages.Link;
import org.kembar.wording.Language;

/** How the printed report falls into pages, and that its numbers lead to what they name. */
class ReportPagesTest {

    private static final int SUMMARY = 2;
    private static final int MOST_PAGES = 25;
    /** From the upper edge, in points: below it stands the foot of the page. */
    private static final float END = 803;

    private static final Pattern NUMBER = Pattern.compile("\\[?(\\d+)[,\\]]");

    private static final Map<String, PdfPages> READ = new ConcurrentHashMap<>();

    private static PdfPages pages(Example example) {
        return READ.computeIfAbsent(example.toString(), _ -> PdfPages.of(example.pdf()));
    }

    @ParameterizedTest
    @MethodSource("org.kembar.documents.Example#all")
    void noHeadingAndNoHeaderOfATableStandsAtTheEndOfAPageAlone(Example example) {
        assertThat(stranded(pages(example))).isEmpty();
    }

    /**
     * Headings and table headers after which the next thing, in the order of reading, stands on another page; so does a
     * heading whose one paragraph is all that stands between it and the next heading or table.
     */
    private static List<String> stranded(PdfPages pages) {
        var stranded = new ArrayList<String>();
        var contents = pages.contents();
        for (var i = 0; i < contents.size(); i++) {
            var content = contents.get(i);
            // A header that is repeated on further pages belongs, with all its pages, to one element.
            var begins = i == 0 || contents.get(i - 1).owner() != content.owner();
            if (content.leads() && begins) {
                var next = after(contents, i);
                var beyond = next.flatMap(one -> after(contents, contents.indexOf(one)));
                if (next.filter(one -> one.page() != content.page()).isPresent()
                        || beyond.filter(one -> content.isHeading() && one.leads() && one.page() != content.page())
                                .isPresent()) {
                    stranded.add("page %d: %s".formatted(content.page() + 1, content.tags()));
                }
            }
        }
        return stranded;
    }

    private static Optional<Content> after(List<Content> contents, int index) {
        return contents.stream()
                .skip(index)
                .filter(next -> next.owner() != contents.get(index).owner())
                .findFirst();
    }

    @ParameterizedTest
    @MethodSource("org.kembar.documents.Example#all")
    void noRowOfATableIsSplit(Example example) {
        var split = pages(example).contents().stream()
                .filter(Content::isOfARow)
                .collect(Collectors.groupingBy(
                        Content::row, IdentityHashMap::new, Collectors.mapping(Content::page, Collectors.toSet())))
                .values()
                .stream()
                .filter(pages -> pages.size() > 1);

        assertThat(split).isEmpty();
    }

    @Test
    void aStrandedIntroductionIsFound() {
        var pdf = PdfDocument.of("""
                <html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Sample</title>
                <meta name="dcterms.created" content="2025-03-01T09:00:00Z"/></head>
                <body><h1>One</h1><p>Text</p><p>Text</p><h2>Two</h2><p>How</p>
                <h3 style="page-break-before: always">Three</h3><p>Text</p></body></html>
                """, ReportFonts.bundled());

        assertThat(stranded(PdfPages.of(pdf))).singleElement().asString().startsWith("page 1:");
    }

    @Test
    void aStrandedHeadingIsFound() {
        var pdf = PdfDocument.of("""
                <html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Sample</title>
                <meta name="dcterms.created" content="2025-03-01T09:00:00Z"/></head>
                <body><h1>One</h1><p>Text</p><h2>Two</h2><p style="page-break-before: always">Text</p></body></html>
                """, ReportFonts.bundled());

        assertThat(stranded(PdfPages.of(pdf))).singleElement().asString().startsWith("page 1:");
    }

    @ParameterizedTest
    @MethodSource("org.kembar.documents.Example#all")
    void noPageButTheLastOfAPartIsNearlyEmpty(Example example) {
        var pages = pages(example);
        for (var page = 0; page + 1 < pages.letters().size(); page++) {
            assertThat(end(pages, page)).as("page " + (page + 1)).isGreaterThan(END * 0.6f);
        }
    }

    /** However much there is to warn of. */
    @ParameterizedTest
    @MethodSource("org.kembar.documents.Example#onOtherDays")
    void theSummaryHasTwoPagesOnAnyDay(Example example) {
        var texts = pages(example).texts();

        assertThat(texts.get(SUMMARY - 1)).contains(example.wording().say("report.contents"));
        assertThat(texts.get(SUMMARY)).contains(example.wording().say("report.verdicts.heading"));
    }

    private static double end(PdfPages pages, int page) {
        return pages.letters().get(page).stream()
                .filter(letter -> letter.getY() < END)
                .mapToDouble(TextPosition::getY)
                .max()
                .orElse(0);
    }

    @ParameterizedTest
    @MethodSource("org.kembar.documents.Example#all")
    void beginsWithASummaryOfTwoPagesAndStaysShort(Example example) {
        var pages = pages(example);
        var verdicts = example.wording().say("report.verdicts.heading");

        assertThat(pages.texts().get(SUMMARY)).contains(verdicts);
        assertThat(pages.texts().get(SUMMARY - 1))
                .contains(example.wording().say("report.profile.heading"))
                .contains(example.wording().say("report.contents"));
        assertThat(pages.letters().size()).isLessThanOrEqualTo(MOST_PAGES);
        // Paper cannot be asked what an abbreviation means.
        assertThat(String.join(" ", pages.texts()).replaceAll("\\s+", " "))
                .contains(example.wording().say("abbreviations").substring(0, 20));
    }

    /** A page alone still says what it is about. */
    @ParameterizedTest
    @MethodSource("org.kembar.documents.Example#all")
    void everyPageButTheFirstNamesPartnershipScopeAndDate(Example example) {
        var scope = example.evaluation().scope();
        for (var text :
                pages(example).texts().subList(1, pages(example).letters().size())) {
            assertThat(text.lines().limit(2).reduce("", String::concat))
                    .contains(example.wording().title())
                    .contains(example.wording().fields(scope.fields()))
                    .contains(example.wording().say(scope.asOf()));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachPageHasItsNumberInTheOrderOfTheLanguage(Language language) {
        var pages = pages(Example.published("bandung-namur", language));
        var all = pages.letters().size();
        for (var page = 1; page <= all; page++) {
            var number = page + " / " + all;
            assertThat(pages.texts().get(page - 1).lines().map(String::strip))
                    .contains(
                            switch (language) {
                                case ID -> "Halaman " + number;
                                case EN -> "Page " + number;
                                case KO -> number + "쪽";
                            });
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theHeaderOfATableStandsOnEachOfItsPages(Language language) {
        var example = Example.published("bandung-seoul", language);
        var pages = pages(example);
        var words = example.wording();
        var first = pageOf(pages, words.say("report.facts.activities"));
        var last = pageOf(pages, words.say("report.sources.heading"));

        assertThat(last).isGreaterThan(first + 1);
        for (var page = first; page < last; page++) {
            assertThat(pages.texts().get(page))
                    .containsAnyOf(words.say("report.facts.words"), words.say("report.contradictions.versions"));
        }
    }

    /** The last page that has the heading: the table of contents comes first. */
    private static int pageOf(PdfPages pages, String heading) {
        var page = pages.texts().size() - 1;
        while (pages.texts().get(page).lines().noneMatch(line -> line.strip().equals(heading))) {
            page--;
        }
        return page;
    }

    @ParameterizedTest
    @MethodSource("org.kembar.documents.Example#all")
    void everyNumberOfAFactLeadsToThatNumberInTheList(Example example) {
        var pages = pages(example);
        var followed = 0;
        for (var link : pages.links()) {
            var place = link.place();
            var text = pages.textIn(
                    link.from(),
                    place.getLowerLeftX(),
                    place.getLowerLeftY(),
                    place.getUpperRightX(),
                    place.getUpperRightY());
            var number = NUMBER.matcher(text);
            if (number.matches()) {
                assertThat(numberAt(pages, link)).as(link.toString()).isEqualTo(number.group(1));
                followed++;
            }
        }
        assertThat(followed).isGreaterThan(50);
    }

    private static String numberAt(PdfPages pages, Link link) {
        var height = pages.letters().get(link.to()).getFirst().getPageHeight();
        return pages.textIn(link.to(), 0, height - link.top() - 14, 54, height - link.top());
    }

    @Test
    void thePagesHaveContentsToLookAt() {
        var pages = pages(Example.all().findFirst().orElseThrow());

        assertThat(pages.contents()).anyMatch(Content::isHeading).anyMatch(Content::isTableHeader);
    }
}
