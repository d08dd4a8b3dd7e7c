package org.kembar.web;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Goes from page to page as links lead, and fills in the forms it comes by, each of them once. */
final class Walk {

    /** Addresses that somebody is handed, with a secret in them. */
    private static final Pattern SECRET =
            Pattern.compile("(?:/(?:id|en|ko))?/[a-z-]+/[A-Za-z0-9_-]{43}(?:\\.ics)?(?![A-Za-z0-9_-])");
    /** What is on record from the beginning has nothing to look for. */
    private static final Pattern OTHERS = Pattern.compile("/partnerships/bandung-(seoul|namur)");

    private static final Pattern LANGUAGE = Pattern.compile("^/(id|en|ko)(?=/|$)");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^{}]*})*)?}");

    /** So often a form is sent until what was typed is what was wanted. */
    private static final int PATIENCE = 3;

    /** More than there are kinds of records. */
    private static final int KINDS = 45;

    private final RunningSite site;
    private final Marks marks;
    private final Function<String, byte[]> files;
    private final List<PathPattern> patterns;
    private final Map<String, String> patternsOf = new HashMap<>();
    private final Set<String> pages = new TreeSet<>();
    private final Deque<String> ahead = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, Integer> times = new HashMap<>();
    private final Map<String, FormElement> forms = new LinkedHashMap<>();
    private final Set<String> sent = new HashSet<>();
    private final Set<String> secrets = new TreeSet<>();
    private Supplier<String> cookies;
    private String cookie;
    private boolean isInAllLanguages;

    /** @param files what is sent where a page asks for files */
    Walk(
            RunningSite site,
            Supplier<String> cookies,
            RequestMappingHandlerMapping mapping,
            Marks marks,
            Function<String, byte[]> files) {
        this.site = site;
        this.cookies = cookies;
        cookie = cookies.get();
        this.marks = marks;
        this.files = files;
        patterns = mapping.getHandlerMethods().keySet().stream()
                .flatMap(one -> Optional.ofNullable(one.getPathPatternsCondition()).stream())
                .flatMap(paths -> paths.getPatterns().stream())
                .distinct()
                .sorted(PathPattern.SPECIFICITY_COMPARATOR)
                .toList();
        mapping.getHandlerMethods().keySet().stream()
                .filter(one -> one.getMethodsCondition().getMethods().isEmpty()
                        || one.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(one -> one.getPatternValues().stream())
                .forEach(pattern -> pages.add(plain(pattern)));
    }

    /** @param others what the browser of somebody else brings along */
    void as(Supplier<String> others) {
        cookies = others;
        cookie = others.get();
    }

    /** Pages are looked at again from now on, and in all languages: something has changed. */
    void again() {
        known.clear();
        times.clear();
        isInAllLanguages = true;
    }

    /** Goes on until there is nothing ahead that has not been looked at often enough. */
    void on(String... addresses) {
        ahead.addAll(List.of(addresses));
        for (var next = ahead.poll(); next != null; next = ahead.poll()) {
            if (known.add(next)) {
                look(next, send(HttpRequest.newBuilder(URI.create(site.address(next)))));
            }
        }
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        return RunningSite.sendForBytes(request.header("Cookie", cookie).build());
    }

    private Document look(String asked, HttpResponse<byte[]> answer) {
        if (answer.request().method().equals("GET") && answer.statusCode() < 400) {
            pages.remove(pattern(asked));
        }
        answer.headers().firstValue("Location").ifPresent(ahead::addFirst);
        var page = marks.look(asked, answer);
        page.setBaseUri(site.address(asked));
        SECRET.matcher(new String(answer.body(), StandardCharsets.UTF_8))
                .results()
                .forEach(found -> secrets.add(found.group()));
        page.select("a[href], iframe[src], img[src], object[data]").forEach(link -> follow(address(link)));
        forms(page).forEach(this::come);
        return page;
    }

    private static String address(Element link) {
        return List.of("href", "src", "data").stream()
                .map(link::absUrl)
                .filter(address -> !address.isEmpty())
                .findFirst()
                .orElse("");
    }

    private void follow(String address) {
        var here = site.address("/");
        if (!address.startsWith(here)) {
            return;
        }
        var place = address.substring(here.length() - 1).replaceFirst("#.*", "");
        var path = place.split("[?]", 2);
        if (!known.contains(place)
                && !ahead.contains(place)
                && !OTHERS.matcher(path[0]).find()
                && times.merge(key(path), 1, Integer::sum) <= often(path)) {
            ahead.add(place);
        }
    }

    private String key(String[] path) {
        var query = path.length == 1 ? "" : path[1].replaceAll("=[^&]*", "");
        return pattern(path[0]) + " " + language(path[0]) + " " + query;
    }

    /** Of each kind of record there is another page; of all else one is as good as the other. */
    private int often(String[] path) {
        var isEnglish = Set.of("", "en").contains(language(path[0]));
        if (!isEnglish) {
            return isInAllLanguages && path.length == 1 ? 1 : 0;
        }
        var isOfEveryKind = pattern(path[0]).matches(".*/(record|records|facts)/[{][^/]*");
        return path.length > 1 ? 1 : isOfEveryKind && !isInAllLanguages ? KINDS : 2;
    }

    private static String language(String path) {
        var found = LANGUAGE.matcher(path);
        return found.find() ? found.group(1) : "";
    }

    private String pattern(String asked) {
        return patternsOf.computeIfAbsent(asked.split("[?]", 2)[0], place -> {
            var path = PathContainer.parsePath(URI.create(place).getRawPath());
            return patterns.stream()
                    .filter(pattern -> pattern.matches(path))
                    .findFirst()
                    .map(pattern -> plain(pattern.getPatternString()))
                    .orElse("nowhere");
        });
    }

    /** Without what its variables have to look like. */
    private static String plain(String pattern) {
        return VARIABLE.matcher(pattern).replaceAll("{$1}");
    }

    private void come(FormElement form) {
        var key = key(form);
        if (!sent.contains(key) && !OTHERS.matcher(path(form)).find()) {
            forms.putIfAbsent(key, form);
        }
    }

    /** A button may send the same elsewhere. */
    private static List<FormElement> forms(Document page) {
        var forms = new ArrayList<>(page.forms());
        for (var form : page.forms()) {
            for (var button : form.select("button[formaction]")) {
                // A clone would have every field twice.
                var other =
                        Jsoup.parse(form.outerHtml(), form.baseUri()).forms().getFirst();
                other.attr("action", button.attr("formaction"));
                forms.add(other);
            }
        }
        return forms;
    }

    private String key(FormElement form) {
        var place = place(form);
        // What is corrected and kept is shown by the same form, whatever kind of record it is.
        return place.matches(".*(/[{]record}|/draft).*") ? place : place + " " + FilledForm.names(form);
    }

    private String place(FormElement form) {
        return FilledForm.method(form) + " " + pattern(path(form));
    }

    private String path(FormElement form) {
        return form.absUrl("action").substring(site.address("/").length() - 1);
    }

    /** Sends what it has come by and not sent yet; the pages to which that leads are ahead. Says whether there was anything. */
    boolean fill(Predicate<String> which) {
        var now = forms.entrySet().stream()
                .filter(one -> which.test(path(one.getValue()).split("[?]", 2)[0]))
                .toList();
        now.forEach(one -> {
            forms.remove(one.getKey());
            if (sent.add(one.getKey())) {
                fill(one.getValue());
            }
        });
        return !now.isEmpty();
    }

    private void fill(FormElement form) {
        var asked = path(form);
        var address = URI.create(site.address(asked));
        // Some of what is sent ends the session.
        cookie = cookies.get();
        // That each kind of record is refused so is asked where records are tested.
        var place = place(form);
        if (!place.endsWith("/record/{kind}")) {
            var hostile = new FilledForm(form, _ -> marks.anybody(), _ -> marks.anybody(), Map.of());
            hostile.markAll();
            look(asked, send(hostile.request(address, marks.anybody(), new byte[0])));
        }
        var refused = new HashMap<String, Integer>();
        var now = form;
        for (var i = 0; i < PATIENCE; i++) {
            var filled = new FilledForm(
                    now,
                    field -> marks.brief(place + " " + field),
                    field -> marks.address(place + " " + field),
                    refused);
            var name = filled.asksForFile() ? marks.brief(place + " its file's name") : "";
            var answer = send(filled.request(address, name, files.apply(asked)));
            var page = look(asked, answer);
            page.select("form [aria-invalid=true]")
                    .forEach(field -> refused.merge(field.attr("name"), 1, Integer::sum));
            if (answer.statusCode() == 409) {
                now = forms(page).stream()
                        .filter(one -> path(one).equals(asked))
                        .findFirst()
                        .orElse(form);
            } else if (answer.statusCode() != 400 || refused.isEmpty()) {
                break;
            }
        }
        if (place.startsWith("POST")) {
            // What has ended says so where it was.
            var above = asked.replaceFirst("/[^/]*$", "");
            known.remove(above);
            ahead.add(above);
        }
    }

    Set<String> secrets() {
        return Set.copyOf(secrets);
    }

    /** Asks for the pages to which no link has led, with these in the places of the variables of their addresses. */
    void rest(Map<String, String> variables) {
        for (var page : List.copyOf(pages)) {
            var address = new StringBuilder();
            var variable = VARIABLE.matcher(page);
            while (variable.find()) {
                variable.appendReplacement(address, variables.getOrDefault(variable.group(1), "1"));
            }
            on(variable.appendTail(address).toString());
        }
    }

    /** The pages that have answered nothing but that there is nothing. */
    Set<String> unanswered() {
        return Set.copyOf(pages);
    }
}
