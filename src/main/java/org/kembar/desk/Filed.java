package org.kembar.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Fact;
import org.kembar.desk.Desk.Sight;
import org.kembar.notation.Annex;
import org.kembar.web.NothingHere;
import org.kembar.wording.Language;
import org.kembar.wording.RevisionWords;
import org.kembar.wording.Wording;

/**
 * Something that is on record of a partnership, as somebody sees it: a fact, a source, a contradiction.
 *
 * @param list the key of the list in which it stands, such as {@code sources}
 * @param whole the record by which it is corrected and shown to others: an agreement, of a clause
 */
record Filed(String id, String list, Record record, String whole) {

    static Filed find(Sight sight, String id) {
        return among(sight.seen().file(), id).orElseThrow(NothingHere::new);
    }

    static Optional<Filed> among(CaseFile file, String id) {
        return Annex.of(file).lists().entrySet().stream()
                .flatMap(list -> in(list, id).stream())
                .findFirst()
                .or(() -> clause(file, id));
    }

    private static Optional<Filed> in(Map.Entry<String, List<Record>> list, String id) {
        return list.getValue().stream()
                .filter(record -> Annex.id(record).equals(id))
                .map(record -> new Filed(id, list.getKey(), record, id))
                .findFirst();
    }

    /** A clause is seen with its agreement. */
    private static Optional<Filed> clause(CaseFile file, String id) {
        return file.agreements().stream()
                .flatMap(agreement -> clauses(agreement, id))
                .findFirst();
    }

    private static Stream<Filed> clauses(Agreement agreement, String id) {
        return agreement.clauses().stream()
                .filter(clause -> clause.id().equals(id))
                .map(clause -> new Filed(id, "agreements", clause, agreement.id()));
    }

    String said(CaseFile file, Language language) {
        if (record instanceof Fact fact) {
            var words = new Wording(language, file);
            return words.sentence(words.say(fact));
        }
        return new RevisionWords(language, file).of(list, record);
    }
}
