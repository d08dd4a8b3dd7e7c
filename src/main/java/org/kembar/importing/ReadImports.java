package org.kembar.importing;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kembar.access.Offices;
import org.kembar.casefile.CaseFile;
import org.kembar.cities.Cities;
import org.kembar.registry.Audience;
import org.kembar.registry.DoneByImports.Head;
import org.kembar.registry.DoneByImports.One;
import org.kembar.registry.TrailLines.Told;
import org.kembar.registry.TrailLines.What;
import org.kembar.wording.Language;
import org.kembar.wording.OtherTongues;

/**
 * What a page needs to know to tell of imports.
 *
 * @param onRecord the case files of which it tells, as far as they are on record
 * @param gone those that are on record no more, as everybody saw them last, where it is told what was done to them
 * @param before in whose places imports put others
 * @param kept which went when imports were taken back
 * @param touched for whom the records are that imports changed
 * @param told what imports did to which records, as far as the reader is told
 */
record ReadImports(
        Cities cities,
        Offices offices,
        Map<String, CaseFile> onRecord,
        Map<String, CaseFile> gone,
        Map<One, Head> before,
        Map<One, Head> kept,
        Map<One, Set<Audience>> touched,
        Map<One, Map<What, Told>> told) {

    /** What is said of these in another language. */
    OtherTongues tongues(Language language) {
        return OtherTongues.of(
                language,
                Stream.of(
                                onRecord.values().stream(),
                                gone.values().stream(),
                                before.values().stream().map(Head::file),
                                kept.values().stream().map(Head::file))
                        .flatMap(some -> some)
                        .toList());
    }

    Optional<CaseFile> onRecord(String id) {
        return Optional.ofNullable(onRecord.get(id));
    }

    /** As everybody sees it, or saw it last. */
    Optional<CaseFile> file(String id) {
        return onRecord(id).or(() -> Optional.ofNullable(gone.get(id)));
    }

    Optional<Head> before(One one) {
        return Optional.ofNullable(before.get(one));
    }

    Optional<Head> kept(One one) {
        return Optional.ofNullable(kept.get(one));
    }

    Set<Audience> touched(One one) {
        return touched.getOrDefault(one, Set.of());
    }

    Map<What, Told> told(One one) {
        return told.getOrDefault(one, Map.of());
    }
}
