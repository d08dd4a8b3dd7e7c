package org.kembar.corrections;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kembar.corrections.CorrectionFile.Line;
import org.kembar.corrections.CorrectionFile.Place;
import org.kembar.syntax.Complaint;
import org.kembar.syntax.Fault;
import org.kembar.syntax.Unseen;

/**
 * What must hold in a file of corrections besides its form.
 *
 * @param isOfReference whether the reference list has a city with this number
 * @param today the latest day that has begun anywhere
 */
record CorrectionRules(Predicate<String> isOfReference, LocalDate today) {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    /** As GeoNames has it for names. */
    private static final int LONGEST_NAME = 200;

    private static final int LONGEST_SOURCE = 1000;

    private static final String EACH = "added, renamed, alsoCalled, moved";

    List<Complaint> check(CorrectionFile file) {
        var complaints = new ArrayList<Complaint>();
        var own = file.corrections().stream()
                .filter(line -> line.added().isPresent())
                .map(Line::city)
                .collect(Collectors.toSet());
        var added = new HashSet<String>();
        for (var i = 0; i < file.corrections().size(); i++) {
            var line = file.corrections().get(i);
            var path = "corrections[" + i + "]";
            what(line, path).ifPresent(complaints::add);
            city(line, path, own, added).ifPresent(complaints::add);
            places(line, path, complaints);
            texts(line, path, complaints);
            day(line, path).ifPresent(complaints::add);
        }
        return complaints;
    }

    private static Optional<Complaint> what(Line line, String path) {
        var keys = line.keys();
        if (keys.size() != 1) {
            return Optional.of(new Complaint(
                    path, Fault.ONE_CORRECTION_EACH, keys.isEmpty() ? "{…}" : String.join(", ", keys), EACH));
        }
        return line.lang()
                .filter(_ -> line.renamed().isEmpty() && line.alsoCalled().isEmpty())
                .map(lang -> new Complaint(path + ".lang", Fault.LANGUAGE_OF_NO_NAME, lang, "renamed, alsoCalled"));
    }

    private Optional<Complaint> city(Line line, String path, Set<String> own, Set<String> added) {
        var city = line.city();
        var isNumber = NUMBER.matcher(city).matches();
        if (line.added().isPresent() && isNumber) {
            return Optional.of(new Complaint(
                    path + ".city",
                    Fault.NUMBER_OF_THE_REFERENCE,
                    city,
                    line.added().get().country().toLowerCase(Locale.ROOT) + "-" + city));
        }
        if (line.added().isPresent() && !added.add(city)) {
            return Optional.of(new Complaint(path + ".city", Fault.ADDED_TWICE, city, ""));
        }
        return own.contains(city) || isNumber && isOfReference.test(city)
                ? Optional.empty()
                : Optional.of(new Complaint(path + ".city", Fault.NO_SUCH_CITY, city, ""));
    }

    private static void places(Line line, String path, List<Complaint> complaints) {
        line.moved().ifPresent(place -> place(place, path + ".moved", complaints));
        line.added().ifPresent(city -> place(city.place(), path + ".added", complaints));
        line.added()
                .flatMap(CorrectionFile.NewCity::inhabitants)
                .filter(number -> number < 0)
                .ifPresent(number -> complaints.add(
                        new Complaint(path + ".added.inhabitants", Fault.NEEDS_COUNT, Integer.toString(number), "")));
    }

    private static void place(Place place, String path, List<Complaint> complaints) {
        degrees(place.latitude(), 90, path + ".latitude").ifPresent(complaints::add);
        degrees(place.longitude(), 180, path + ".longitude").ifPresent(complaints::add);
    }

    private static Optional<Complaint> degrees(BigDecimal degrees, int most, String path) {
        return degrees.abs().compareTo(BigDecimal.valueOf(most)) <= 0
                ? Optional.empty()
                : Optional.of(new Complaint(path, Fault.NOT_ON_EARTH, degrees.toPlainString(), Integer.toString(most)));
    }

    private static void texts(Line line, String path, List<Complaint> complaints) {
        line.renamed().ifPresent(name -> text(name, LONGEST_NAME, path + ".renamed", complaints));
        line.alsoCalled().ifPresent(name -> text(name, LONGEST_NAME, path + ".alsoCalled", complaints));
        line.added().ifPresent(city -> {
            text(city.name(), LONGEST_NAME, path + ".added.name", complaints);
            city.region().ifPresent(region -> text(region, LONGEST_NAME, path + ".added.region", complaints));
        });
        text(line.source(), LONGEST_SOURCE, path + ".source", complaints);
        text(line.by(), LONGEST_NAME, path + ".by", complaints);
    }

    private static void text(String text, int most, String path, List<Complaint> complaints) {
        if (Unseen.marks(text)) {
            complaints.add(new Complaint(path, Fault.CONTROL_CHARACTER, text, ""));
        }
        if (text.length() > most) {
            complaints.add(
                    new Complaint(path, Fault.TEXT_TOO_LONG, Integer.toString(text.length()), Integer.toString(most)));
        }
    }

    private Optional<Complaint> day(Line line, String path) {
        var written = line.recorded().text();
        if (!DAY.matcher(written).matches()) {
            return Optional.of(new Complaint(path + ".recorded", Fault.NEEDS_A_DAY, written, today.toString()));
        }
        return line.recorded().earliest().isAfter(today)
                ? Optional.of(new Complaint(path + ".recorded", Fault.IN_THE_FUTURE, written, today.toString()))
                : Optional.empty();
    }
}
