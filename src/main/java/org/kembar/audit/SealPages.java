package org.kembar.audit;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.kembar.access.Names;
import org.kembar.access.Needs;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.preview.ReceiptWords;
import org.kembar.registry.SharedTrail;
import org.kembar.registry.TakenAlong;
import org.kembar.registry.TrailEntry;
import org.kembar.web.Frame;
import org.kembar.web.Html;
import org.kembar.web.NothingHere;
import org.kembar.wording.Language;
import org.kembar.wording.OtherTongues;
import org.kembar.wording.Wording;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Whether the trail of a partnership holds, for both its cities: each checks it for itself. */
@RestController
@Needs(Right.BE_SIGNED_IN)
@RequestMapping("/{language:id|en|ko}/desk/partnerships/{id:[a-z0-9][a-z0-9-]*}/trail")
final class SealPages {

    private final Reader reader;
    private final Seals seals;
    private final SharedTrail trail;
    private final Clock clock;

    SealPages(Reader reader, Seals seals, DataSource source, Clock clock) {
        this.reader = reader;
        this.seals = seals;
        this.clock = clock;
        trail = new SharedTrail(source, clock);
    }

    /**
     * What the template prints.
     *
     * @param found what came of looking it through
     * @param cities for which the reader may set down what it says
     * @param answer what came of a receipt that the reader has brought
     */
    record SealPage(
            Frame frame,
            String partnership,
            String address,
            boolean isSound,
            String found,
            List<Row> seals,
            List<City> cities,
            Optional<Answer> answer) {}

    record City(String id, String name) {}

    record Answer(boolean holds, String sentence) {}

    /** A receipt that was set down, and whether it holds. */
    record Row(String at, String city, String by, boolean holds, String sentence, String address) {}

    @GetMapping
    ResponseEntity<byte[]> show(
            @PathVariable("language") Language language, @PathVariable("id") String id, Person who) {
        return answer(language, id, who, Optional.empty());
    }

    private ResponseEntity<byte[]> answer(Language language, String id, Person who, Optional<Answer> answer) {
        var shared = reader.shared(id, who);
        var checked = trail.check(id);
        var now = trail.entries(id);
        var names = reader.names(List.of(who), language);
        var place = "desk/partnerships/" + id + "/trail";
        var page = new SealPage(
                new Frame(language, place, Wording.plain(language, "seal.title"), false),
                new Wording(language, shared.file()).title(),
                "/" + language.tag() + "/" + place,
                checked instanceof SharedTrail.Checked.Sound,
                new ReceiptWords(language).of(checked),
                seals.of(id).stream()
                        .map(seal -> row(seal, now, names, "/" + language.tag() + "/" + place))
                        .toList(),
                shared.seals().stream()
                        .map(city -> new City(city, names.city(city)))
                        .toList(),
                answer);
        return Html.answer(
                HttpStatus.OK,
                OtherTongues.of(language, shared.file()),
                (output, forms) -> JtesealsGenerated.render(output, forms, page));
    }

    private Row row(Seals.Seal seal, List<TrailEntry> now, Names names, String address) {
        var words = new ReceiptWords(names.language());
        var wrong = seal.receipt()
                .map(receipt -> words.wrong(receipt, trail, now))
                .orElseGet(() -> Optional.of(Wording.plain(names.language(), "seal.notWhole")));
        return new Row(
                new Times(names.language(), clock.getZone()).words(seal.at()),
                names.city(seal.city()),
                names.of(seal.person()),
                wrong.isEmpty(),
                wrong.orElseGet(() -> words.holds(seal.receipt().orElseThrow(), now)),
                address + "/seals/" + seal.number() + ".json");
    }

    @PostMapping("/seals")
    ResponseEntity<byte[]> set(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @RequestParam(name = "city", defaultValue = "") String city,
            Person who) {
        var shared = reader.shared(id, who);
        if (!shared.seals().contains(city)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        seals.set(trail.receipt(id), city, who.id());
        return Html.leadTo("/" + language.tag() + "/desk/partnerships/" + id + "/trail");
    }

    /** Of a receipt that somebody has kept elsewhere. */
    @PostMapping("/check")
    ResponseEntity<byte[]> check(
            @PathVariable("language") Language language,
            @PathVariable("id") String id,
            @RequestParam(name = "receipt", defaultValue = "") String form,
            Person who) {
        reader.shared(id, who);
        var words = new ReceiptWords(language);
        var receipt = Seals.receipt(form).filter(one -> one.partnership().equals(id));
        var now = trail.entries(id);
        var answer = receipt.map(one -> words.wrong(one, trail, now)
                        .map(wrong -> new Answer(false, wrong))
                        .orElseGet(() -> new Answer(true, words.holds(one, now))))
                .orElseGet(() -> new Answer(false, Wording.plain(language, "seal.none")));
        return answer(language, id, who, Optional.of(answer));
    }

    /** The receipt of now, which the city keeps for itself. */
    @GetMapping("/receipt.json")
    ResponseEntity<byte[]> receipt(@PathVariable("id") String id, Person who) {
        reader.shared(id, who);
        return file(trail.receipt(id).written(), "receipt-" + id + ".json");
    }

    @GetMapping("/seals/{number:\\d{1,18}}.json")
    ResponseEntity<byte[]> seal(@PathVariable("id") String id, @PathVariable("number") long number, Person who) {
        reader.shared(id, who);
        return seals.of(id).stream()
                .filter(seal -> seal.number() == number)
                .findFirst()
                .map(seal -> file(seal.form(), "receipt-" + id + "-" + number + ".json"))
                .orElseThrow(NothingHere::new);
    }

    /** The entries themselves, by which one checks a receipt without the registry. */
    @GetMapping("/entries.json")
    ResponseEntity<byte[]> entries(@PathVariable("id") String id, Person who) {
        reader.shared(id, who);
        return file(TakenAlong.of(id, trail.entries(id)).written(), "trail-" + id + ".json");
    }

    private static ResponseEntity<byte[]> file(String content, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(content.getBytes(StandardCharsets.UTF_8));
    }
}
