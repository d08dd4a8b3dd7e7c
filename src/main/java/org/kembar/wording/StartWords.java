package org.kembar.wording;

import java.nio.file.Path;
import java.util.List;

/** What is said in one language when the registry is started. */
public final class StartWords {

    /** More would tell nobody more. */
    private static final int NAMED = 3;

    private final Messages messages;

    public StartWords(Language language) {
        messages = Messages.in(language);
    }

    /** Another Kembar has the folder the data are in. */
    public String held(Path data) {
        return messages.text("start.held", data);
    }

    /** A folder without anything in it gets its database. */
    public String settingUp(Path data) {
        return messages.text("start.settingUp", data);
    }

    /** The folder the data are to be in is not to be made, read or written. */
    public String notUsable(Path data) {
        return messages.text("start.notUsable", data);
    }

    /** The database does not come up, and its log says why. */
    public String notStarted(Path log) {
        return messages.text("start.notStarted", log);
    }

    /** No database comes with the program for this kind of machine. */
    public String noServer(String machine) {
        return messages.text("start.noServer", machine);
    }

    /** What is to name a database does not. */
    public String notAnAddress() {
        return messages.text("start.notAnAddress");
    }

    /** @param which numbers of the steps by which another version has made its tables */
    public String otherTables(List<String> which) {
        return messages.text("start.otherTables", messages.listed(which, NAMED));
    }

    /** @param reason in the words of who tried */
    public String notReached(String reason) {
        return messages.text("start.notReached", reason);
    }
}
