package org.kembar.seeking;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kembar.casefile.GeneratedCaseFiles;
import org.kembar.seeking.Excerpt.Part;
import org.kembar.seeking.Findable.Said;

/** Words of texts and questions, and where the ones stand in the others. */
class SeekingTest {

    private static List<String> words(String text) {
        return Word.of(Word.composed(text)).stream().map(Word::letters).toList();
    }

    private static String marked(String text, String question) {
        return Excerpt.whole(Word.composed(text), Question.of(question), Map.of()).parts().stream()
                .map(part -> part.isFound() ? "[" + part.text() + "]" : part.text())
                .collect(Collectors.joining());
    }

    @Test
    void wordsAreTakenApartInEveryScript() {
        assertThat(words("Kota Bandung–Séoul, 2018년 5월"))
                .containsExactly("kota", "bandung", "seoul", "2018", "년", "5", "월");
        assertThat(words("ＫＯＩＣＡ (kerja_sama)")).containsExactly("koica", "kerja", "sama");
        // As a Mac writes the names of files.
        assertThat(words(Normalizer.normalize("서울 Déjà", Normalizer.Form.NFD))).containsExactly("서울", "deja");
        assertThat(words("%_\\'\"\0\uD800 \n🏙")).isEmpty();
    }

    @Test
    void aRunOfSyllablesIsFoundFromEachOfThem() {
        var pieces = Lexemes.of(List.of(new Said("서울시 MoU", Optional.empty(), true)), List.of());
        assertThat(pieces).hasSize(1);
        assertThat(pieces.getFirst().tsvector().strip()).isEqualTo("'서울':1A '울시':2A '시':3A 'mou':4A");
        assertThat(Question.of("\"서울시 MoU\"").tsquery(Map.of())).contains("('서울' <1> '울시' <2> 'mou')");
        assertThat(Question.of("신").tsquery(Map.of())).contains("('신':*)");
    }

    @ParameterizedTest
    @CsvSource({
        "Pelatihan lampu lalu lintas, lalu, Pelatihan lampu [lalu] lintas",
        "서울특별시와 반둥시, 특별, 서울[특별]시와 반둥시",
        "Séoul et Namur, seoul, [Séoul] et Namur",
        "trafficked traffic, traffic, [trafficked] [traffic]",
        "a be a, a, [a] be [a]",
        "the city of the city, '\"the city\"', [the city] of [the city]",
        "양해각서, 각, 양해[각]서"
    })
    void whatIsFoundIsMarkedWhereItStands(String text, String question, String marked) {
        assertThat(marked(text, question)).isEqualTo(marked);
    }

    @Test
    void anExcerptStandsAroundThePlaceWithMostOfIt() {
        var text = "lampu " + "kata ".repeat(100) + "lampu lalu lintas" + " kata".repeat(100);
        var excerpt =
                Excerpt.around(text, Question.of("lampu lintas"), Map.of()).orElseThrow();
        assertThat(excerpt.parts().stream().map(Part::text).collect(Collectors.joining()))
                .startsWith("… kata")
                .contains("lampu lalu lintas kata")
                .endsWith(" …")
                .hasSizeBetween(200, 330);
        assertThat(excerpt.found().cardinality()).isEqualTo(2);
        assertThat(Excerpt.around(text, Question.of("jalan"), Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "namrur, namur, true",
        "soeul, seoul, true",
        "soul, seoul, true",
        "seol, seoul, true",
        "cooprashun, cooperation, false",
        "bandung, bantung, true",
        "pelathian, pelatihan, true",
        "memorundom, memorandum, true",
        "kota, kita, true",
        "kota, kirim, false"
    })
    void aWordIsMeantIfFewLettersAreOtherwise(String written, String word, boolean isMeant) {
        assertThat(Likeness.meant(written, List.of(word)).isPresent()).isEqualTo(isMeant);
    }

    @Test
    void theLikestOfSeveralIsMeant() {
        assertThat(Likeness.meant("bandang", List.of("bandara", "bandung", "badang")))
                .contains("bandung");
    }

    /** Whatever is asked of whatever text: the parts are the text again, and the marks are its own words. */
    @Test
    void excerptsAreOfTheText() {
        var chance = new Random(7);
        for (var seed = 0; seed < 30; seed++) {
            for (var findable : new Findables(GeneratedCaseFiles.of(seed)).all()) {
                for (var said : findable.said()) {
                    var words = Word.of(said.text());
                    var question = words.isEmpty()
                            ? Question.of(said.text())
                            : Question.of(
                                    words.get(chance.nextInt(words.size())).letters() + " kota 시");
                    var whole = Excerpt.whole(said.text(), question, Map.of());
                    assertThat(whole.parts().stream().map(Part::text).collect(Collectors.joining()))
                            .isEqualTo(said.text());
                    assertThat(whole.found().isEmpty()).isEqualTo(words.isEmpty());
                    Excerpt.around(said.text(), question, Map.of())
                            .ifPresent(excerpt -> assertThat(excerpt.parts()).anyMatch(Part::isFound));
                }
            }
        }
    }
}
