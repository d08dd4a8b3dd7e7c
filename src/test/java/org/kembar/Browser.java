package org.kembar;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * The Chromium in which tests look at pages. All tests share one; each page has its own cookies and storage.
 *
 * <p>The system property {@code kembar.chromium} names the executable. Without it the usual names are looked for on the
 * path, then Playwright's own download.
 */
public final class Browser {

    /** The widths pages are designed for. */
    public static final int DESKTOP = 1280;

    public static final int PHONE = 390;

    /** Milliseconds. Half a minute, which is usual, passes on a machine where four programs share two processors. */
    private static final int PATIENCE = 120_000;

    /** First the build without a window, which does not make its tool bars for each page. */
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");

    private static final String ABSENCE =
            "no Chromium found: none of %s is on the path, and Playwright has downloaded none"
                    .formatted(String.join(", ", NAMES));

    // A fresh browser looks for updates and syncs; without these flags every start waits for hosts
    // that a closed network never answers. The sandbox cannot start for root, as in most containers.
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /**
     * How well a text stands out is most of the work of axe. It depends on the colour, the size and the weight of the text and
     * on the grounds that it lies on: of texts that share all of these three are held against the rule, on whichever pages they
     * are. Those that may lie on anything (placed freely, or in a drawing) are held against it each, but once only where the same
     * page in another language has as many of them. So are links, which have to stand out from the text around them. Of a single
     * letter, and of what is hidden from those who listen, axe says nothing.
     *
     * <p>Takes what has stood out on earlier pages, how many times each; says what is wrong, and what else has stood out.
     */
    private static final String VIOLATIONS = """
            async before => {
                const grounds = new Map();
                const ground = element => {
                    if (!element) return '';
                    if (!grounds.has(element)) {
                        const style = getComputedStyle(element);
                        const below = ground(element.parentElement);
                        const free = below === null || element.localName === 'svg'
                            || !['static', 'relative'].includes(style.position);
                        grounds.set(element, free ? null
                            : below + '/' + [style.backgroundColor, style.backgroundImage, style.opacity]);
                    }
                    return grounds.get(element);
                };
                const look = element => {
                    const style = getComputedStyle(element);
                    return [style.color, style.fontSize, style.fontWeight, style.textShadow, style.textDecorationLine];
                };
                const short = kind => [...kind].reduce((sum, sign) => Math.imul(31, sum) + sign.codePointAt(0) | 0, 0);
                const seen = new Map(Object.entries(before));
                const now = new Map();
                const isAskedAgain = kind => {
                    const many = (seen.get(kind) ?? 0) + 1;
                    seen.set(kind, many);
                    if (many <= 3) now.set(kind, many);
                    return many <= 3;
                };
                const free = [];
                for (const element of document.querySelectorAll('*')) {
                    const says = [...element.childNodes]
                        .some(node => node.nodeType === Node.TEXT_NODE && node.data.trim().length > 1);
                    const isJudged = says && !element.closest('[aria-hidden=true]');
                    if (!isJudged && !element.matches('input, select, textarea, a[href]')) continue;
                    const on = ground(element);
                    const shown = element.checkVisibility();
                    if (on === null) {
                        if (shown) free.push(element);
                    } else {
                        const around = element.matches('a[href]') ? look(element.parentElement) : [];
                        const kind = short([on, ...look(element), ...around, shown].join());
                        element.toggleAttribute('data-contrast', isAskedAgain(String(kind)));
                    }
                }
                const dark = matchMedia('(prefers-color-scheme: dark)').matches;
                const address = location.pathname.replace(/^\\/(id|en|ko)(?=\\/|$)/, '') + location.search;
                const page = [address, innerWidth, dark, free.length].join();
                const isKnown = location.protocol.startsWith('http') && seen.has(page);
                free.forEach(element => element.toggleAttribute('data-contrast', !isKnown));
                if (location.protocol.startsWith('http')) now.set(page, 1);
                axe.configure({rules: [
                    {id: 'color-contrast', selector: '[data-contrast]'},
                    {id: 'link-in-text-block', selector: 'a[href][data-contrast]'}]});
                const found = await axe.run(document, {resultTypes: ['violations']});
                document.querySelectorAll('[data-contrast]').forEach(one => one.removeAttribute('data-contrast'));
                const wrong = found.violations.flatMap(rule => rule.nodes.map(node =>
                    `${rule.id} (${rule.impact}): ${rule.help}\n    ${node.target}\n    ${node.html}`)).join('\\n');
                return [wrong, Object.fromEntries(now)];
            }""";

