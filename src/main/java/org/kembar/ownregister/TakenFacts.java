package org.kembar.ownregister;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.access.Person;
import org.kembar.access.Seeing;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Fact;
import org.kembar.notation.Annex;
import org.kembar.ownregister.RegisterPage.Linked;
import org.kembar.ownregister.RegisterPage.OfPartnership;
import org.kembar.ownregister.RegisterPage.Option;
import org.kembar.registry.CaseFiles;
import org.kembar.registry.DoneByImports;
import org.kembar.registry.DoneByImports.One;
import org.kembar.registry.DoneByImports.Wanted;
import org.kembar.registry.TrailLines.Told;
import org.kembar.registry.TrailLines.What;
import org.kembar.web.KnownCities;
import org.kembar.wording.Language;
import org.kembar.wording.RevisionWords;
import org.kembar.wording.Wording;

/**
 * Which facts were taken of a register into each partnership, a few by name: asked of all partnerships of a page together. Of sources
 * and fields of cooperation the facts tell that stand beside them.
 */
record TakenFacts(DoneByImports done, CaseFiles caseFiles, KnownCities cities) {

    /** So many facts of a partnership are named. */
    static final int NAMED = 5;

    private static final List<String> FACTS = Annex.keys(Fact.class);

    List<OfPartnership> of(long ofImport, List<String> ids, Person who, Language language) {
        var files = caseFiles.find(ids);
        var seen = Seeing.audiences(files, who, cities.list());
        var ones = ids.stream().map(id -> new One(ofImport, id)).toList();
        var told = done.told(ones, new Wanted(seen, Map.of(), FACTS, NAMED));
        var began = done.stored(ones);
        return files.stream()
                .map(file -> {
                    var one = new One(ofImport, file.id());
                    var came = Optional.ofNullable(began.get(one)).map(changed -> changed.orElse(file));
                    return partnership(one, file, came, told.getOrDefault(one, Map.of()), language);
                })
                .toList();
    }

    /** @param came as it came, if it was begun with the register */
    private static OfPartnership partnership(
            One one, CaseFile file, Optional<CaseFile> came, Map<What, Told> told, Language language) {
        var address = "/" + language.tag() + "/desk/partnerships/" + file.id();
        var words = new RevisionWords(language, file);
        var facts = Stream.concat(
                        came.stream().flatMap(left -> all(left, address, language)),
                        told.entrySet().stream()
                                .filter(done -> done.getKey() != What.RETRACTED)
                                .flatMap(done -> done.getValue().first().stream())
                                .flatMap(said -> said.record().stream())
                                .flatMap(record -> record.lists().entrySet().stream())
                                .flatMap(list -> list.getValue().stream()
                                        .map(record ->
                                                linked(words.of(list.getKey(), record), Annex.id(record), address))))
                .limit(NAMED)
                .toList();
        var many = came.map(left -> left.facts().size()).orElse(0)
                + told.entrySet().stream()
                        .filter(done -> done.getKey() != What.RETRACTED)
                        .mapToInt(done -> done.getValue().times())
                        .sum();
        var more = many > facts.size()
                ? Optional.of(new Linked(
                        Wording.plain(language, "register.taken.more", many - facts.size()),
                        came.isPresent() ? address : address + "/recorded/" + one.number(),
                        ""))
                : Optional.<Linked>empty();
        return new OfPartnership(
                new Wording(language, file).title(),
                address,
                facts,
                more,
                List.of(),
                came.isPresent()
                        ? new Option(address + "/evaluation", Wording.plain(language, "recorded.evaluation"))
                        : new Option(
                                address + "/recorded/" + one.number(), Wording.plain(language, "import.one.moved")));
    }

    private static Stream<Linked> all(CaseFile left, String address, Language language) {
        var words = new Wording(language, left);
        return left.facts().stream()
                .limit(NAMED)
                .map(fact -> linked(language.capitalised(words.say(fact)), fact.id(), address));
    }

    private static Linked linked(String name, String id, String address) {
        return new Linked(name, address + "/facts/" + id, "");
    }
}
