package org.kembar.preview;

import java.util.List;
import java.util.Optional;
import org.kembar.registry.Receipt;
import org.kembar.registry.SharedTrail;
import org.kembar.registry.SharedTrail.Checked;
import org.kembar.registry.TrailEntry;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/** What came of holding a receipt against the trail, in words. */
public record ReceiptWords(Language language) {

    /**
     * What is wrong; nothing if all of it holds.
     *
     * @param now the entries of the public and the shared records as they are now
     */
    public Optional<String> wrong(Receipt receipt, List<TrailEntry> now) {
        if (!receipt.isWhole()) {
            return Optional.of(Wording.plain(language, "seal.notWhole"));
        }
        return receipt.against(now).map(one -> Wording.plain(language, "seal.differs." + one.why(), one.number()));
    }

    /** The same, with the trail as a whole. */
    public Optional<String> wrong(Receipt receipt, SharedTrail trail, List<TrailEntry> now) {
        return wrong(receipt, now)
                .or(() -> trail.runsThrough(receipt)
                        ? Optional.empty()
                        : Optional.of(Wording.plain(language, "seal.notThrough", receipt.number())));
    }

    public String holds(Receipt receipt, List<TrailEntry> now) {
        return Wording.plain(
                language,
                "seal.holds",
                receipt.entries().size(),
                now.stream().filter(one -> one.number() > receipt.number()).count());
    }

    public String of(Checked checked) {
        return switch (checked) {
            case Checked.Sound(var entries) -> Wording.plain(language, "seal.sound", entries);
            case Checked.Changed(var number) -> Wording.plain(language, "seal.differs.CHANGED", number);
            case Checked.Torn(var number) -> Wording.plain(language, "seal.torn", number);
            case Checked.Otherwise(var audience) ->
                Wording.plain(language, "seal.otherwise", Wording.plain(language, "audience." + audience));
            case Checked.OtherDocument(var title) -> Wording.plain(language, "seal.otherwise.document", title);
        };
    }
}
