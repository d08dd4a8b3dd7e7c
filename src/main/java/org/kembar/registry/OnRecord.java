package org.kembar.registry;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What is on record of one kind of subject, each as a whole that an import replaces and undoing puts back; by their ids. */
interface OnRecord {

    /** Those that are there, as they are now. */
    Map<String, Version> now(Collection<String> ids);

    /** The hashes of what is kept of them in these forms; without those that are none. */
    Map<String, String> hashes(Map<String, String> forms);

    /** Makes each what was kept, or takes it off the record. The entries for that are made elsewhere. */
    void put(Map<String, Optional<String>> forms);
}
