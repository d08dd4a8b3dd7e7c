package org.kembar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The examples in the README, as a reader would copy them. */
public final class ReadmeExamples {

    private static final Pattern YAML = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);

    private ReadmeExamples() {}

    /** The example of a case file. */
    public static String caseFile() throws IOException {
        return only("schema: pcf/");
    }

    /** The example of a framework of one's own. */
    public static String framework() throws IOException {
        return only("schema: kembar-framework/");
    }

    /** All of them, so that none goes untested. */
    static List<String> all() throws IOException {
        return YAML.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String only(String beginning) throws IOException {
        var found = all().stream().filter(text -> text.startsWith(beginning)).toList();
        if (found.size() != 1) {
            throw new AssertionError("One example in the README begins with " + beginning + ", not " + found.size());
        }
        return found.getFirst();
    }
}
