package org.kembar.cli;

import java.io.PrintWriter;
import org.kembar.wording.Wording;

/** Whether what was shown is to be stored: asks the person at the terminal, unless the command has answered beforehand. */
record Consent(Kembar kembar, PrintWriter out) {

    private static final String YES = "yes";

    /** @param isAgreed whether the command has said yes */
    boolean isGiven(boolean isAgreed) {
        if (isAgreed) {
            return true;
        }
        out.print(say("cli.import.question") + " ");
        out.flush();
        var answer = kembar.answer().orElseThrow(() -> {
            out.println();
            return new NotUnderstood("--yes", say("cli.import.nobodyToAsk"));
        });
        var isYes = answer.strip().equalsIgnoreCase(YES) || answer.strip().equalsIgnoreCase(say("cli.import.yes"));
        if (!isYes) {
            out.println(say("cli.import.left"));
        }
        return isYes;
    }

    private String say(String key) {
        return Wording.plain(kembar.language(), key);
    }
}