    /**
     * The words and addresses of people that a narrow column of a table breaks in the middle: its neighbours have left it no room.
     * Longer words than those of a heading may be broken, as ids are.
     */
    private static final String BROKEN_WORDS = """
            () => {
                const broken = [];
                const range = document.createRange();
                for (const cell of document.querySelectorAll('th, td')) {
                    if (cell.offsetWidth === 0 || cell.offsetWidth > 160) continue;
                    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
                    while (texts.nextNode()) {
                        const text = texts.currentNode;
                        for (const word of text.data.matchAll(/\\S+@\\S{1,20}|\\p{Script=Latin}{3,14}(?!\\p{L})/gu)) {
                            range.setStart(text, word.index);
                            range.setEnd(text, word.index + word[0].length);
                            if (range.getClientRects().length > 1) broken.push(word[0]);
                        }
                    }
                }
                return broken;
            }""";

    /** What has stood out, on all pages on which nothing was wrong. */
    private static final Map<String, Object> STOOD_OUT = new HashMap<>();

    private static final boolean REQUIRED = Boolean.getBoolean("kembar.requireBrowser");

    private static @Nullable Browser shared;

    private static boolean sought;

    /** Axe, a script itself, would never end on them. */
    private static final Set<Page> withoutScripts = new HashSet<>();

    private final com.microsoft.playwright.Browser chromium;

    private Browser(com.microsoft.playwright.Browser chromium) {
        this.chromium = chromium;
    }

    /** The shared browser. Where there is none the test is skipped, or fails with {@code kembar.requireBrowser}. */
    public static Browser required() {
        if (!sought) {
            sought = true;
            start();
        }
        return shared != null ? shared : absent();
    }

    /** An empty page of this width. Close it after use. */
    public Page page(int width) {
        return page(width, true);
    }

    /** The same with scripts switched off. */
    public Page pageWithoutScripts(int width) {
        return page(width, false);
    }

    private Page page(int width, boolean scripts) {
        // Its context, with cookies and storage, closes with it.
        var page = chromium.newPage(new com.microsoft.playwright.Browser.NewPageOptions()
                .setViewportSize(width, 900)
                .setJavaScriptEnabled(scripts));
        page.setDefaultTimeout(PATIENCE);
        if (!scripts) {
            withoutScripts.add(page);
            page.onClose(withoutScripts::remove);
        }
        return page;
    }

    /** That a page has one heading, needs no scrolling sideways in its window, breaks no word of a table, and is accessible. */
    public static void assertSound(Page page) {
        // After a click the page may have come without its style yet.
        page.waitForLoadState();
        page.evaluate("document.fonts.ready");
        var width = page.viewportSize().width;
        var place = "%s at %d".formatted(page.url(), width);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(place)
                .isEqualTo(width);
        assertThat(page.locator("h1").count()).as(place).isEqualTo(1);
        assertThat(brokenWords(page)).as(place).isEmpty();
        assertThat(accessibilityViolations(page)).as(place).isEmpty();
    }

    /** The words that narrow columns of tables break in the middle, in the order of the page. */
    public static List<?> brokenWords(Page page) {
        return (List<?>) page.evaluate(BROKEN_WORDS);
    }

    /** What axe finds wrong with the page as it is now, one line per element; empty if nothing. */
    public static String accessibilityViolations(Page page) {
        // A script in each frame, and what they say put together, is more than one page needs.
        assertThat(page.frames()).hasSize(1);
        assertThat(withoutScripts).doesNotContain(page);
        // It is there already where the same page is looked at in another window.
        if (!(boolean) page.evaluate("'axe' in window")) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        if (!(page.evaluate(VIOLATIONS, STOOD_OUT) instanceof List<?> said
                && said.getFirst() instanceof String wrong
                && said.getLast() instanceof Map<?, ?> stoodOut)) {
            throw new AssertionError("axe says what is wrong, and what stood out");
        }
        if (wrong.isEmpty()) {
            stoodOut.forEach((kind, times) -> STOOD_OUT.put((String) kind, times));
        }
        return wrong;
    }

    private static void start() {
        // Otherwise Playwright starts by downloading browsers.
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));

        var executable = executable(playwright);
        if (executable.isPresent()) {
            var options =
                    new LaunchOptions().setExecutablePath(executable.get()).setArgs(FLAGS);
            shared = new Browser(playwright.chromium().launch(options));
        } else if (!REQUIRED) {
            // Surefire counts skipped tests but does not say why.
            System.out.println("[WARNING] Browser checks are skipped: " + ABSENCE);
        }
    }

    private static Browser absent() {
        if (REQUIRED) {
            return Assertions.fail(ABSENCE);
        }
        return Assumptions.abort(ABSENCE);
    }

    private static Optional<Path> executable(Playwright playwright) {
        var named = System.getProperty("kembar.chromium");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        var searched =
                Stream.concat(onPath(), Stream.of(Path.of(playwright.chromium().executablePath())));
        return searched.filter(Files::isExecutable).findFirst();
    }

    private static Stream<Path> onPath() {
        var folders = Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1);
        return NAMES.stream().flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)));
    }
}
