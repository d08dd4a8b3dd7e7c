package org.kembar.beginning;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.City;
import org.kembar.casefile.Partnership;
import org.kembar.casefile.Partnership.Party;
import org.kembar.casefile.Side;
import org.kembar.casefile.Text;
import org.kembar.edtf.EdtfDate;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/** The first thing that is said of a partnership: who is joined with whom. All else is recorded afterwards. */
final class Beginning {

    private Beginning() {}

    /** @param isTaken whether a case file has this id already */
    static CaseFile of(City own, City partner, Typed typed, LocalDate today, Predicate<String> isTaken) {
        var other = own.id().equals(partner.id()) ? renamed(partner) : partner;
        var stem = own.id() + "-" + other.id();
        return CaseFile.begun(
                Stream.concat(Stream.of(stem), IntStream.iterate(2, i -> i + 1).mapToObj(i -> stem + "-" + i))
                        .filter(isTaken.negate())
                        .findFirst()
                        .orElseThrow(),
                EdtfDate.of(today),
                title(own, other),
                new Partnership(
                        Head.kind(typed).orElse(Partnership.Kind.SISTER_CITY),
                        List.of(party(Side.A, own), party(Side.B, other)),
                        Head.first(typed)),
                List.of(own, other));
    }

    /** Two cities of one name, such as San José of Costa Rica and of California. */
    private static City renamed(City city) {
        return new City(
                city.id() + "-" + city.country().toLowerCase(Locale.ROOT) + "-b",
                city.name(),
                city.country(),
                city.subdivision(),
                city.level(),
                city.wikidata(),
                city.geonames(),
                city.timezone(),
                city.languages());
    }

    private static Party party(Side side, City city) {
        return new Party(side, city.id(), Optional.empty(), List.of());
    }

    private static Text title(City own, City partner) {
        var titles = new TreeMap<String, String>();
        for (var language : Language.values()) {
            titles.put(
                    language.tag(),
                    Wording.plain(
                            language,
                            "title.cities",
                            own.name().bestFor(language.tag()),
                            partner.name().bestFor(language.tag())));
        }
        return new Text(titles);
    }
}
