package org.kembar.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A virus scanner that is asked over the network: ClamAV's clamd, by its command INSTREAM (clamd(8)).
 *
 * @param patience how long it may take to answer
 */
record VirusScanner(String host, int port, Duration patience) {

    private static final int CONNECTING = 5_000;
    private static final int CHUNK = 1 << 16;
    private static final int LONGEST_ANSWER = 1 << 12;
    private static final String CLEAN = "stream: OK";
    private static final String FOUND = "FOUND";

    /** What it says of a file. */
    enum Found {
        NOTHING,
        VIRUS,
        /** It cannot be reached, or says that it could not look. */
        UNKNOWN
    }

    /** As it is written where the program is started: {@code HOST:PORT}. Nothing if it is not. */
    static Optional<VirusScanner> of(String written) {
        var colon = written.lastIndexOf(':');
        if (colon < 1 || !written.substring(colon + 1).matches("\\d{1,5}")) {
            return Optional.empty();
        }
        var port = Integer.parseInt(written.substring(colon + 1));
        return port < 1 || port > 65_535
                ? Optional.empty()
                : Optional.of(new VirusScanner(written.substring(0, colon), port, Duration.ofMinutes(1)));
    }

    Found scan(Path file) {
        try (var socket = new Socket();
                var in = Files.newInputStream(file)) {
            socket.connect(new InetSocketAddress(host, port), CONNECTING);
            socket.setSoTimeout((int) patience.toMillis());
            send(in, new DataOutputStream(socket.getOutputStream()));
            return found(answer(new BufferedInputStream(socket.getInputStream())));
        } catch (IOException _) {
            return Found.UNKNOWN;
        }
    }

    private static void send(InputStream file, DataOutputStream out) throws IOException {
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        var some = new byte[CHUNK];
        for (var read = file.read(some); read > 0; read = file.read(some)) {
            out.writeInt(read);
            out.write(some, 0, read);
        }
        out.writeInt(0);
        out.flush();
    }

    private static String answer(InputStream in) throws IOException {
        var answer = new ByteArrayOutputStream();
        for (var next = in.read(); next > 0 && answer.size() < LONGEST_ANSWER; next = in.read()) {
            answer.write(next);
        }
        return answer.toString(StandardCharsets.UTF_8).strip();
    }

    private static Found found(String answer) {
        if (answer.equals(CLEAN)) {
            return Found.NOTHING;
        }
        return answer.endsWith(FOUND) ? Found.VIRUS : Found.UNKNOWN;
    }
}
