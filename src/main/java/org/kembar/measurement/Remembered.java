package org.kembar.measurement;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kembar.casefile.Activity;
import org.kembar.chronicle.Dated;
import org.kembar.chronicle.Entry;
import org.kembar.chronicle.FactSet;
import org.kembar.chronicle.Members;
import org.kembar.edtf.Truth;

/**
 * What one signal has worked out that holds whatever the date asked about, because it follows from a fact, an activity or
 * a year alone: worked out once, however many quarters ask.
 */
final class Remembered {

    private @Nullable Object[] answers = new @Nullable Object[0];
    private final Map<Boolean, Property> properties = HashMap.newHashMap(2);
    private final Map<String, Amount> amounts = new HashMap<>();
    private final Map<Integer, CalendarYears.OfYear> years = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();
    private final FactSet come = new FactSet();
    private Optional<UncertainYears> uncertainYears = Optional.empty();

    /**
     * What the signal takes from a fact.
     *
     * @param question always the same, answered from the fact and its date alone
     */
    @SuppressWarnings("unchecked") // Nothing but answers to the question is kept.
    <T, V> V once(Entry<T> entry, Function<Dated<T>, V> question) {
        var number = entry.number();
        if (number >= answers.length) {
            answers = Arrays.copyOf(answers, Math.max(number + 16, 2 * answers.length));
        }
        var known = answers[number];
        if (known == null) {
            var answer = question.apply(entry);
            answers[number] = answer;
            return answer;
        }
        return (V) known;
    }

    /**
     * What the signal asks of every activity.
     *
     * @param has always the same question, answered from the activity and its date alone
     */
    Property property(Function<Dated<Activity>, Truth> has) {
        return property(false, has);
    }

    /**
     * As {@link #property(Function)}, for a question that a declaration answers where nothing is recorded.
     *
     * @param absent whether it is declared that there was none
     */
    Property property(boolean absent, Function<Dated<Activity>, Truth> has) {
        return property(absent, has, _ -> false);
    }

    /**
     * As {@link #property(boolean, Function)}, for a question about dates.
     *
     * @param recorded whether the activity tells it, so that only a date can leave it open
     */
    Property property(boolean absent, Function<Dated<Activity>, Truth> has, Predicate<Activity> recorded) {
        return properties.computeIfAbsent(absent, _ -> new Property(has, recorded));
    }

    /**
     * A number the signal takes from every activity.
     *
     * @param name tells it from the signal's other numbers
     * @param number always the same question, answered from the activity and its date alone
     */
    Amount amount(String name, Function<Dated<Activity>, Interval> number) {
        return amounts.computeIfAbsent(name, _ -> new Amount(number));
    }

    /**
     * The activities of a stretch of which something is still to come on the date asked about. What has come by one date
     * has come by every later one, and is not asked again.
     */
    FactSet stillLater(Members<Activity> stretch, Predicate<Entry<Activity>> isLater) {
        var later = stretch.possible().without(come);
        for (var entry : stretch.and(later)) {
            if (!isLater.test(entry)) {
                come.add(entry.number());
                later.remove(entry.number());
            }
        }
        return later;
    }

    /**
     * What the signal asks of a year.
     *
     * @param answer always the same for a year, whatever the date asked about
     */
    CalendarYears.OfYear ofYear(int year, IntFunction<CalendarYears.OfYear> answer) {
        return years.computeIfAbsent(year, answer::apply);
    }

    /**
     * The facts the signal counts by years that surely lie in one of several.
     *
     * @param all always the same, of all times
     */
    UncertainYears uncertainYears(Supplier<UncertainYears> all) {
        var known = uncertainYears.orElseGet(all);
        uncertainYears = Optional.of(known);
        return known;
    }

    /**
     * What the signal makes of a word.
     *
     * @param answer always the same for a word
     */
    String ofWord(String word, UnaryOperator<String> answer) {
        return words.computeIfAbsent(word, answer);
    }
}
