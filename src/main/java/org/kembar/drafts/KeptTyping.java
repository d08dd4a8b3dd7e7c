package org.kembar.drafts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kembar.access.KeptOfPeople;
import org.kembar.access.Person;

/** What somebody has typed and not recorded. */
public final class KeptTyping implements KeptOfPeople {

    private final Drafts drafts;
    private final UnsentForms unsent;

    public KeptTyping(Drafts drafts, UnsentForms unsent) {
        this.drafts = drafts;
        this.unsent = unsent;
    }

    public record Typed(String form, String at, List<Field> fields) {

        public Typed {
            fields = List.copyOf(fields);
        }
    }

    public record Field(String name, String text) {}

    @Override
    public List<Kind> kinds() {
        return List.of(new Kind("typed", List.of("drafts.drafts.person", "drafts.unsent.person"), this::of));
    }

    @Override
    public Map<String, String> untold() {
        return Map.of("drafts.sent.person", "no more than a hash, for a day");
    }

    private List<Typed> of(Person who) {
        return Stream.concat(
                        drafts.of(who).stream()
                                .map(one -> typed(one.of().caseFile() + one.of().place(), one.at(), one.fields())),
                        unsent.of(who).stream().map(one -> typed(one.action(), one.at(), one.fields())))
                .toList();
    }

    private static Typed typed(String form, Instant at, Fields fields) {
        return new Typed(
                form,
                at.toString(),
                fields.byName().entrySet().stream()
                        .flatMap(field -> field.getValue().stream().map(text -> new Field(field.getKey(), text)))
                        .toList());
    }
}
