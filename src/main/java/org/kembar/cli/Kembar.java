package org.kembar.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * Where the program starts.
 *
 * <p>Exit codes: 0 fine, 1 a file was refused, 2 the command was not understood, 3 the program itself failed. Which is
 * which says the README.
 */
@Command(
        name = "kembar",
        subcommands = {
            EvaluateCommand.class,
            ExplainCommand.class,
            CompareCommand.class,
            FrameworksCommand.class,
            SignalsCommand.class,
            ValidateCommand.class,
            ConvertCommand.class,
            CitiesCommand.class,
            ClaimsCommand.class,
            ImportCommand.class,
            UndoCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            AuditCommand.class,
            VerifyTrailCommand.class,
            ServeCommand.class,
            NewPasswordCommand.class,
            NewHeadCommand.class,
            RecogniseCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class Kembar implements Callable<Integer> {

    static final int FINE = 0;
    static final int REFUSED = 1;
    static final int NOT_UNDERSTOOD = 2;
    static final int FAILED = 3;

    private static final String HELP = "org.kembar.cli.help";

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @CommandLine.Option(
            names = "--lang",
            paramLabel = "en|id|ko",
            descriptionKey = "option.lang",
            scope = CommandLine.ScopeType.INHERIT)
    private Language language = ofSystem();

    private final Supplier<Optional<String>> answers;

    Kembar() {
        this(Optional::empty);
    }

    private Kembar(Supplier<Optional<String>> answers) {
        this.answers = answers;
    }

    /** What the person at the terminal answers to the question that stands there; empty if nobody can be asked. */
    Optional<String> answer() {
        return answers.get();
    }

    Language language() {
        return language;
    }

    public static void main(String[] arguments) {
        System.exit(run(
                arguments,
                new PrintWriter(System.out, true),
                new PrintWriter(System.err, true),
                Kembar::answerAtTheTerminal));
    }

    private static Optional<String> answerAtTheTerminal() {
        return Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .map(console -> Optional.ofNullable(console.readLine()).orElse(""));
    }

    /** Runs one command where nobody can be asked and gives its exit code. */
    static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        return run(arguments, out, err, Optional::empty);
    }

    /** @param answers gives what the person answers who is asked */
    static int run(String[] arguments, PrintWriter below, PrintWriter errors, Supplier<Optional<String>> answers) {
        var out = Screen.on(below);
        var err = Screen.on(errors);
        var language = language(arguments);
        var bundle = ResourceBundle.getBundle(
                HELP,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var line = new CommandLine(new Kembar(answers));
        line.setOut(out);
        line.setErr(err);
        line.setResourceBundle(bundle);
        line.getSubcommands().values().forEach(command -> command.setResourceBundle(bundle));
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(Math.clamp(Terminal.columns(System.getenv()), 60, 120));
        line.setExecutionStrategy(asked -> executed(asked, below));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((problem, _) -> {
            err.println(UsageWords.say(bundle, language, problem));
            err.println(bundle.getString("usage.hint"));
            return NOT_UNDERSTOOD;
        });
        line.setExecutionExceptionHandler((problem, _, _) -> {
            if (problem instanceof InputRefused refused) {
                refused.lines().forEach(err::println);
                return REFUSED;
            }
            if (problem instanceof NotUnderstood told) {
                err.println(told.sentence());
                return NOT_UNDERSTOOD;
            }
            return failed(problem, language, err);
        });
        try {
            return line.execute(arguments);
        } catch (Error problem) {
            return failed(problem, language, err);
        }
    }

    private static int failed(Throwable problem, Language language, PrintWriter err) {
        if (isLackOfMemory(problem)) {
            err.println(
                    Wording.plain(language, "cli.noMemory", Runtime.getRuntime().maxMemory() >> 20));
        } else {
            // A bug of ours. The whole of it is printed: it is what a report of the bug needs.
            var trace = new StringWriter();
            problem.printStackTrace(new PrintWriter(trace, true));
            err.print(trace.toString().replace("\t", "    "));
            err.flush();
        }
        return FAILED;
    }

    /** Help holds no text but ours, and brings codes of its own for what is bold. */
    private static int executed(CommandLine.ParseResult asked, PrintWriter help) {
        for (var command : asked.asCommandLineList()) {
            if (command.isUsageHelpRequested()) {
                command.usage(help);
                return FINE;
            }
        }
        return new CommandLine.RunLast().execute(asked);
    }

    /** Also where a library has wrapped it up. */
    private static boolean isLackOfMemory(Throwable problem) {
        return Stream.iterate(problem, Objects::nonNull, Throwable::getCause)
                .anyMatch(OutOfMemoryError.class::isInstance);
    }

    /** The language is needed before the arguments are read: the help itself is in it. */
    private static Language language(String[] arguments) {
        var given = List.of(arguments);
        for (var i = 0; i < given.size(); i++) {
            var option = given.get(i);
            var value = option.startsWith("--lang=")
                    ? option.substring("--lang=".length())
                    : option.equals("--lang") && i + 1 < given.size() ? given.get(i + 1) : "";
            var language = Language.ofTag(value);
            if (language.isPresent()) {
                return language.get();
            }
        }
        return ofSystem();
    }

    private static Language ofSystem() {
        return ofSystem(System.getenv());
    }

    /**
     * The language of the terminal, English if the product does not speak it. The variables are read here, in the order of
     * POSIX (Base Definitions, 8.2), because the JVM takes a locale that is not installed for none. The launcher hands on
     * in the first of them what it found, for it may have to change the others.
     */
    static Language ofSystem(Map<String, String> environment) {
        return Stream.of("KEMBAR_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(locale -> !locale.isEmpty())
                .findFirst()
                .flatMap(locale -> Language.ofTag(locale.replaceFirst("[_.@-].*", "")))
                .orElse(Language.EN);
    }

    /** Without a command: the web application, which is what most people want. */
    @Override
    public Integer call() {
        return Optional.ofNullable(spec.subcommands().get("serve"))
                .orElseThrow()
                .execute("--lang", language.tag());
    }
}
