package org.kembar.wording;

import java.nio.file.Path;

/** What is said in one language when the registry is started. */
public final class StartWords {

    private final Messages messages;

    public StartWords(Language language) {
        messages = new Messages(language);
    }

    /** Another Kembar has the folder the data are in. */
    public String held(Path data) {
        return messages.text("start.held", data);
    }
}
