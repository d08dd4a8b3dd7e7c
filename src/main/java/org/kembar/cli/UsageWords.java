package org.kembar.cli;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command. */
final class UsageWords {

    private UsageWords() {}

    static String say(ResourceBundle bundle, ParameterException problem) {
        return switch (problem) {
            case UnmatchedArgumentException unknown ->
                MessageFormat.format(bundle.getString("usage.unknown"), String.join(" ", unknown.getUnmatched()));
            case MissingParameterException missing ->
                MessageFormat.format(
                        bundle.getString("usage.missing"),
                        missing.getMissing().isEmpty()
                                ? ""
                                : missing.getMissing().getFirst().paramLabel());
            default ->
                MessageFormat.format(
                        bundle.getString("usage.notUnderstood"), String.valueOf(problem.getValue()), label(problem));
        };
    }

    private static String label(ParameterException problem) {
        var argument = problem.getArgSpec();
        if (argument == null) {
            return problem.getCommandLine().getCommandName();
        }
        return argument instanceof OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : argument.paramLabel();
    }
}
