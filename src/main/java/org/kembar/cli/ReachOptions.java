package org.kembar.cli;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.web.Reach;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import picocli.CommandLine.Option;

/** Under which address people reach the web application. */
final class ReachOptions {

    /** The same as the options; whoever gives those means them. */
    private static final String SITE = "KEMBAR_SITE";

    private static final String PROXY = "KEMBAR_PROXY";

    @Option(names = "--site", paramLabel = "ADDRESS", descriptionKey = "option.site")
    private Optional<String> site = Optional.empty();

    @Option(names = "--proxy", paramLabel = "NUMBER", split = ",", descriptionKey = "option.proxy")
    private List<String> proxies = new ArrayList<>();

    ReachOptions() {}

    Reach reach(Language language) {
        var named = proxies(language);
        var address = address(site, language);
        if (address.isEmpty() && !named.isEmpty()) {
            throw new NotUnderstood(say(language, "cli.onlyWith", "--proxy", "--site"));
        }
        return address.map(known -> Reach.under(known, named)).orElseGet(Reach::directly);
    }

    /** Nothing if people reach it where it answers. */
    static Optional<URI> address(Optional<String> site, Language language) {
        return site.or(() -> variable(SITE))
                .map(given -> Reach.site(given)
                        .orElseThrow(() -> new NotUnderstood("--site", say(language, "cli.serve.notASite", given))));
    }

    private List<Reach.Proxy> proxies(Language language) {
        return (proxies.isEmpty()
                        ? variable(PROXY).stream().flatMap(all -> Stream.of(all.split(",")))
                        : proxies.stream())
                .map(given -> Reach.proxy(given)
                        .orElseThrow(() -> new NotUnderstood("--proxy", say(language, "cli.serve.notAProxy", given))))
                .toList();
    }

    private static Optional<String> variable(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(given -> !given.isBlank());
    }

    private static String say(Language language, String key, Object... values) {
        return Wording.plain(language, key, values);
    }
}
