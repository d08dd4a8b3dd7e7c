package org.kembar.search;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.access.AudienceNames;
import org.kembar.documents.Report;
import org.kembar.registry.Audience;
import org.kembar.registry.FoundByWord.Place;
import org.kembar.search.SearchPage.Entry;
import org.kembar.search.SearchPage.Link;
import org.kembar.search.SearchPage.OfPartnership;
import org.kembar.search.Searching.Answer;
import org.kembar.search.Searching.Opened;
import org.kembar.search.Searching.Read;
import org.kembar.seeking.Excerpt;
import org.kembar.seeking.Findable.Kind;
import org.kembar.seeking.Findable.Said;
import org.kembar.seeking.Findables;
import org.kembar.web.Addresses;
import org.kembar.wording.Wording;

/** What was found, with the words that were looked for, and where it stands. */
record Entries(Answer answer, Asking asking) {

    OfPartnership of(Opened opened) {
        var found = opened.found();
        var title = new Wording(asking.language(), opened.file()).title();
        var more = found.count() > found.places().size() && asking.caseFile().isEmpty()
                ? Optional.of(new Link(
                        say("search.more", found.count()),
                        asking.in(found.caseFile()).address()))
                : Optional.<Link>empty();
        return new OfPartnership(
                found.caseFile(),
                found.count(),
                whole(title).parts(),
                Addresses.partnership(asking.language(), found.caseFile()),
                opened.read().stream()
                        .filter(one -> one.place().kind() != Kind.PARTNERSHIP || !hasAll(whole(title)))
                        .map(this::entry)
                        .toList(),
                more);
    }

    private String say(String key, Object... values) {
        return Wording.plain(asking.language(), key, values);
    }

    private Excerpt whole(String text) {
        return Excerpt.whole(text, answer.question(), answer.stems());
    }

    private boolean hasAll(Excerpt excerpt) {
        return excerpt.found().cardinality() == answer.question().terms().size();
    }

    private Entry entry(Read read) {
        var name = Findables.name(read.findable(), asking.language());
        var title = name.map(said -> whole(said.text()))
                .orElseGet(() -> whole(read.findable().id()));
        var excerpt = hasAll(title) ? Optional.<Shown>empty() : excerpt(read, title.found());
        return new Entry(
                read.place(),
                title.parts(),
                lang(name),
                address(read),
                kind(read.place()),
                audience(read),
                excerpt.map(shown -> shown.excerpt().parts()).orElse(List.of()),
                lang(excerpt.map(Shown::said)));
    }

    private Optional<String> lang(Optional<Said> said) {
        return said.flatMap(Said::language)
                .filter(tag -> !tag.equals(asking.language().tag()));
    }

    private record Shown(Said said, Excerpt excerpt) {}

    /** Of all that it was found by, what has most of the words that its name lacks; in the language of the page if it can be. */
    private Optional<Shown> excerpt(Read read, BitSet known) {
        var shown = read.findable().said().stream()
                .flatMap(said -> Excerpt.around(said.text(), answer.question(), answer.stems())
                        .map(excerpt -> new Shown(said, excerpt))
                        .stream())
                .filter(one -> news(one, known) > 0)
                .toList();
        return Stream.concat(
                        shown.stream()
                                .filter(one -> lang(Optional.of(one.said())).isEmpty()),
                        shown.stream())
                .reduce((one, other) -> news(other, known) > news(one, known) ? other : one);
    }

    private static int news(Shown shown, BitSet known) {
        var found = (BitSet) shown.excerpt().found().clone();
        found.andNot(known);
        return found.cardinality();
    }

    private Optional<String> kind(Place place) {
        return switch (place.kind()) {
            case PARTNERSHIP -> Optional.of(say("search.partnership"));
            case FACT -> Optional.empty();
            case SOURCE -> Optional.of(say("search.source"));
            case DOCUMENT ->
                Optional.of(place.page() == 0 ? say("search.document") : say("search.documentPage", place.page()));
        };
    }

    private Optional<String> audience(Read read) {
        return Optional.of(read.place().audience())
                .filter(audience -> audience != Audience.PUBLIC)
                .map(new AudienceNames(read.file(), asking.language())::mark);
    }

    /** Where it stands on a page that whoever asks may read. */
    private String address(Read read) {
        var place = read.place();
        var isOpen = place.audience() == Audience.PUBLIC;
        var publicly = Addresses.partnership(asking.language(), place.caseFile());
        var base = isOpen ? publicly : Addresses.desk(asking.language(), place.caseFile());
        return switch (place.kind()) {
            case PARTNERSHIP -> base;
            case FACT ->
                read.file().facts().stream()
                        .filter(fact -> fact.id().equals(place.id()))
                        .findFirst()
                        .map(fact -> base + "#" + Report.anchor(fact))
                        .orElse(base);
            case SOURCE -> isOpen ? base + "/sources/" + place.id() : base + "#sources";
            case DOCUMENT -> base + "/files/" + place.id() + (place.page() == 0 ? "" : "#page-" + place.page());
        };
    }
}
