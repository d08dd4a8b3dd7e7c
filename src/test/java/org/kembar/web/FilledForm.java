package org.kembar.web;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.kembar.entrance.SignedIn;

/** A form as somebody sends it who writes a mark wherever a text can be written, and chooses what is offered first. */
final class FilledForm {

    private static final String BOUNDARY = "----kembar61";

    /** What is typed instead where something else than a text was wanted, one after the other. */
    private static final List<String> INSTEAD = List.of("2020-05-17", "1", "2026-12-01", "x@bandung.go.id");

    /** What everybody may see is on more pages, and a new document is described in the form itself. */
    private static final Set<String> TELLING = Set.of("public", "document");

    private final FormElement form;
    private final UnaryOperator<String> marks;
    private final UnaryOperator<String> addresses;
    private final Map<String, Integer> refused;
    private final List<String[]> fields = new ArrayList<>();
    private final Set<String> chosen = new LinkedHashSet<>();

    /**
     * @param marks what is typed, by the name of the field
     * @param addresses of letters, in the same way
     * @param refused how often what was typed has been refused, by the name of the field
     */
    FilledForm(
            FormElement form,
            UnaryOperator<String> marks,
            UnaryOperator<String> addresses,
            Map<String, Integer> refused) {
        this.form = form;
        this.marks = marks;
        this.addresses = addresses;
        this.refused = refused;
        form.elements().stream().filter(one -> !one.attr("name").isEmpty()).forEach(this::fill);
        // It is another than the one that looks like it.
        fields.add(new String[] {"another", "yes"});
    }

    private void fill(Element field) {
        var name = field.attr("name");
        switch (field.normalName().equals("input") ? field.attr("type") : field.normalName()) {
            case "hidden" -> fields.add(new String[] {name, field.val()});
            case "checkbox", "radio" -> {
                var isOpen = form.select("input[checked]").stream()
                        .noneMatch(other -> other.attr("name").equals(name));
                if (field.hasAttr("checked") || isOpen && chosen.add(name)) {
                    fields.add(new String[] {name, field.val()});
                }
            }
            case "select" -> fields.add(new String[] {name, option(field)});
            case "password" -> fields.add(new String[] {name, SignedIn.PASSWORD});
            case "date", "number" ->
                fields.add(new String[] {name, field.val().isEmpty() ? instead(name, 2) : field.val()});
            case "", "text", "search", "email", "url", "textarea" -> fields.add(new String[] {name, typed(field)});
            default -> {}
        }
    }

    private String typed(Element field) {
        var name = field.attr("name");
        if (!refused.containsKey(name)) {
            return field.attr("type").equals("email") ? addresses.apply(name) : marks.apply(name);
        }
        // What stood there before is right, also if that is nothing.
        var isRight = refused.getOrDefault(name, 0) == 1
                && !(field.hasAttr("required") && field.val().isEmpty());
        return isRight ? field.val() : instead(name, -1);
    }

    private String instead(String name, int first) {
        return INSTEAD.get(Math.floorMod(refused.getOrDefault(name, 0) + first, INSTEAD.size()));
    }

    private String option(Element select) {
        var offered = select.select("option");
        var telling =
                offered.stream().map(Element::val).filter(TELLING::contains).findFirst();
        if (telling.isPresent()) {
            return telling.get();
        }
        var first = offered.stream().filter(one -> one.hasAttr("selected")).findFirst();
        var isFree = !select.hasAttr("required") && !refused.containsKey(select.attr("name"));
        return first.filter(one -> isFree || !one.val().isEmpty())
                .or(() -> offered.stream()
                        .filter(one -> isFree || !one.val().isEmpty())
                        .skip(refused.getOrDefault(select.attr("name"), 0))
                        .findFirst())
                .map(Element::val)
                .orElse("");
    }

    /** Everything as a mark, also what nobody types: the answer is a refusal, or what the form was. */
    void markAll() {
        fields.forEach(field -> field[1] = marks.apply(field[0]));
    }

    /** What tells it from other forms at the same address. */
    static Set<String> names(FormElement form) {
        return form.select("[name]:not([type=hidden])").stream()
                .map(one -> one.attr("name").replaceAll("\\d+", "#"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static String method(FormElement form) {
        return form.attr("method").toUpperCase(Locale.ROOT).replaceFirst("^$", "GET");
    }

    boolean asksForFile() {
        return !form.select("input[type=file]").isEmpty();
    }

    private String body() {
        return fields.stream()
                .map(field -> URLEncoder.encode(field[0], StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field[1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** @param file what it sends where it asks for files */
    HttpRequest.Builder request(URI address, String fileName, byte[] file) {
        if (method(form).equals("GET")) {
            return HttpRequest.newBuilder(URI.create(address.toString().split("[?]", 2)[0] + "?" + body()));
        } else if (form.attr("enctype").isEmpty()) {
            return HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(body()));
        }
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(parts(fileName, file)));
    }

    private byte[] parts(String fileName, byte[] file) {
        var body = new ByteArrayOutputStream();
        fields.forEach(field -> part(body, "name=\"" + field[0] + "\"", field[1].getBytes(StandardCharsets.UTF_8)));
        form.select("input[type=file]").stream()
                .limit(1)
                .forEach(input -> part(
                        body,
                        "name=\"" + input.attr("name") + "\"; filename=\"" + fileName.replace("\"", "%22") + "\"",
                        file));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static void part(ByteArrayOutputStream body, String name, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + name + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
}
