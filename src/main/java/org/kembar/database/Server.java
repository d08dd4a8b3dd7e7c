package org.kembar.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The program's own PostgreSQL server, all of it in one folder. The caller makes sure that nobody else has the folder. */
final class Server {

    static final String USER = "kembar";

    private static final String CLUSTER = "postgresql";

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);

    /** Between finding a free port and taking it, another program may take it. */
    private static final int ATTEMPTS = 5;

    /** So many times it is started again in quick succession. */
    private static final int SOON = 10;

    /** Milliseconds. */
    private static final long PAUSE = 500;

    /** Every attempt says something in the log, which may lie on the disk that is full. */
    private static final long LONG_PAUSE = 30_000;

    /** The server is not there, and this is why. */
    static final class NotRunning extends IOException {

        private static final long serialVersionUID = 1L;

        private final transient Opened opened;

        NotRunning(Opened opened) {
            super(opened.toString());
            this.opened = opened;
        }

        Opened opened() {
            return opened;
        }
    }

    private final Programs.Edition edition;
    private final Account account;
    private final Path data;
    private final Path cluster;
    private final Path log;
    private final Path programs;

    private int port;
    private boolean isStopping;
    private Optional<Process> watch = Optional.empty();

    /** @param programs the folder in which they are, or are unpacked */
    Server(Path data, Path programs) throws IOException {
        this(data, programs, Programs.Edition.OWN, Account.of(data.resolve(CLUSTER)));
    }

    Server(Path data, Path programs, Programs.Edition edition, Account account) throws IOException {
        this.data = data.toAbsolutePath();
        this.edition = edition;
        this.account = account;
        cluster = this.data.resolve(CLUSTER);
        log = this.data.resolve("postgresql.log");
        this.programs = Programs.in(programs.toAbsolutePath(), edition.programs());
        account.own(this.programs);
        account.passThrough(programs);
    }

    static boolean isNew(Path data) {
        return Files.notExists(data)
                || Files.isDirectory(data) && Files.isWritable(data) && Files.notExists(data.resolve(CLUSTER));
    }

    /** Starts it; its address as JDBC writes it. */
    String start() throws IOException {
        if (Files.notExists(log)) {
            Files.createFile(log);
        }
        account.own(log);
        account.passThrough(data);
        if (Files.exists(cluster)) {
            account.own(cluster);
            stopWhatIsLeft();
        } else {
            create();
        }
        for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
            if (startOn(freePort())) {
                Programs.forgetOthers(data, programs);
                return address(port);
            }
        }
        throw new NotRunning(new Opened.NotStarted(log));
    }

    private synchronized boolean startOn(int port) throws IOException {
        var options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''";
        if (!run("pg_ctl", "start", "-w", "-D", cluster.toString(), "-l", log.toString(), "-o", options)) {
            return false;
        }
        this.port = port;
        return true;
    }

    /** From now on it runs as long as the program does, whoever is killed. */
    synchronized void guard() throws IOException {
        var server =
                marked(cluster.resolve("postmaster.pid")).orElseThrow(() -> new NotRunning(new Opened.NotStarted(log)));
        watch.ifPresent(Process::destroyForcibly);
        watch = Optional.of(watch(server));
        server.onExit()
                .thenRun(() -> Thread.ofPlatform()
                        .daemon()
                        .name("database, started again")
                        .start(this::startAgain));
    }

    /**
     * When it has ended otherwise. What it was asked meanwhile has failed, and what it had confirmed is there. It is tried for as
     * long as the program runs: whoever makes room on a full disk need not know that the program has to be started anew.
     */
    private synchronized void startAgain() {
        if (isStopping) {
            return;
        }
        LOG.error("PostgreSQL has ended and is started again");
        try {
            for (var attempt = 1; !isStopping; attempt++) {
                if (isBack()) {
                    LOG.info("PostgreSQL is back");
                    return;
                }
                if (attempt == SOON) {
                    LOG.error("PostgreSQL does not start again and is tried on. Its own words are in {}", log);
                }
                wait(attempt < SOON ? PAUSE : LONG_PAUSE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * For a moment the children of the one before may hold its memory; what it has to do after a bad end may take longer than a
     * start is waited for; and there may be no room, or no more processes.
     */
    private boolean isBack() {
        try {
            if (runs() || startOn(port)) {
                guard();
                return true;
            }
            return false;
        } catch (IOException e) {
            LOG.error("PostgreSQL cannot be started", e);
            return false;
        }
    }

    /** Lets what runs come to its end no more, but writes all that is done. */
    synchronized void stop() {
        isStopping = true;
        try {
            if (!stopped() && runs()) {
                throw new IllegalStateException("PostgreSQL did not stop. Its own words are in " + log);
            }
            watch.ifPresent(Process::destroyForcibly);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Stops the server where the program comes to an end and cannot do it, being killed. Its input is a pipe of which the
     * program has the other end and writes nothing to: reading it ends with the program. What the terminal sends to everybody
     * who was started from it is not meant for the watch.
     */
    private static Process watch(ProcessHandle server) throws IOException {
        return new ProcessBuilder("sh", "-c", "trap '' HUP INT QUIT TERM; read -r _; kill -INT " + server.pid())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private boolean stopped() throws IOException {
        return run("pg_ctl", "stop", "-w", "-m", "fast", "-D", cluster.toString());
    }

    String password() throws IOException {
        return password(data);
    }

    static String password(Path data) throws IOException {
        return Files.readString(data.resolve("password"), StandardCharsets.US_ASCII);
    }

    /** The address of the one that another program runs in the folder: the fourth line of its mark is its port. */
    static Optional<String> running(Path data) throws IOException {
        var mark = data.resolve(CLUSTER).resolve("postmaster.pid");
        if (!Files.exists(mark)) {
            return Optional.empty();
        }
        return Files.readAllLines(mark, StandardCharsets.UTF_8).stream()
                .skip(3)
                .findFirst()
                .map(String::strip)
                .filter(port -> port.matches("\\d{1,5}"))
                .map(Server::address);
    }

    private static String address(Object port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** Made under another name first: what was interrupted halfway is never taken for a database. */
    private void create() throws IOException {
        var unfinished = data.resolve("postgresql.new");
        Folders.delete(unfinished);
        account.own(Files.createDirectory(unfinished, readableByItsOwner("rwx------")));
        var password = newPassword();
        account.own(password);
        var options = Stream.concat(
                Stream.of(
                        "-D",
                        unfinished.toString(),
                        "-U",
                        USER,
                        "-A",
                        "scram-sha-256",
                        "--pwfile",
                        password.toString(),
                        "-E",
                        "UTF8"),
                edition.settings().stream());
        if (!run("initdb", options.toArray(String[]::new))) {
            throw new NotRunning(new Opened.NotStarted(log));
        }
        Files.move(unfinished, cluster);
    }

    private static FileAttribute<Set<PosixFilePermission>> readableByItsOwner(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    /** Other people on the machine can reach the port too, and only who may read the folder is to come in. */
    private Path newPassword() throws IOException {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        var file = data.resolve("password");
        Files.deleteIfExists(file);
        Files.createFile(file, readableByItsOwner("rw-------"));
        return Files.writeString(file, HexFormat.of().formatHex(bytes), StandardCharsets.US_ASCII);
    }

    /**
     * When the program was killed, its server went on; when the machine was, the server's mark stayed behind, and the number
     * in it may meanwhile be that of a program which has nothing to do with it.
     */
    private void stopWhatIsLeft() throws IOException {
        var mark = cluster.resolve("postmaster.pid");
        var process = marked(mark);
        if (process.isEmpty()) {
            // The server itself sees that such a mark means nothing.
            return;
        }
        if (!isServer(process.get())) {
            Files.deleteIfExists(mark);
        } else if (!stopped() && isServer(process.get())) {
            throw new NotRunning(new Opened.NotStarted(log));
        }
    }

    private boolean runs() throws IOException {
        return marked(cluster.resolve("postmaster.pid"))
                .filter(Server::isServer)
                .isPresent();
    }

    private static Optional<ProcessHandle> marked(Path mark) throws IOException {
        if (!Files.exists(mark)) {
            return Optional.empty();
        }
        return Files.readAllLines(mark, StandardCharsets.UTF_8).stream()
                .findFirst()
                .map(String::strip)
                .filter(pid -> pid.matches("\\d{1,18}"))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)));
    }

    private static boolean isServer(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .command()
                        .filter(command -> command.endsWith("/bin/postgres"))
                        .isPresent();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private boolean run(String program, String... arguments) throws IOException {
        var command = new ArrayList<>(account.prefix());
        command.add(programs.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        process.environment().put("LC_ALL", "C");
        try {
            return process.start().waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for PostgreSQL", e);
        }
    }
}
