package org.kembar.cli;

import java.util.List;
import org.kembar.preview.Foreseen;
import org.kembar.preview.SumWords;
import org.kembar.registry.Imports.Planned;
import org.kembar.registry.Imports.Sum;
import org.kembar.wording.Language;
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
        var foreseen = Foreseen.of(name, planned, language, isWhole ? Integer.MAX_VALUE : SHOWN);
        terminal.paragraph(
                "", terminal.bold(foreseen.heading()).and(" ").and(terminal.dim("[" + foreseen.found() + "]")));
        terminal.paragraph(INDENT, foreseen.summary());
        foreseen.parts().forEach(this::print);
    }

    private void print(Foreseen.Part part) {
        terminal.paragraph(INDENT, part.heading());
        for (var line : part.lines()) {
            terminal.paragraph(INDENT + part.sign(), withKey(line.text(), line.key()));
            line.changes()
                    .forEach(change ->
                            terminal.paragraph(INDENT + INDENT + INDENT, withKey(change.text(), change.key())));
        }
        if (part.more() > 0) {
            terminal.paragraph(INDENT + INDENT, Wording.plain(language, "cli.import.more", part.more()));
        }
    }

    /** Where it stands in the file, for whoever corrects it there. */
    private Styled withKey(String text, String key) {
        var said = Styled.plain(text);
        return key.isEmpty() ? said : said.and(" ").and(terminal.dim("[" + key + "]"));
    }

    void printSum(List<Planned> plan) {
        terminal.blank();
        SumWords.of(Sum.of(plan), language).forEach(sentence -> terminal.paragraph("", sentence));
    }
}
