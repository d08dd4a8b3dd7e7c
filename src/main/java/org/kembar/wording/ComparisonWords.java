package org.kembar.wording;

import java.util.stream.Collectors;
import org.kembar.evaluation.Comparison;

/** Why a published verdict agrees with the computed result, or does not. */
final class ComparisonWords {

    /** So many facts are named as part of a sentence. */
    private static final int NAMED_BRIEFLY = 2;

    private final Messages messages;
    private final FactWords facts;

    ComparisonWords(Messages messages, FactWords facts) {
        this.messages = messages;
        this.facts = facts;
    }

    String reason(Comparison comparison, Comparison.Reason reason) {
        var about = facts.listed(reason.facts(), NAMED_BRIEFLY);
        var asks = comparison.verdict().asks().map(messages::text).orElse("");
        var question =
                comparison.indicator().map(i -> messages.text(i.question())).orElse("");
        var inTheirScope = comparison.inTheirScope().map(messages::text).orElse("");
        var measured = reason.measured().stream()
                .map(m -> messages.text(
                        "reason.measured",
                        m.signal().id(),
                        messages.text(m.signal().name()),
                        messages.text(m.state())))
                .collect(Collectors.joining("; "));
        return messages.text("reason." + reason.kind(), about, asks, question, inTheirScope, measured);
    }
}
