package org.kembar.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kembar.casefile.CaseFile;
import org.kembar.notation.CanonicalForm;
import org.kembar.notation.Notation;

/**
 * Case files as they were kept, for who takes one import back. Each is read once, as long as they are few: of a large import not all
 * are to be in memory at the same time.
 */
final class KeptFiles implements OnRecord {

    private final FileRows files;
    private final Map<String, CaseFile> read = new HashMap<>();

    KeptFiles(FileRows files) {
        this.files = files;
    }

    /** Nothing if it is no case file. */
    Optional<CaseFile> read(String form) {
        var before = Optional.ofNullable(read.get(form));
        if (before.isPresent()) {
            return before;
        }
        var file = Notation.readKept(form);
        if (read.size() < Changes.AT_ONCE) {
            file.ifPresent(one -> read.put(form, one));
        }
        return file;
    }

    @Override
    public Map<String, Version> now(Collection<String> ids) {
        var now = new LinkedHashMap<String, Version>();
        files.find(ids)
                .forEach(file -> now.put(file.id(), new Version(CanonicalForm.sha256(file), Notation.kept(file))));
        return now;
    }

    @Override
    public Map<String, String> hashes(Map<String, String> forms) {
        var hashes = new LinkedHashMap<String, String>();
        forms.forEach((id, form) -> read(form).ifPresent(file -> hashes.put(id, CanonicalForm.sha256(file))));
        return hashes;
    }

    @Override
    public void put(Map<String, Optional<String>> forms) {
        var again = new ArrayList<CaseFile>();
        var gone = new ArrayList<String>();
        forms.forEach((id, form) -> form.flatMap(this::read).ifPresentOrElse(again::add, () -> gone.add(id)));
        if (!again.isEmpty()) {
            files.write(files.byId(again.stream().map(CaseFile::id).toList()), again);
        }
        if (!gone.isEmpty()) {
            files.leave(gone);
        }
    }
}
