package org.kembar.web;

import java.util.List;
import java.util.Optional;
import org.kembar.wording.Language;
import org.kembar.wording.OtherTongues;
import org.kembar.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * The question before something that cannot be taken back: what it is about, what it does, and a yes of its own. Leaving it changes
 * nothing.
 *
 * @param about what goes, one by one
 * @param what each sentence of what is done and what stays
 * @param also what else can be done in the same breath, and is unless somebody takes the mark away
 * @param isForGood whether it cannot be had back
 * @param yes what is sent, and where, if it is to be done
 * @param back where one came from
 */
public record Confirmation(
        Frame frame,
        List<String> about,
        List<String> what,
        Optional<Also> also,
        boolean isForGood,
        Yes yes,
        Back back) {

    /** Something that cannot be taken back. */
    public Confirmation(Frame frame, List<String> about, List<String> what, Yes yes, Back back) {
        this(frame, about, what, true, yes, back);
    }

    public Confirmation(Frame frame, List<String> about, List<String> what, boolean isForGood, Yes yes, Back back) {
        this(frame, about, what, Optional.empty(), isForGood, yes, back);
    }

    public Confirmation {
        about = List.copyOf(about);
        what = List.copyOf(what);
    }

    /**
     * @param intro of the things it is about
     * @param field that is sent along with the mark
     * @param mark what the mark says
     */
    public record Also(String intro, List<String> things, String field, String mark) {

        public Also {
            things = List.copyOf(things);
        }
    }

    /** The same with something else, where there is anything of it. */
    public Confirmation and(Also other) {
        return other.things().isEmpty()
                ? this
                : new Confirmation(frame, about, what, Optional.of(other), isForGood, yes, back);
    }

    /**
     * @param action where the form is sent
     * @param name on the button
     * @param sent the fields that go along
     */
    public record Yes(String action, String name, List<Sent> sent) {

        public Yes {
            sent = List.copyOf(sent);
        }
    }

    /** A field that is sent along. */
    public record Sent(String name, String value) {}

    /** @param place as in {@link Frame#at} */
    public record Back(String place, String name) {}

    /**
     * Of one thing, sent to the address of the page itself.
     *
     * @param key of the texts: what is asked, what is done, and the yes
     */
    public static Confirmation ofOne(Language language, String place, String key, String about, Back back) {
        return of(language, place, key, List.of(about), back);
    }

    /** Of several things, in the same way. */
    public static Confirmation of(Language language, String place, String key, List<String> about, Back back) {
        return new Confirmation(
                new Frame(language, place, Wording.plain(language, key + ".ask"), false),
                about,
                List.of(Wording.plain(language, key + ".what")),
                new Yes("/" + language.tag() + "/" + place, Wording.plain(language, key + ".yes"), List.of()),
                back);
    }

    public ResponseEntity<byte[]> answer() {
        return answer(HttpStatus.OK);
    }

    /** About something that is said in another language. */
    public ResponseEntity<byte[]> answer(OtherTongues tongues) {
        return Html.answer(
                HttpStatus.OK, tongues, (output, forms) -> JteconfirmationGenerated.render(output, forms, this));
    }

    ResponseEntity<byte[]> answer(HttpStatus status) {
        return Html.answer(status, (output, forms) -> JteconfirmationGenerated.render(output, forms, this));
    }
}
