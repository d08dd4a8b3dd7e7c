package org.kembar.recording;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kembar.casefile.Activity;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.City;
import org.kembar.casefile.Side;
import org.kembar.casefile.Source;
import org.kembar.notation.Notation;
import org.kembar.recording.NewActivity.Problem;
import org.kembar.web.Addresses;
import org.kembar.web.Frame;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/**
 * What the template of the form for an activity prints.
 *
 * @param understood how the date was understood, where it was typed otherwise
 * @param like activities on record that this may be once more
 */
record ActivityPage(
        Frame frame,
        String partnership,
        String address,
        ActivityForm form,
        List<Problem> problems,
        Optional<String> understood,
        List<Link> like,
        Choices choices) {

    /** The choice of a source that the case file does not name yet. */
    static final String NEW = "*";

    record Link(String address, String name) {}

    record Option(String value, String name) {}

    /** What there is to choose from. */
    record Choices(
            List<Option> types,
            List<Option> statuses,
            List<Option> causes,
            List<Option> formats,
            List<Option> sides,
            List<Option> groups,
            List<Option> fields,
            List<Option> sources,
            List<Option> sourceTypes) {

        static Choices of(CaseFile file, Wording words) {
            return new Choices(
                    all(Activity.Kind.values(), words),
                    all(Activity.Status.values(), words),
                    all(Activity.Cause.values(), words),
                    all(Activity.Format.values(), words),
                    Stream.of(Side.A, Side.B)
                            .map(side -> new Option(Notation.word(side), side(file, side, words)))
                            .toList(),
                    all(Activity.Group.values(), words),
                    file.fields().stream()
                            .map(field -> new Option(field.id(), words.say(field.label())))
                            .toList(),
                    file.sources().stream()
                            .map(source -> new Option(source.id(), name(source, words)))
                            .toList(),
                    all(Source.Kind.values(), words));
        }

        private static List<Option> all(Enum<?>[] constants, Wording words) {
            return Arrays.stream(constants)
                    .map(one -> new Option(Notation.word(one), words.language().capitalised(words.say(one))))
                    .toList();
        }

        /** The side by its city, which is what one calls it. */
        private static String side(CaseFile file, Side side, Wording words) {
            return file.partnership().parties().stream()
                    .filter(party -> party.side() == side)
                    .flatMap(party ->
                            file.cities().stream().filter(city -> city.id().equals(party.city())))
                    .map(City::name)
                    .map(words::say)
                    .findFirst()
                    .orElseGet(() -> words.side(side));
        }

        private static String name(Source source, Wording words) {
            return source.title().map(words::say).orElseGet(source::id);
        }
    }

    static ActivityPage of(
            CaseFile file,
            ActivityForm form,
            List<Problem> problems,
            Optional<String> understood,
            List<Activity> like,
            Language language) {
        var words = new Wording(language, file);
        var place = "partnerships/" + file.id() + "/" + ActivityPages.PLACE;
        var path = Addresses.partnership(language, file.id());
        return new ActivityPage(
                new Frame(language, place, Wording.plain(language, "record.activity"), false),
                words.title(),
                path,
                form,
                problems,
                understood,
                like.stream()
                        .map(one -> new Link(path + "#" + one.id(), words.say(one)))
                        .toList(),
                Choices.of(file, words));
    }

    boolean isWrong(String field) {
        return problems.stream().anyMatch(problem -> problem.field().equals(field));
    }

    List<Integer> rows() {
        return IntStream.rangeClosed(1, ActivityForm.ROWS).boxed().toList();
    }

    ActivityForm.Took row(int number) {
        return form.took().get(number - 1);
    }
}
