package org.kembar.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import org.kembar.operation.Access;
import org.kembar.operation.RequestId;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What pages and libraries report while the web application runs: one JSON object on a line, and not in the terminal. */
final class ServingLog {

    private static final int BYTES = 8 << 20;
    private static final int FILES = 4;

    private ServingLog() {}

    /** Nothing yet: what goes wrong before anything runs is told by the command itself, in a sentence. */
    static void none() {
        // The framework would set up logging of its own.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        LogManager.getLogManager().reset();
        Logger.getLogger("").setLevel(Level.OFF);
    }

    /** Into files in the folder, the newest of which is {@code kembar-0.log}; the oldest are given up. */
    static void in(Path folder) throws IOException {
        // A percent sign has a meaning of its own to the handler.
        var pattern = folder.toAbsolutePath().toString().replace("%", "%%") + "/kembar-%g.log";
        to(new Files(pattern));
    }

    /** Where nothing is kept on this machine: to the stream that a service's keeper collects. */
    static void onStandardError() {
        to(new StreamHandler(System.err, new Line()) {
            @Override
            public synchronized void publish(LogRecord reported) {
                super.publish(reported);
                flush();
            }
        });
    }

    private static void to(Handler handler) {
        try {
            handler.setEncoding("UTF-8");
        } catch (IOException e) {
            throw new IllegalStateException("Every Java platform has UTF-8", e);
        }
        handler.setFormatter(new Line());
        var all = Logger.getLogger("");
        all.addHandler(handler);
        all.setLevel(Level.INFO);
    }

    /** The Java platform closes it at the end of the program, while the last lines may be on their way: what comes later is left out. */
    private static final class Files extends FileHandler {

        private boolean isClosed;

        Files(String pattern) throws IOException {
            super(pattern, BYTES, FILES, true);
        }

        @Override
        public synchronized void publish(LogRecord reported) {
            if (!isClosed) {
                super.publish(reported);
            }
        }

        @Override
        public synchronized void close() {
            isClosed = true;
            super.close();
        }
    }

    private static final class Line extends Formatter {

        private static final JsonFactory FACTORY = new JsonFactory();

        @Override
        public String format(LogRecord reported) {
            var line = new StringWriter();
            try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
                json.writeStartObject();
                json.writeStringProperty("time", reported.getInstant().toString());
                json.writeStringProperty("level", reported.getLevel().getName());
                json.writeStringProperty("logger", String.valueOf(reported.getLoggerName()));
                json.writeNumberProperty("thread", reported.getLongThreadID());
                RequestId.current().ifPresent(id -> json.writeStringProperty("request", id));
                json.writeStringProperty("message", formatMessage(reported));
                var about = reported.getParameters();
                if (about != null && about.length > 0 && about[0] instanceof Access access) {
                    json.writeStringProperty("method", access.method());
                    json.writeStringProperty("pattern", access.pattern());
                    json.writeNumberProperty("status", access.status());
                    json.writeNumberProperty("milliseconds", access.milliseconds());
                }
                var thrown = reported.getThrown();
                if (thrown != null) {
                    var trace = new StringWriter();
                    thrown.printStackTrace(new PrintWriter(trace, true));
                    json.writeStringProperty("thrown", trace.toString());
                }
                json.writeEndObject();
            }
            return line.append('\n').toString();
        }
    }
}
