package org.kembar.database;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** As whom the server's programs run. PostgreSQL refuses to run as root. */
enum Account {
    /** As whoever runs Kembar. */
    OWN(),

    /** In a user namespace of its own root is nobody, with root's files. */
    NAMESPACE("unshare", "--user"),

    /** Many containers forbid such namespaces. Then root gives the server's files to nobody. */
    NOBODY("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    private static final int NUMBER_OF_NOBODY = 65_534;

    private static final String OWNER = "unix:uid";
    private static final String GROUP = "unix:gid";

    private final List<String> prefix;

    Account(String... prefix) {
        this.prefix = List.of(prefix);
    }

    /** What stands before a command so that it is run as this one. */
    List<String> prefix() {
        return prefix;
    }

    /** The first one that will do here; files once given to nobody stay nobody's. */
    static Account of(Path cluster) throws IOException {
        if (!isRoot()) {
            return OWN;
        }
        return Files.exists(cluster) && isNobodys(cluster) || !NAMESPACE.works() ? NOBODY : NAMESPACE;
    }

    /** Those that will do here. */
    static List<Account> possible() throws IOException {
        if (!isRoot()) {
            return List.of(OWN);
        }
        return NAMESPACE.works() ? List.of(NAMESPACE, NOBODY) : List.of(NOBODY);
    }

    /** Gives it what it has to read and write, if it is not root's or its own already. */
    void own(Path path) throws IOException {
        if (this != NOBODY || isNobodys(path)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                give(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                give(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Lets it through to what is in the folder, without letting it see what there is. */
    void passThrough(Path folder) throws IOException {
        if (this == NOBODY) {
            var permissions = EnumSet.of(PosixFilePermission.OTHERS_EXECUTE);
            permissions.addAll(Files.getPosixFilePermissions(folder));
            Files.setPosixFilePermissions(folder, permissions);
        }
    }

    private static void give(Path path) throws IOException {
        Files.setAttribute(path, OWNER, NUMBER_OF_NOBODY, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(path, GROUP, NUMBER_OF_NOBODY, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isNobodys(Path path) throws IOException {
        return Files.getAttribute(path, OWNER).equals(NUMBER_OF_NOBODY);
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private boolean works() throws IOException {
        var command = new ArrayList<>(prefix);
        command.add("true");
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking for a user namespace", e);
        }
    }
}
