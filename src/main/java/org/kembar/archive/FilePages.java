package org.kembar.archive;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kembar.access.Names;
import org.kembar.access.Needs;
import org.kembar.access.People;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.access.Rules;
import org.kembar.archive.Cabinet.Opened;
import org.kembar.archive.FileView.Doing;
import org.kembar.archive.FileView.Said;
import org.kembar.registry.Audience;
import org.kembar.registry.Document;
import org.kembar.web.Frame;
import org.kembar.web.Html;
import org.kembar.web.KnownCities;
import org.kembar.wording.Language;
import org.kembar.wording.OtherTongues;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The documents of a partnership, and each with what is written in it. */
@RestController
final class FilePages {

    private static final int VIEWS = 100;

    private final Cabinet cabinet;
    private final People people;
    private final KnownCities cities;
    private final Clock clock;

    FilePages(Cabinet cabinet, People people, KnownCities cities, Clock clock) {
        this.cabinet = cabinet;
        this.people = people;
        this.cities = cities;
        this.clock = clock;
    }

    @GetMapping(FileAddresses.PUBLIC)
    ResponseEntity<byte[]> all(@PathVariable("language") Language language, @PathVariable("id") String id) {
        return all(cabinet.publicly(id), Optional.empty(), language);
    }

    @Needs(Right.BE_SIGNED_IN)
    @GetMapping(FileAddresses.DESK)
    ResponseEntity<byte[]> all(@PathVariable("language") Language language, @PathVariable("id") String id, Person who) {
        return all(cabinet.find(id, who), Optional.empty(), language);
    }

    private ResponseEntity<byte[]> all(Opened opened, Optional<String> told, Language language) {
        var words = words(opened, language);
        var addresses = FileAddresses.of(language, opened);
        var id = opened.open().id();
        var documents = cabinet.all(opened);
        var page = new FileView.All(
                new Frame(language, addresses.place(), words.say("files.title", words.partnership()), false),
                path(opened, words, addresses),
                rows(documents.stream().filter(one -> one.withdrawal().isEmpty()), words, addresses),
                rows(documents.stream().filter(one -> one.withdrawal().isPresent()), words, addresses),
                opened.isPublic() || !opened.filesFor().isEmpty()
                        ? Optional.of(FileAddresses.desk(language, id).all() + "/new")
                        : Optional.empty(),
                opened.isPublic()
                        ? FileAddresses.desk(language, id).all()
                        : FileAddresses.everybodys(language, id).all(),
                opened.isPublic(),
                told);
        return Html.answer(
                HttpStatus.OK,
                OtherTongues.of(language, opened.seen().file()),
                (output, forms) -> JtefilesGenerated.render(output, forms, page));
    }

    private FileWords words(Opened opened, Language language) {
        return new FileWords(opened.seen().file(), language, clock.getZone());
    }

    static FileView.Path path(Opened opened, FileWords words, FileAddresses addresses) {
        return new FileView.Path(words.partnership(), addresses.partnership(), addresses.all());
    }

    static Stream<Document> latestFirst(Stream<Document> documents) {
        return documents.sorted(
                (one, other) -> other.current().at().compareTo(one.current().at()));
    }

    private static List<FileView.Row> rows(Stream<Document> documents, FileWords words, FileAddresses addresses) {
        return latestFirst(documents)
                .map(document -> new FileView.Row(
                        document.current().title(),
                        document.current().language(),
                        addresses.one(document.id()),
                        words.about(document.current()),
                        Optional.of(document.audience())
                                .filter(audience -> audience != Audience.PUBLIC)
                                .map(words.audiences()::mark)))
                .toList();
    }

    @GetMapping(FileAddresses.PUBLIC + FileAddresses.ONE)
    ResponseEntity<byte[]> one(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("document") String document) {
        return one(cabinet.publicly(id), document, Optional.empty(), language);
    }

    @Needs(Right.BE_SIGNED_IN)
    @GetMapping(FileAddresses.DESK + FileAddresses.ONE)
    ResponseEntity<byte[]> one(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @PathVariable("document") String document,
            @RequestParam(name = "changed", required = false) Optional<String> changed,
            Person who) {
        var opened = cabinet.find(id, who);
        var told = changed.map(_ -> words(opened, language).say("desk.changed"));
        return one(opened, document, told, language);
    }

    private ResponseEntity<byte[]> one(Opened opened, String id, Optional<String> told, Language language) {
        var page = page(opened, cabinet.read(opened, id), told, language);
        return Html.answer(
                HttpStatus.OK,
                OtherTongues.of(language, opened.seen().file()),
                (output, forms) -> JtefileGenerated.render(output, forms, page));
    }

