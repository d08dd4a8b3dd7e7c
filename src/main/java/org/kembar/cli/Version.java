package org.kembar.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, as its jar states it. */
final class Version implements IVersionProvider {

    Version() {}

    static String number() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("0");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Kembar " + number()};
    }
}
