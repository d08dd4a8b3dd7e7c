package org.kembar.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** One run of the command line: its exit code and what it printed. */
record Run(int code, String out, String err) {

    static Run of(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = Kembar.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
        return new Run(code, out.toString(), err.toString());
    }

    /** The words without the line breaks of the layout. */
    String words() {
        return out.replaceAll("\\s+", " ");
    }
}
