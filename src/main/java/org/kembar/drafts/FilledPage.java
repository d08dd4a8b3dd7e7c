package org.kembar.drafts;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page with what was typed put back into the form from which it was sent. Nothing is sent by that. */
public final class FilledPage {

    /** What forms bring along unseen, and nobody has typed. */
    private static final Set<String> NOT_TYPED = Set.of("was", "seen", "once", "kind", "more", "window");

    /** What somebody types in is not put back into these, nor is it kept. */
    private static final Set<String> NEVER_FILLED = Set.of("password", "file");

    private final Document page;
    private final Fields sent;
    private final Map<String, Integer> used = new HashMap<>();

    private FilledPage(byte[] html, Fields sent) {
        page = Jsoup.parse(new String(html, StandardCharsets.UTF_8));
        page.outputSettings().prettyPrint(false);
        this.sent = sent;
    }

    /**
     * What the page says of it.
     *
     * @param here that it stands in the form again, and nothing was done yet
     * @param gone that there is no such form on the page any more
     * @param typed what the box is called in which what was typed stands then
     */
    public record Words(String here, String gone, String typed) {}

    /**
     * The same page, filled in.
     *
     * @param html in UTF-8
     * @param number by which what was sent is known, until it is sent again
     */
    public static byte[] of(byte[] html, Unsent sent, long number, Words words) {
        var page = new FilledPage(html, sent.fields());
        page.form(sent.action())
                .ifPresentOrElse(
                        form -> {
                            page.fill(form, number);
                            page.say(words.here());
                        },
                        () -> page.show(words.gone(), words.typed()));
        return page.written();
    }

    /**
     * The same page, with what was typed in a box from which it can be copied.
     *
     * @param said what became of it
     * @param typed what the box is called
     */
    public static byte[] of(byte[] html, Fields sent, String said, String typed) {
        var page = new FilledPage(html, sent);
        page.show(said, typed);
        return page.written();
    }

    private byte[] written() {
        return page.outerHtml().getBytes(StandardCharsets.UTF_8);
    }

    /** Of several that are sent to the same address, the one that brings the same along. */
    private Optional<Element> form(String action) {
        return page.select("form[method=post]").stream()
                .filter(form -> isSentTo(form, action))
                .max(Comparator.comparing(this::alike));
    }

    private static boolean isSentTo(Element form, String action) {
        return Stream.concat(
                        Stream.of(form.attr("action")),
                        form.select("button[formaction]").stream().map(button -> button.attr("formaction")))
                .anyMatch(address -> address.split("[?#]", 2)[0].equals(action));
    }

    private long alike(Element form) {
        return form.select("input[type=hidden]").stream()
                .filter(field -> typed(field.attr("name")).contains(field.attr("value")))
                .count();
    }

    private List<String> typed(String name) {
        return sent.byName().getOrDefault(name, List.of());
    }

    private void fill(Element form, long number) {
        var names = new HashSet<String>();
        for (var field : form.select("input[name], select[name], textarea[name], button[name]")) {
            names.add(field.attr("name"));
            fill(field, field.attr("name"));
        }
        sent.byName().forEach((name, all) -> {
            if (!names.contains(name)) {
                all.forEach(typed -> unseen(form, name, typed));
            }
        });
        unseen(form, Fields.UNSENT, String.valueOf(number));
    }

    private static void unseen(Element form, String name, String value) {
        form.appendElement("input").attr("type", "hidden").attr("name", name).attr("value", value);
    }

    private void fill(Element field, String name) {
        var kind = field.normalName().equals("input") ? field.attr("type") : field.normalName();
        switch (kind) {
            case "checkbox", "radio" -> field.attr("checked", typed(name).contains(field.attr("value")));
            case "select" ->
                field.select("option")
                        .forEach(option -> option.attr("selected", typed(name).contains(option.val())));
            case "textarea" ->
                next(name).ifPresent(typed -> {
                    // The first line break after the tag is not part of the text.
                    field.text(typed.startsWith("\n") ? "\n" + typed : typed);
                    open(field, typed);
                });
            case "button", "submit" -> {}
            default -> {
                if (!NEVER_FILLED.contains(kind)) {
                    next(name).ifPresent(typed -> {
                        field.attr("value", typed);
                        open(field, typed);
                    });
                }
            }
        }
    }

    /** Of fields of the same name, each its own. */
    private Optional<String> next(String name) {
        var place = used.merge(name, 1, Integer::sum) - 1;
        return typed(name).stream().skip(place).findFirst();
    }

    /** What is put back is seen. */
    private static void open(Element field, String typed) {
        if (!typed.isBlank()) {
            field.parents().select("details").forEach(details -> details.attr("open", true));
        }
    }

    private Element say(String sentence) {
        var notice = new Element("div").addClass("told").attr("role", "status").attr("id", "typed-again");
        notice.appendElement("p").text(sentence);
        var heading = Optional.ofNullable(page.selectFirst("main h1"));
        heading.ifPresentOrElse(one -> one.after(notice), () -> page.body().prependChild(notice));
        return notice;
    }

    private void show(String said, String label) {
        var all = sent.byName().entrySet().stream()
                .filter(field -> !NOT_TYPED.contains(field.getKey()))
                .flatMap(field -> field.getValue().stream())
                .filter(typed -> !typed.isBlank())
                .collect(Collectors.joining("\n"));
        var notice = say(said);
        notice.appendElement("p")
                .appendElement("label")
                .attr("for", "typed-text")
                .text(label);
        notice.appendElement("textarea")
                .attr("id", "typed-text")
                .attr("rows", "8")
                .attr("cols", "60")
                .attr("readonly", true)
                .text(all);
    }
}
