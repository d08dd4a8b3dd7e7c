package org.kembar.cli;

import org.jspecify.annotations.Nullable;

/** Where the program starts. */
public final class Kembar {

    private Kembar() {}

    public static void main(String[] arguments) {
        IO.println("Kembar " + version());
    }

    private static String version() {
        @Nullable String packaged = Kembar.class.getPackage().getImplementationVersion();
        return packaged == null ? "(not packaged)" : packaged;
    }
}
