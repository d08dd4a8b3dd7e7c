package org.kembar.wording;

import org.kembar.notation.Shape.Part;

/** What the parts of a record are called on a page, where a case file has its keys. */
record PartNames(Messages messages) {

    /** A key can mean something else in one kind of record than in the others. */
    String of(Part part) {
        var own = "part." + part.accessor().getDeclaringClass().getSimpleName() + "." + part.name();
        return messages.text(messages.has(own) ? own : "part." + part.name());
    }
}
