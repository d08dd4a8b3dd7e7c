package org.kembar.registry;

import java.util.Optional;

/** What is on record of one kind of subject, each as a whole that an import replaces and undoing puts back. */
interface OnRecord {

    /** As it is now. */
    Optional<Version> now(String id);

    /** The hash of what is kept of it in this form; nothing if it is none. */
    Optional<String> hash(String id, String form);

    /** Makes it what was kept, or takes it off the record. The entry for that is made elsewhere. */
    void put(String id, Optional<String> form);
}
