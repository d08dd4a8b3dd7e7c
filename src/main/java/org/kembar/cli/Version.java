package org.kembar.cli;

import org.kembar.wording.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, as its jar states it. */
final class Version implements IVersionProvider {

    Version() {}

    @Override
    public String[] getVersion() {
        return new String[] {"Kembar " + ProgramVersion.ofThis().text()};
    }
}
