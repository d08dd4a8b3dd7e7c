package org.kembar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A program of the tests' own class path that runs beside them: Kembar as someone at a terminal starts it, or a test that is to
 * be killed. It compiles quickly and collects in turn, for it lives a few seconds on a machine where others are at work.
 */
public final class OwnProgram {

    private static final String KEMBAR = "org.kembar.cli.Kembar";

    private OwnProgram() {}

    /** Kembar itself with these words. */
    public static ProcessBuilder kembar(List<String> words) {
        return of(List.of(), KEMBAR, words);
    }

    /** Kembar itself with a heap of this size, such as {@code 512m}. */
    public static ProcessBuilder kembar(String heap, List<String> words) {
        return of(List.of("-Xmx" + heap), KEMBAR, words);
    }

    /** The main method of a test. */
    public static ProcessBuilder of(Class<?> program, String... words) {
        return of(List.of(), program.getName(), List.of(words));
    }

    /** The same with a heap of this size. */
    public static ProcessBuilder of(String heap, Class<?> program, String... words) {
        return of(List.of("-Xmx" + heap), program.getName(), List.of(words));
    }

    private static ProcessBuilder of(List<String> options, String program, List<String> words) {
        var line = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8"));
        line.addAll(options);
        line.addAll(List.of(
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), program));
        line.addAll(words);
        var builder = new ProcessBuilder(line);
        // Their own sentence on standard error would stand among the program's.
        builder.environment().keySet().removeAll(Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        return builder;
    }
}
