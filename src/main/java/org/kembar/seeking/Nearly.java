package org.kembar.seeking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A run of syllables that is known where one of them is another, too. */
record Nearly(Word sought) {

    /**
     * A place in a run.
     *
     * @param wrong how many syllables are others there
     */
    record Place(int from, int to, long wrong) {}

    /** Where in the run it stands. */
    List<Place> in(Word run) {
        var length = sought.letters().length();
        var places = new ArrayList<Place>();
        for (var at = -1; at <= run.letters().length() - length + 1; at++) {
            var wrong = wrong(run.letters(), at);
            if (wrong <= 1) {
                places.add(new Place(Math.max(0, at), Math.min(run.letters().length(), at + length), wrong));
            }
        }
        return places;
    }

    private long wrong(String run, int at) {
        return IntStream.range(0, sought.letters().length())
                .filter(i -> at + i < 0
                        || at + i >= run.length()
                        || run.charAt(at + i) != sought.letters().charAt(i))
                .count();
    }

    /** As it stands in the texts: as it was written rather than otherwise, and first rather than later. */
    Optional<Word> in(List<String> texts) {
        return texts.stream()
                .flatMap(text -> Word.of(text).stream())
                .filter(Word::isOfSyllables)
                .flatMap(this::standing)
                .min(Comparator.comparingLong(Standing::wrong))
                .map(Standing::word);
    }

    private record Standing(Word word, long wrong) {}

    private Stream<Standing> standing(Word run) {
        return in(run).stream()
                .map(place -> new Standing(
                        new Word(run.letters().substring(place.from(), place.to()), place.from(), place.to(), true),
                        place.wrong()));
    }
}