    private FileView.One page(Opened opened, Document document, Optional<String> told, Language language) {
        var words = words(opened, language);
        var addresses = FileAddresses.of(language, opened);
        var current = document.current();
        var isThere = document.withdrawal().isEmpty();
        var content = addresses.content(document.id(), current.number());
        var texts = isThere ? cabinet.documents().pages(document.id(), current.number()) : List.<String>of();
        var quotations = texts.isEmpty()
                ? List.<FileView.Quotation>of()
                : Quotations.of(opened.seen().file(), document, texts, words, addresses);
        return new FileView.One(
                new Frame(language, addresses.place() + "/" + document.id(), current.title(), false),
                path(opened, words, addresses),
                current.language(),
                said(opened, document, words, addresses),
                document.withdrawal().map(one -> words.say("files.withdrawn.on", words.day(one.at()), one.reason())),
                isThere ? Optional.of(new Doing(words.say("files.download"), content)) : Optional.empty(),
                Optional.of(addresses.leaf(document.id(), 1))
                        .filter(_ -> isThere
                                && FileKind.of(current.type())
                                        .filter(FileKind::isSeen)
                                        .isPresent()),
                versions(opened, document, words, addresses),
                isThere ? words.say("files.reading." + current.reading()) : "",
                pages(opened, document, texts, words, addresses),
                quotations.stream().filter(one -> one.place().isPresent()).toList(),
                quotations.stream().filter(one -> one.place().isEmpty()).toList(),
                doings(opened, document, words, addresses),
                looked(opened, document, words),
                told);
    }

    private List<Said> said(Opened opened, Document document, FileWords words, FileAddresses addresses) {
        var current = document.current();
        var said = new ArrayList<Said>();
        said.add(new Said(words.say("files.kind"), words.kind(current), Optional.empty()));
        said.add(new Said(words.say("files.size.name"), words.size(current), Optional.empty()));
        current.language()
                .ifPresent(tag ->
                        said.add(new Said(words.say("files.language"), words.languageName(tag), Optional.empty())));
        current.source()
                .flatMap(words::source)
                .ifPresent(source -> said.add(new Said(
                        words.say("files.source"),
                        words.source(source),
                        Optional.of(
                                opened.seen().audience(source.id()) == Audience.PUBLIC
                                        ? FileAddresses.source(
                                                words.language(), opened.open().id(), source.id())
                                        : addresses.partnership() + "#sources"))));
        said.add(new Said(words.say("files.audience"), words.audiences().mark(document.audience()), Optional.empty()));
        said.add(new Said(words.say("files.whose"), words.whose(document), Optional.empty()));
        said.add(new Said(
                words.say("files.scanned.name"),
                words.say(current.isScanned() ? "files.scanned.yes" : "files.scanned.no"),
                Optional.empty()));
        said.add(new Said(words.say("files.sha256"), current.sha256(), Optional.empty()));
        return said;
    }

    /** Who sent it is for those to know who are signed in. */
    private List<FileView.Version> versions(
            Opened opened, Document document, FileWords words, FileAddresses addresses) {
        var names = names(opened, words.language());
        return document.versions().reversed().stream()
                .map(version -> new FileView.Version(
                        words.say("files.version", version.number()),
                        opened.isPublic()
                                ? words.say("files.version.about", version.title(), words.about(version))
                                : words.say(
                                        "files.version.by",
                                        version.title(),
                                        words.about(version),
                                        names.of(version.by())),
                        document.withdrawal().isEmpty()
                                ? Optional.of(addresses.content(document.id(), version.number()))
                                : Optional.empty()))
                .toList();
    }

    private Names names(Opened opened, Language language) {
        return Names.toldTo(opened.who().stream().toList(), people, cities.list(), language);
    }

    private static List<FileView.Page> pages(
            Opened opened, Document document, List<String> texts, FileWords words, FileAddresses addresses) {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new FileView.Page(
                        i + 1,
                        words.say("files.page", i + 1),
                        addresses.leaf(document.id(), i + 1),
                        texts.get(i).lines().toList(),
                        opened.filesFor().isEmpty() || texts.get(i).isBlank()
                                ? Optional.empty()
                                : Optional.of(addresses.one(document.id()) + "/quote?page=" + (i + 1)),
                        words.say("files.quote.from", i + 1)))
                .toList();
    }

    private static List<Doing> doings(Opened opened, Document document, FileWords words, FileAddresses addresses) {
        var one = addresses.one(document.id());
        var doings = new ArrayList<Doing>();
        if (opened.mayReplace(document)) {
            doings.add(new Doing(words.say("files.renew"), one + "/new-version"));
            doings.add(new Doing(words.say("files.withdraw"), one + "/withdraw"));
        }
        if (!opened.movesTo(document).isEmpty()) {
            doings.add(new Doing(words.say("files.move"), one + "/audience"));
        }
        return doings;
    }

    private Optional<List<String>> looked(Opened opened, Document document, FileWords words) {
        var mayKnow = opened.who()
                .filter(person -> document.audience() != Audience.PUBLIC
                        && Rules.seesWhoLookedAt(person, opened.sides()).contains(document.audience()));
        if (mayKnow.isEmpty()) {
            return Optional.empty();
        }
        var names = names(opened, words.language());
        return Optional.of(cabinet.documents().views(document.id(), VIEWS).stream()
                .map(view -> words.say("files.looked.one", words.time(view.at()), names.of(view.person())))
                .toList());
    }
}
