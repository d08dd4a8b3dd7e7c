package org.kembar.cli;

import java.util.List;
import java.util.function.Consumer;
import org.kembar.exchange.Intake;
import org.kembar.notation.Revision;
import org.kembar.registry.Imports.Planned;
import org.kembar.wording.Language;
import org.kembar.wording.RevisionWords;
import org.kembar.wording.Wording;

/** What an import would do, for the person who is to agree to it. */
final class ImportPage {

    /** So many differences of a kind are shown unless all are asked for. */
    private static final int SHOWN = 20;

    private static final String INDENT = "  ";

    private final Terminal terminal;
    private final Language language;
    private final boolean isWhole;

    ImportPage(Terminal terminal, Language language, boolean isWhole) {
        this.terminal = terminal;
        this.language = language;
        this.isWhole = isWhole;
    }

    void print(String name, Planned planned) {
        var file = planned.file();
        var facts = file.facts().size();
        terminal.line(terminal.bold(say("cli.import.file", file.id(), name)));
        if (planned.isThere()) {
            terminal.paragraph(INDENT, say("cli.import.there", facts));
            return;
        }
        planned.revision()
                .ifPresentOrElse(
                        revision -> print(revision), () -> terminal.paragraph(INDENT, say("cli.import.new", facts)));
    }

    private void print(Revision revision) {
        terminal.paragraph(
                INDENT,
                say(
                        "cli.import.counts",
                        revision.added().size(),
                        revision.changed().size(),
                        revision.contradicted().size(),
                        revision.removed().size(),
                        revision.unchanged()));
        var then = new RevisionWords(language, revision.before());
        var now = new RevisionWords(language, revision.after());
        some("cli.import.added", revision.added(), one -> line("+ ", now.of(one.kind(), one.id(), one.record())));
        some("cli.import.changed", revision.changed(), one -> changed("~ ", one, then, now));
        some("cli.import.contradicted", revision.contradicted(), one -> changed("! ", one, then, now));
        some("cli.import.removed", revision.removed(), one -> line("- ", then.of(one.kind(), one.id(), one.record())));
    }

    private <T> void some(String heading, List<T> differences, Consumer<T> print) {
        if (differences.isEmpty()) {
            return;
        }
        terminal.paragraph(INDENT, say(heading));
        var shown = isWhole ? differences.size() : Math.min(SHOWN, differences.size());
        differences.subList(0, shown).forEach(print);
        if (shown < differences.size()) {
            terminal.paragraph(INDENT + INDENT, say("cli.import.more", differences.size() - shown));
        }
    }

    private void changed(String sign, Revision.Changed changed, RevisionWords then, RevisionWords now) {
        line(sign, then.of(changed.kind(), changed.id(), changed.before()));
        for (var component : changed.components()) {
            terminal.paragraph(
                    INDENT + INDENT + INDENT,
                    say(
                            "cli.import.component",
                            component.path(),
                            then.value(component.before()),
                            now.value(component.after())));
        }
    }

    private void line(String sign, String words) {
        terminal.paragraph(INDENT + sign, Intake.shown(words.replaceAll("\\s+", " ")));
    }

    void printSum(List<Planned> plan) {
        var there = plan.stream().filter(Planned::isThere).count();
        var fresh = plan.stream().filter(one -> one.before().isEmpty()).count();
        terminal.blank();
        terminal.paragraph("", say("cli.import.sum", fresh, plan.size() - fresh - there, there));
        var revisions = plan.stream().flatMap(one -> one.revision().stream()).toList();
        if (revisions.stream().anyMatch(revision -> !revision.removed().isEmpty())) {
            terminal.paragraph("", say("cli.import.whole"));
        }
        if (revisions.stream().anyMatch(revision -> !revision.contradicted().isEmpty())) {
            terminal.paragraph("", say("cli.import.sideBySide"));
        }
    }

    /** What is agreed to must be seen as it is: nothing in a file moves the cursor or turns the direction of reading. */
    private String say(String key, Object... values) {
        return Intake.shown(Wording.plain(language, key, values).replaceAll("\\s+", " "));
    }
}
