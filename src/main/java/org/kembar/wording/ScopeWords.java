package org.kembar.wording;

import java.time.LocalDate;
import java.util.Optional;
import org.kembar.chronicle.Scope;
import org.kembar.evaluation.Evaluation;

/** Says what was asked about. */
final class ScopeWords {

    private final Messages messages;
    private final DateWords dates;
    private final FactWords facts;

    ScopeWords(Messages messages, DateWords dates, FactWords facts) {
        this.messages = messages;
        this.dates = dates;
        this.facts = facts;
    }

    String of(Evaluation evaluation) {
        var scope = evaluation.scope();
        var said = messages.text("cli.scope", facts.fields(scope.fields()), period(scope), dates.of(scope.asOf()));
        return remark(evaluation, Optional.empty())
                .map(remark -> messages.text("cli.scope.remarked", said, remark))
                .orElse(said);
    }

    Optional<String> remark(Evaluation evaluation, Optional<LocalDate> recorded) {
        return recorded.isPresent()
                ? recorded.filter(evaluation.scope().asOf()::isAfter)
                        .map(day -> messages.text("scope.laterThanItsRecord", dates.of(day)))
                : laterThanItsFile(evaluation);
    }

    private Optional<String> laterThanItsFile(Evaluation evaluation) {
        return evaluation.isLaterThanItsFile()
                ? Optional.of(messages.text(
                        "scope.laterThanItsFile", dates.of(evaluation.file().compiled())))
                : Optional.empty();
    }

    String period(Scope scope) {
        return scope.period().map(dates::of).orElseGet(() -> messages.text("scope.ownWindows"));
    }
}
