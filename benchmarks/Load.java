import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Asks a running Kembar for its pages as 100 people do who each ask once a second, whether or not they have been answered: open
 * arrivals. Time is counted from the moment at which the question was due, so that a server that keeps people waiting is not
 * spared those who would have come meanwhile.
 *
 * <p>First all of them ask for the style sheet alone, then for a mixture of the pages open to everybody, in one run. Arguments: the address,
 * {@code http://localhost:8080} if left out, then {@code --seconds} of the mixture (60), {@code --warm} before it (20),
 * {@code --users} (100), {@code --seed} (1) and {@code --only} with words of the names of some kinds, {@code "far on,method"}. With
 * {@code --cookie} and what a browser brings along of somebody who is signed in, {@code "kembar=…"}, all of them ask as that person, and for
 * the pages of the desk as well. {@code --search} asks for what the search finds instead of the pages.
 */
final class Load {

    private static final Pattern ID = Pattern.compile("(?m)^([a-z0-9][a-z0-9-]*),");
    private static final Pattern COUNTRY = Pattern.compile("<option value=\"([A-Z]{2})\"");
    private static final Pattern OWN = Pattern.compile("/en/desk/partnerships/([a-z0-9-]+)\"");
    private static final List<String> LANGUAGES = List.of("id", "en", "ko");
    private static final String STATIC = "style sheet";

    /** Its number in GeoNames. */
    private static final String BANDUNG = "1650357";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final URI address;
    private final Random random;
    private final List<String> ids;
    private final List<String> countries;
    private final Deque<String> unseen;
    private final String cookie;
    private final List<String> own;

    private record Answer(String kind, long nanos, int status, long bytes) {}

    private record Kind(String name, Supplier<String> path) {}

    private Load(URI address, long seed, String cookie) throws Exception {
        this.address = address;
        this.cookie = cookie;
        random = new Random(seed);
        ids = new ArrayList<>(everyPartnership());
        if (ids.isEmpty()) {
            throw new IllegalStateException("No partnerships there: " + address);
        }
        countries = ask("/en/").results(COUNTRY);
        Collections.shuffle(ids, random);
        unseen = new ArrayDeque<>(ids);
        own = cookie.isEmpty() ? List.of() : ask("/en/desk").results(OWN);
        if (!cookie.isEmpty() && own.isEmpty()) {
            throw new IllegalStateException("Nobody is signed in with this cookie, or they have no partnerships");
        }
    }

    public static void main(String[] arguments) throws Exception {
        var options = List.of(arguments);
        var address = options.isEmpty() || options.getFirst().startsWith("--") ? "http://localhost:8080" : options.getFirst();
        var load = new Load(URI.create(address), number(options, "--seed", 1), text(options, "--cookie"));
        var users = number(options, "--users", 100);
        var seconds = number(options, "--seconds", 60);
        var only = options.contains("--only")
                ? List.of(options.get(options.indexOf("--only") + 1).split(","))
                : List.<String>of();
        var all = load.kinds(options.contains("--search"));
        var mixture = all.stream()
                .filter(kind -> only.isEmpty() || only.stream().anyMatch(kind.name()::contains))
                .toList();
        var sheet = all.stream().filter(kind -> kind.name().equals(STATIC)).toList();

        load.run(mixture, users, number(options, "--warm", 20));
        load.answers.clear();
        load.run(sheet, users, Math.min(20, seconds));
        System.out.printf("%d requests a second, counted from when they were due%n%n", users);
        var alone = load.print("the style sheet alone", Map.of());
        load.answers.clear();
        load.run(mixture, users, seconds);
        load.print("pages mixed, " + seconds + " s", alone);
    }

    private static String text(List<String> options, String name) {
        var at = options.indexOf(name);
        return at < 0 ? "" : options.get(at + 1);
    }

    private static int number(List<String> options, String name, int otherwise) {
        var at = options.indexOf(name);
        return at < 0 ? otherwise : Integer.parseInt(options.get(at + 1));
    }

    /** The pages, or the search. A partnership "not seen before" is asked for once in the whole run. */
    private List<Kind> kinds(boolean isSearch) {
        if (isSearch) {
            return search();
        }
        var kinds = new ArrayList<>(open());
        if (!own.isEmpty()) {
            kinds.add(new Kind("desk", () -> "/" + language() + "/desk"));
            kinds.add(new Kind("desk, a partnership", () -> "/" + language() + "/desk/partnerships/" + any(own)));
            kinds.add(new Kind("work list", () -> "/" + language() + "/work-list"));
            kinds.add(new Kind("account", () -> "/" + language() + "/account"));
        }
        return kinds;
    }

    /**
     * To everybody, as far as the invented partnerships have something there: they have no documents, and none was changed. Sheets for
     * spreadsheets are measured alone.
     */
    private List<Kind> open() {
        return List.of(
                new Kind(STATIC, () -> "/look/kembar.css"),
                new Kind("portfolio", () -> "/" + language() + "/"),
                new Kind("portfolio, far on", () -> "/" + language() + "/?after=" + any(ids)),
                new Kind("portfolio by country", () -> "/" + language() + "/?country=" + any(countries)),
                new Kind("portfolio by field", () -> "/" + language() + "/?field=Field+" + random.nextInt(6)),
                new Kind(
                        "portfolio by state",
                        () -> "/" + language() + "/?state="
                                + any(List.of("in-force", "lapsed", "intent", "none", "cannot-tell"))),
                new Kind("portfolio by year", () -> "/" + language() + "/?year=" + (1990 + random.nextInt(37))),
                new Kind("agreements that end", () -> "/" + language() + "/ending"),
                new Kind("evaluation, not seen before", () -> evaluation(next())),
                new Kind("evaluation, one of twenty", () -> evaluation(ids.get(random.nextInt(20)))),
                new Kind("agreement", () -> partnership(any(ids)) + "/agreements/memorandum"),
                new Kind("source", () -> partnership(any(ids)) + "/sources/source-" + random.nextInt(20)),
                new Kind("partnership", () -> partnership(any(ids))),
                new Kind("records of a partnership", () -> partnership(any(ids)) + "/records"),
                new Kind("documents of a partnership", () -> partnership(any(ids)) + "/files"),
                new Kind("cities by name", () -> "/" + language() + "/cities?q=" + city()),
                new Kind("city", () -> "/" + language() + "/cities/" + BANDUNG),
                new Kind("claims of lists", () -> "/" + language() + "/claims?city=" + BANDUNG),
                new Kind(
                        "comparison",
                        // The whole address, to which the short one leads.
                        () -> "/" + language() + "/compare?partnership=" + any(ids) + "&partnership=" + any(ids)
                                + "&scope=*&as-of=" + LocalDate.now() + "&framework=eleven-indicators"),
                new Kind("search", () -> search(city())),
                new Kind("trail", () -> "/" + language() + "/trail"),
                new Kind("privacy", () -> "/" + language() + "/privacy"),
                new Kind("sign in", () -> "/" + language() + "/sign-in"),
                new Kind("method", () -> "/" + language() + "/method"));
    }

    /** The first of the two cities of a partnership. */
    private String city() {
        return any(ids).replaceAll("-.*", "");
    }

    /** Words as they stand in the invented partnerships: every number in all of them, "report" in half of what is found by words. */
    private List<Kind> search() {
        return List.of(
                new Kind(STATIC, () -> "/look/kembar.css"),
                new Kind("search, a city", () -> search(city())),
                new Kind("search, a city and a word", () -> search(city() + " memorandum")),
                new Kind("search, two words", () -> search("activity " + (100 + random.nextInt(400)))),
                new Kind("search, a few places", () -> search("renewal")),
                new Kind("search, two syllables", () -> search("서울")),
                new Kind("search, misspelt", () -> search(any(List.of("memorandm", "obligaton", "statemnt")))),
                new Kind("search, a phrase", () -> search("\"as the report says\"")),
                new Kind("search, half of all", () -> search("report")));
    }

    private String search(String words) {
        return "/" + language() + "/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private String language() {
        return any(LANGUAGES);
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private String next() {
        return unseen.isEmpty() ? any(ids) : unseen.removeLast();
    }

    private String partnership(String id) {
        return "/" + language() + "/partnerships/" + id;
    }

    /** With its whole scope, as a link leads to it. */
    private String evaluation(String id) {
        return partnership(id) + "/evaluation?as-of=2026-11-20&framework=eleven-indicators";
    }

    /** Every partnership there is: the first column of the sheet of all. */
    private List<String> everyPartnership() {
        return ask("/en/portfolio.csv").results(ID);
    }

    private record Page(String html) {

        List<String> results(Pattern pattern) {
            return pattern.matcher(html).results().map(found -> found.group(1)).distinct().toList();
        }
    }

    private Page ask(String path) {
        try {
            return new Page(client.send(
                            HttpRequest.newBuilder(address.resolve(path))
                                    .header("Cookie", cookie)
                                    .build(),
                            BodyHandlers.ofString())
                    .body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(path, e);
        }
    }

    /** Each user has a moment of the second of their own. */
    private void run(List<Kind> kinds, int users, int seconds) throws Exception {
        var moments = random.longs(users, 0, TimeUnit.SECONDS.toNanos(1)).sorted().toArray();
        try (var asking = Executors.newVirtualThreadPerTaskExecutor()) {
            var began = System.nanoTime();
            for (var second = 0; second < seconds; second++) {
                for (var moment : moments) {
                    var due = began + TimeUnit.SECONDS.toNanos(second) + moment;
                    var kind = any(kinds);
                    var path = kind.path().get();
                    while (due - System.nanoTime() > 0) {
                        LockSupport.parkNanos(due - System.nanoTime());
                    }
                    asking.execute(() -> answers.add(answer(kind.name(), path, due)));
                }
            }
        }
    }

    private Answer answer(String kind, String path, long due) {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .header("Accept-Encoding", "gzip")
                .header("Cookie", cookie)
                .timeout(Duration.ofSeconds(30))
                .build();
        try {
            var response = client.send(request, BodyHandlers.ofByteArray());
            return new Answer(kind, System.nanoTime() - due, response.statusCode(), response.body().length);
        } catch (IOException | InterruptedException e) {
            return new Answer(kind, System.nanoTime() - due, 0, 0);
        }
    }

    /** @param alone the style sheet's times when nothing else was asked for; empty if this is that run */
    private Map<String, Double> print(String title, Map<String, Double> alone) {
        var byKind = new LinkedHashMap<String, List<Answer>>();
        answers.stream().map(Answer::kind).distinct().sorted().forEach(kind -> byKind.put(kind, new ArrayList<>()));
        answers.forEach(answer -> byKind.get(answer.kind()).add(answer));
        byKind.put("all", List.copyOf(answers));
        var sheet = p(byKind.getOrDefault(STATIC, List.of()), 95);
        System.out.println(title);
        System.out.printf(
                "  %-30s %7s %6s %8s %8s %8s %8s %7s %9s%n",
                "milliseconds", "asked", "failed", "p50", "p95", "p99", "most", "kB", "p95/sheet");
        byKind.forEach((kind, of) -> System.out.printf(
                "  %-30s %7d %6d %8.1f %8.1f %8.1f %8.1f %7.1f %5.1f%s%n",
                kind,
                of.size(),
                of.stream().filter(answer -> answer.status() != 200).count(),
                p(of, 50),
                p(of, 95),
                p(of, 99),
                p(of, 100),
                of.stream().mapToLong(Answer::bytes).average().orElse(0) / 1000,
                p(of, 95) / sheet,
                alone.isEmpty() ? "" : " / %.1f alone".formatted(p(of, 95) / alone.get(STATIC))));
        System.out.println();
        return Map.of(STATIC, sheet);
    }

    private static double p(List<Answer> answers, int percent) {
        var sorted = answers.stream().mapToLong(Answer::nanos).sorted().toArray();
        return sorted.length == 0
                ? Double.NaN
                : sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1)] / 1e6;
    }
}
