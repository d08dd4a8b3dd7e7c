package org.kembar.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** One run of the command line: its exit code and what it printed. */
record Run(int code, String out, String err) {

    static Run of(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = Kembar.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
        return new Run(code, out.toString(), err.toString());
    }

    /** What went wrong, without what a slow machine is told of its progress meanwhile. */
    List<String> complaints() {
        return err.lines().filter(line -> !line.endsWith("…")).toList();
    }

    /** The words without the line breaks of the layout. */
    String words() {
        return out.replaceAll("\\s+", " ");
    }
}
