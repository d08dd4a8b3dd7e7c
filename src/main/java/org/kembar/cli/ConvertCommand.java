package org.kembar.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kembar.casefile.CaseFile;
import org.kembar.evaluation.BuiltIn;
import org.kembar.notation.CanonicalForm;
import org.kembar.notation.Format;
import org.kembar.notation.Notation;
import org.kembar.syntax.Limits;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes a case file in the other format, or in the canonical form two offices compare. */
@Command(name = "convert", mixinStandardHelpOptions = true)
final class ConvertCommand implements Callable<Integer> {

    /** What to write. */
    enum Target {
        YAML,
        JSON,
        CANONICAL
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "CASEFILE", descriptionKey = "parameter.caseFile")
    private Path file = Path.of("");

    @Parameters(index = "1", arity = "0..1", paramLabel = "OUTPUT", descriptionKey = "parameter.output")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--to", paramLabel = "yaml|json|canonical", descriptionKey = "option.target")
    private Optional<Target> target = Optional.empty();

    @Option(names = "--force", descriptionKey = "option.force")
    private boolean force;

    @ParentCommand
    private Kembar kembar = new Kembar();

    ConvertCommand() {}

    @Override
    public Integer call() {
        var language = kembar.language();
        output.ifPresent(path -> require(path, language));
        var text = text(language);
        if (output.isPresent()) {
            new Output(output.get(), language).write(text.getBytes(StandardCharsets.UTF_8));
            spec.commandLine()
                    .getOut()
                    .println(Wording.plain(language, "cli.written", output.get().toString()));
            if (Files.format(file) == Format.YAML) {
                spec.commandLine().getOut().println(Wording.plain(language, "cli.commentsNotKept"));
            }
        } else {
            print(text);
        }
        return Kembar.FINE;
    }

    /** What another program reads of the canonical form is what it takes the hash of. */
    private void print(String text) {
        var screen = Screen.on(spec.commandLine().getOut());
        if (target.filter(Target.CANONICAL::equals).isPresent() && !Terminal.shown()) {
            screen.exactly(text);
        } else {
            screen.print(text);
            screen.flush();
        }
    }

    private String text(Language language) {
        try (var progress = Progress.on(spec.commandLine().getErr())) {
            var files = new Files(BuiltIn.standards(), language, progress);
            var caseFile = files.caseFile(file, Clock.systemDefaultZone(), Optional.empty());
            var wanted = target.orElseGet(this::other);
            var text = written(caseFile, wanted);
            // The canonical form is compared and never read.
            if (wanted != Target.CANONICAL && text.getBytes(StandardCharsets.UTF_8).length > Limits.BYTES) {
                throw new InputRefused(List.of(Wording.plain(language, "cli.tooLarge", wanted.name(), Limits.SIZE)));
            }
            return text;
        }
    }

    /** The output's name says its format unless {@code --to} does, and no file is replaced unasked. */
    private void require(Path path, Language language) {
        if (target.isEmpty() && !path.toString().toLowerCase(Locale.ROOT).matches(".*\\.(ya?ml|json)")) {
            throw new NotUnderstood("OUTPUT", Wording.plain(language, "cli.outputKind", path.toString()));
        }
        new Output(path, language).requireFolder();
        if (!force) {
            new Output(path, language).requireNew();
        }
    }

    /** What the output's name asks for; without one, the other of the two formats. */
    private Target other() {
        var format = output.map(Files::format).orElse(Files.format(file) == Format.YAML ? Format.JSON : Format.YAML);
        return format == Format.JSON ? Target.JSON : Target.YAML;
    }

    private static String written(CaseFile file, Target target) {
        return switch (target) {
            case YAML -> Notation.write(file, Format.YAML);
            case JSON -> Notation.write(file, Format.JSON);
            case CANONICAL -> new String(CanonicalForm.of(file), StandardCharsets.UTF_8);
        };
    }
}
