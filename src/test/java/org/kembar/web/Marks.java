package org.kembar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import tools.jackson.databind.json.JsonMapper;

/**
 * Texts that would be an element or an attribute of a page, a formula of a sheet or a line of a calendar where somebody forgot that
 * they are texts. Each is known by its number, wherever it comes out.
 */
final class Marks {

    private static final Pattern NUMBER = Pattern.compile("k(\\d+)x", Pattern.CASE_INSENSITIVE);

    /** As it stands in a text; the random id of a record can look like its number. */
    private static final Pattern MARK = Pattern.compile("k(\\d+)x\"", Pattern.CASE_INSENSITIVE);

    /** What holds text and no elements; a browser says a page's title and what is chosen from by the language of the page. */
    private static final Set<String> BARE = Set.of("title", "option", "textarea", "script", "text", "desc");

    private static final JsonMapper JSON = new JsonMapper();

    /** It ends what an attribute or an element holds, whichever it is, and begins one that no page has. */
    private static final String SHORT = "k%dx\" onkembarx=1 '><kembarx a='\"</script>";

    private static final String ADDRESS = "k%dx'&onkembarx='@bandung.go.id";
    private static final String LONG =
            "=%s</textarea></title></style>--><kembarx>{{7*7}}${7*7}{0}&lt;kembarx&gt;\u202E";
    private static final String LINES = "\r\nX-KEMBARX: 1\r\n";

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Set<Integer> seen = new LinkedHashSet<>();
    private final Set<Integer> spoken = new LinkedHashSet<>();
    private final Set<String> unsaid = new TreeSet<>();

    /** For a field of a form, which may be a short one. */
    String brief(String place) {
        return SHORT.formatted(numbers.computeIfAbsent(place, _ -> numbers.size()));
    }

    /** A text that is said in Indonesian and in no other language. */
    String indonesian(String place) {
        var text = whole(place);
        spoken.add(numbers.get(place));
        return text;
    }

    /** Where a page says such a text as if it were in another language. */
    Set<String> unsaid() {
        return Set.copyOf(unsaid);
    }

    /** Of letters: there is no more of it that an address can hold. */
    String address(String place) {
        return ADDRESS.formatted(numbers.computeIfAbsent(place, _ -> numbers.size()));
    }

    /** Of no place in particular. */
    String anybody() {
        return SHORT.formatted(-1).replace("k-1x", "kx");
    }

    /** Of several lines, with everything that is something elsewhere. */
    String whole(String place) {
        return LONG.formatted(brief(place)) + LINES;
    }

    /** Where it would stand but was never seen. */
    List<String> unseen() {
        return numbers.entrySet().stream()
                .filter(one -> !seen.contains(one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Looks at what was answered; gives the page if it is one. */
    Document look(String asked, HttpResponse<byte[]> answer) {
        var type = answer.headers().firstValue("Content-Type").orElse("");
        assertThat(answer.statusCode()).as(asked).isLessThan(500);
        assertThat(answer.headers().map().toString()).as(asked).doesNotContainIgnoringCase("x-kembarx=", "<kembarx");
        var text = new String(answer.body(), StandardCharsets.UTF_8);
        if (type.startsWith("text/html")) {
            see(text);
            var page = Jsoup.parse(text, asked);
            page(asked, page);
            aloud(asked, page);
            return page;
        } else if (type.contains("spreadsheetml")) {
            sheets(answer.body()).forEach(sheet -> sheet(asked, sheet));
        } else if (type.startsWith("text/csv")) {
            cells(text).forEach(cell -> assertThat(cell).as(asked).doesNotMatch("(?s)[=+@\\t\\r＝＋＠].*|-[^0-9].*"));
        } else if (type.startsWith("text/calendar")) {
            assertThat(text.lines()).as(asked).noneMatch(line -> line.startsWith("X-KEMBARX"));
        } else if (type.contains("json")) {
            assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                    .as(asked)
                    .hasValue("nosniff");
        }
        return new Document(asked);
    }

    private void see(String text) {
        NUMBER.matcher(text).results().forEach(found -> seen.add(Integer.valueOf(found.group(1))));
    }

    /** Whoever has it read aloud hears each text in its own language: WCAG 3.1.2. */
    private void aloud(String asked, Document page) {
        NodeTraversor.traverse(
                (node, _) -> {
                    if (node instanceof TextNode text
                            && text.parent() instanceof Element within
                            && !BARE.contains(within.normalName())
                            && !isIndonesian(within)) {
                        MARK.matcher(text.getWholeText())
                                .results()
                                .filter(found -> spoken.contains(Integer.valueOf(found.group(1))))
                                .forEach(_ -> unsaid.add(asked + " " + within.cssSelector() + " " + text.text()));
                    }
                },
                page);
    }

    private static boolean isIndonesian(Element within) {
        return Optional.ofNullable(within.closest("[lang]"))
                .filter(said -> said.attr("lang").equals("id"))
                .isPresent();
    }

    private static void page(String asked, Document page) {
        assertThat(page.select("kembarx")).as(asked).isEmpty();
        for (var element : page.getAllElements()) {
            for (var attribute : element.attributes()) {
                assertThat(attribute.getKey()).as(asked).doesNotContain("kembarx");
                if (Set.of("href", "src", "action", "formaction", "data", "xlink:href")
                        .contains(attribute.getKey())) {
                    assertThat(attribute.getValue().strip()).as(asked).doesNotStartWithIgnoringCase("javascript:");
                }
            }
        }
        for (var script : page.select("script")) {
            assertThat(script.data()).as(asked).doesNotContain("<kembarx");
            if (script.attr("type").equals("application/ld+json")) {
                assertThatCode(() -> JSON.readTree(script.data())).as(asked).doesNotThrowAnyException();
            }
        }
    }

    private static void sheet(String asked, String sheet) {
        var cells = Jsoup.parse(sheet, org.jsoup.parser.Parser.xmlParser());
        assertThat(cells.select("f, kembarx, hyperlink")).as(asked).isEmpty();
    }

    private static List<String> sheets(byte[] book) {
        var sheets = new ArrayList<String>();
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(book))
                .get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                if (entry.getName().endsWith(".xml")) {
                    sheets.add(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sheets;
    }

    /** Of a file of values separated by commas. */
    private static List<String> cells(String text) {
        return Pattern.compile("\"([^\"]*+(?:\"\"[^\"]*+)*+)\"|([^,\"\\r\\n]+)")
                .matcher(text.replace("\uFEFF", ""))
                .results()
                .map(cell -> cell.group(1) != null ? cell.group(1) : cell.group(2))
                .toList();
    }
}
