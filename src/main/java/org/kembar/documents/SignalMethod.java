package org.kembar.documents;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import org.kembar.evaluation.Thresholds;
import org.kembar.measurement.Scale;
import org.kembar.measurement.Signal;
import org.kembar.measurement.State;
import org.kembar.wording.Language;
import org.kembar.wording.Level;
import org.kembar.wording.Wording;

/**
 * By what formula a signal is measured and by what thresholds it is rated. It is the same for every partnership, so that a page
 * has it written once: a third of what an explanation says.
 */
record SignalMethod(Language language, Signal signal, Thresholds thresholds) {

    private static final int MOST_CHARACTERS = 4 << 20;

    /** All that is said, so that nothing stands for another that differs in a word. */
    private record Said(
            Language language,
            String signal,
            String formula,
            Scale scale,
            String reason,
            String source,
            Optional<String> remark) {}

    private static final Cache<Said, String> WRITTEN = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .<Said, String>weigher((_, written) -> written.length())
            .build();

    /** As it stands on a screen. */
    String html() {
        return WRITTEN.get(
                said(),
                _ -> Report.onScreen(output -> JtesignalmethodGenerated.render(output, new Report.NoForms(), this)));
    }

    private Said said() {
        return new Said(language, signal.id(), formula(), thresholds.scale(), reason(), thresholds.source(), remark());
    }

    String formula() {
        return language.capitalised(signal.formula().bestFor(language.tag()));
    }

    List<Level> levels() {
        // The number stays on one line with what follows it.
        return Wording.levels(language, signal, thresholds.scale()).stream()
                .map(level -> new Level(level.state(), level.range().replaceFirst("(\\d) ", "$1\u00A0")))
                .toList();
    }

    String reason() {
        return thresholds.reason().bestFor(language.tag());
    }

    String source() {
        return say("report.signal.source", Wording.source(language, thresholds.source()));
    }

    Optional<String> remark() {
        return thresholds.remark().map(text -> text.bestFor(language.tag()));
    }

    String level(Level level) {
        return say("report.level", Wording.plain(language, level.state()), level.range());
    }

    String sign(State state) {
        return Wording.sign(state);
    }

    String say(String key, Object... values) {
        return Wording.plain(language, key, values);
    }
}
