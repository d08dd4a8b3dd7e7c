package org.kembar.recording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kembar.casefile.CaseFile;
import org.kembar.evaluation.Standards;
import org.kembar.notation.CanonicalForm;
import org.kembar.notation.Notation;
import org.kembar.notation.Reading;
import org.kembar.recording.Kind.Found;
import org.kembar.syntax.Node;
import org.kembar.syntax.Node.Entry;
import org.kembar.syntax.Node.Mapping;
import org.kembar.syntax.Place;
import org.kembar.syntax.Problem;

/** Takes a record out of a case file; what it said and why it was taken back stays in the trail. */
record Retraction(CaseFile file, Found found) {

    /** What came of it. */
    sealed interface Retracted {

        record Whole(CaseFile file) implements Retracted {}

        /** @param by the records that would refer to nothing */
        record Referred(List<Record> by) implements Retracted {}

        /** Without it the case file would not hold together. */
        record Needed(List<Problem> problems) implements Retracted {}
    }

    Retracted carryOut(Standards standards, LocalDate today) {
        var referring = Referring.to(file, id());
        if (!referring.isEmpty()) {
            return new Retracted.Referred(referring);
        }
        return switch (Notation.readCaseFile(without(), today, read -> standards.check(read, Optional.empty()))) {
            case Reading.Read(var read) -> new Retracted.Whole(read);
            case Reading.Refused<CaseFile>(var problems) -> new Retracted.Needed(problems);
        };
    }

    /** Whether it is the same as it was when somebody decided to take it back. */
    boolean isOf(String hash) {
        return CanonicalForm.sha256(found.record()).equals(hash);
    }

    private String id() {
        return Kind.id(found.record());
    }

    private Mapping without() {
        var key = found.kind().key();
        return new Mapping(
                Place.START,
                Notation.node(file).entries().stream()
                        .map(entry -> entry.key().equals(key)
                                ? new Entry(entry.at(), key, without((Node.Sequence) entry.value()))
                                : entry)
                        .toList());
    }

    private Node.Sequence without(Node.Sequence records) {
        var place = found.kind().of(file).indexOf(found.record());
        var others = new ArrayList<>(records.items());
        others.remove(place);
        return new Node.Sequence(records.at(), List.copyOf(others));
    }
}
