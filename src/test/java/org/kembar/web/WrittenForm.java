package org.kembar.web;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.kembar.entrance.SignedIn;

/**
 * A form of a page as somebody fills it in who writes markup wherever something can be written. What is refused is written
 * otherwise until the form is taken.
 */
final class WrittenForm {

    private static final Set<String> TEXTS = Set.of("", "text", "search", "url", "tel", "email");
    private static final String BOUNDARY = "----kembar77";
    private static final int MOST_TIMES = 40;

    /** What is written where no markup is taken: an address that is none, a year, a number, a currency, a quarter, nothing. */
    private static final List<String> OTHERWISE =
            List.of("javascript:k(1)//", "2019", "5", "EUR", "Q1", "https://example.org/", "");

    private final RunningSite site;
    private final String cookie;
    private final boolean isSent;
    private final Set<String> texts = new LinkedHashSet<>();
    private final Map<String, Deque<String>> tries = new LinkedHashMap<>();
    private final Map<String, List<String>> fixed = new LinkedHashMap<>();
    private String address;
    private Optional<Upload> upload = Optional.empty();

    private record Upload(String field, String name, byte[] bytes) {}

    /** What was answered in the end, and what then stood in the fields in which somebody writes. */
    record Sent(HttpResponse<String> answer, String action, Map<String, String> written) {}

    WrittenForm(RunningSite site, String cookie, Element form, String page, Marks marks) {
        this.site = site;
        this.cookie = cookie;
        isSent = form.attr("method").equalsIgnoreCase("post");
        address = action(form, page);
        form.select("input, select, textarea").forEach(control -> control(control, marks));
    }

    static String action(Element form, String page) {
        return form.attr("action").isEmpty() ? page.split("[?]", 2)[0] : form.attr("action");
    }

    /** Whether somebody writes there what they like. */
    static boolean isText(Element control) {
        return !control.attr("name").isEmpty()
                && !control.hasAttr("readonly")
                && (control.nameIs("textarea")
                        || control.nameIs("input")
                                && TEXTS.contains(control.attr("type").toLowerCase(Locale.ROOT)));
    }

    private void control(Element control, Marks marks) {
        var name = control.attr("name");
        if (name.isEmpty() || control.hasAttr("disabled")) {
            return;
        }
        if (isText(control)) {
            texts.add(name);
            var mark = marks.next(address, name);
            var first = control.attr("type").equals("email")
                    ? Stream.of('"' + mark + "\"@x.example", "x" + mark.hashCode() + "@x.example")
                    : Stream.of(mark);
            tries.put(name, Stream.concat(first, OTHERWISE.stream()).collect(Collectors.toCollection(ArrayDeque::new)));
        } else if (control.nameIs("select")) {
            tries.put(name, options(control));
        } else if (control.nameIs("textarea")) {
            fixed.put(name, List.of(control.wholeText()));
        } else {
            input(control, name);
        }
    }

    private void input(Element control, String name) {
        switch (control.attr("type")) {
            case "checkbox", "radio" -> {
                if (control.hasAttr("checked")) {
                    fixed.computeIfAbsent(name, _ -> new ArrayList<>()).add(control.attr("value"));
                } else if (control.attr("type").equals("radio")) {
                    tries.computeIfAbsent(name, _ -> new ArrayDeque<>()).add(control.attr("value"));
                }
            }
            case "password" -> fixed.put(name, List.of(SignedIn.PASSWORD));
            case "date" -> {
                var days = new ArrayDeque<>(List.of("2026-11-20", "2026-12-01", "2027-01-01"));
                if (!control.attr("value").isEmpty()) {
                    days.addFirst(control.attr("value"));
                }
                tries.put(name, days);
            }
            case "number" -> fixed.put(name, List.of(control.hasAttr("value") ? control.attr("value") : "1"));
            case "file", "submit", "button" -> {}
            default -> fixed.computeIfAbsent(name, _ -> new ArrayList<>()).add(control.attr("value"));
        }
    }

