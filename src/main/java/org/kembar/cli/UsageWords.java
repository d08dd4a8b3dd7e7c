package org.kembar.cli;

import java.text.MessageFormat;
import java.util.Optional;
import java.util.ResourceBundle;
import org.kembar.notation.Likeness;
import org.kembar.wording.Language;
import org.kembar.wording.ProblemWords;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command: of several words it cannot place the first, for the others follow from it. */
final class UsageWords {

    private UsageWords() {}

    static String say(ResourceBundle bundle, Language language, ParameterException problem) {
        return switch (problem) {
            case UnmatchedArgumentException unknown ->
                ProblemWords.orMeant(
                        language,
                        MessageFormat.format(
                                bundle.getString("usage.unknown"),
                                unknown.getUnmatched().getFirst()),
                        meant(unknown));
            case MissingParameterException missing -> missing(bundle, missing);
            case OverwrittenOptionException twice ->
                MessageFormat.format(
                        bundle.getString("usage.twice"), ((OptionSpec) twice.getOverwritten()).longestName());
            default ->
                MessageFormat.format(
                        bundle.getString("usage.notUnderstood"), String.valueOf(problem.getValue()), label(problem));
        };
    }

    /** By the name that the usage gives it, and what it is. */
    private static String missing(ResourceBundle bundle, MissingParameterException problem) {
        return problem.getMissing().stream()
                .findFirst()
                .map(argument -> MessageFormat.format(
                        bundle.getString("usage.missing"), label(argument), String.join(" ", argument.description())))
                .orElseGet(() -> bundle.getString("usage.hint"));
    }

    /** The command or the option that was probably meant by the first word that is none. */
    private static Optional<String> meant(UnmatchedArgumentException unknown) {
        var command = unknown.getCommandLine();
        var word = unknown.getUnmatched().getFirst().replaceFirst("=.*", "");
        return Likeness.meant(
                word,
                word.startsWith("-")
                        ? command.getCommandSpec().optionsMap().keySet()
                        : command.getSubcommands().keySet());
    }

    private static String label(ParameterException problem) {
        var argument = problem.getArgSpec();
        if (argument == null) {
            return problem.getCommandLine().getCommandName();
        }
        return label(argument);
    }

    private static String label(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : argument.paramLabel();
    }
}
