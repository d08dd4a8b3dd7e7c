package org.kembar.cli;

import java.util.Arrays;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import picocli.CommandLine.Model.CommandSpec;

/** The options that were given: none is taken and then ignored. */
record Given(CommandSpec spec, Language language) {

    /** Ends the command if one of the options was given that do nothing beside the task. */
    void refuseWith(String task, String... options) {
        refuse("cli.notWith", task, options);
    }

    /** Ends the command if one of the options was given that do nothing without the task. */
    void refuseWithout(String task, String... options) {
        refuse("cli.onlyWith", task, options);
    }

    private void refuse(String key, String task, String... options) {
        Arrays.stream(options)
                .filter(option -> spec.commandLine().getParseResult().hasMatchedOption(option))
                .findFirst()
                .ifPresent(option -> {
                    throw new NotUnderstood(Wording.plain(language, key, option, task));
                });
    }
}