    private static Deque<String> options(Element select) {
        var all = select.select("option").stream()
                .map(option -> option.attr("value"))
                .toList();
        var chosen = select.select("option[selected]").stream()
                .map(option -> option.attr("value"))
                .findFirst()
                .orElse(all.isEmpty() ? "" : all.getFirst());
        return Stream.concat(
                        Stream.of(chosen),
                        all.stream()
                                .filter(one -> !one.equals(chosen) && !one.isEmpty())
                                .limit(3))
                .collect(Collectors.toCollection(ArrayDeque::new));
    }

    /** As if another button had been pressed. */
    WrittenForm to(String other) {
        address = other;
        return this;
    }

    WrittenForm with(String name, String value) {
        tries.remove(name);
        texts.remove(name);
        fixed.put(name, List.of(value));
        return this;
    }

    WrittenForm file(String field, String name, byte[] bytes) {
        upload = Optional.of(new Upload(field, name, bytes));
        return this;
    }

    /** Sends it, and again, until it is taken. */
    Sent send() {
        for (var times = 0; times < MOST_TIMES; times++) {
            var answer = sent();
            var page = Jsoup.parse(answer.body());
            var problems = page.select(".problem a[href^=#]");
            if (answer.statusCode() < 400 && problems.isEmpty()) {
                return new Sent(answer, address, written());
            }
            var isOther = false;
            // Once each, however much is wrong with it.
            for (var id : problems.eachAttr("href").stream().distinct().toList()) {
                isOther |= writeOtherwise(page, id.substring(1));
            }
            if (!isOther) {
                throw new AssertionError(address + ": " + answer.statusCode() + " "
                        + page.select(".problem, h1").text() + " " + current());
            }
        }
        throw new AssertionError(address + " is never taken");
    }

    /** As it is written first, whatever is answered. */
    HttpResponse<String> refused() {
        return sent();
    }

    private boolean writeOtherwise(Element page, String id) {
        if (id.equals("another")) {
            return fixed.put("another", List.of("yes")) == null;
        }
        var element = Optional.ofNullable(page.getElementById(id));
        var name = element.map(one -> one.attr("name"))
                .filter(one -> !one.isEmpty())
                .orElse(id);
        if (tries.containsKey(name)) {
            return next(name);
        }
        var inside = element.stream()
                .flatMap(one -> one.select("[name]").stream())
                .map(one -> one.attr("name"))
                .filter(tries::containsKey)
                .distinct()
                .toList();
        // Rather what is no text is left out.
        var others = inside.stream()
                .filter(one -> !isMark(now(one)) && !now(one).isEmpty())
                .toList();
        (others.isEmpty() ? inside : others).forEach(one -> tries.put(one, new ArrayDeque<>(List.of(""))));
        return !inside.isEmpty();
    }

    private boolean next(String name) {
        var left = Objects.requireNonNull(tries.get(name));
        if (left.size() < 2) {
            return false;
        }
        left.removeFirst();
        return true;
    }

    private String now(String name) {
        return Objects.requireNonNull(tries.get(name)).getFirst();
    }

    private static boolean isMark(String value) {
        return value.contains("onerror");
    }

    private Map<String, String> written() {
        return texts.stream().collect(Collectors.toMap(name -> name, this::now, (one, _) -> one, LinkedHashMap::new));
    }

    private List<Map.Entry<String, String>> current() {
        var all = new ArrayList<Map.Entry<String, String>>();
        fixed.forEach((name, values) -> values.forEach(value -> all.add(Map.entry(name, value))));
        tries.forEach((name, _) -> all.add(Map.entry(name, now(name))));
        return all;
    }

    private HttpResponse<String> sent() {
        var pairs = current().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        if (!isSent) {
            return site.get(address + "?" + pairs, "Cookie", cookie);
        }
        var request = HttpRequest.newBuilder(URI.create(site.address(address))).header("Cookie", cookie);
        return RunningSite.send(
                upload.map(file -> request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                                .POST(BodyPublishers.ofByteArray(inParts(file))))
                        .orElseGet(() -> request.header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(pairs)))
                        .build());
    }

    private byte[] inParts(Upload file) {
        var body = new ByteArrayOutputStream();
        for (var field : current()) {
            body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(BOUNDARY, field.getKey(), field.getValue())
                    .getBytes(StandardCharsets.UTF_8));
        }
        // As browsers write a quotation mark there.
        body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
                .formatted(BOUNDARY, file.field, file.name.replace("\"", "%22"))
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file.bytes);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
