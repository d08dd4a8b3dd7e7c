package org.kembar.ownregister;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kembar.access.Needs;
import org.kembar.access.Person;
import org.kembar.access.Right;
import org.kembar.importing.Uploads;
import org.kembar.ownregister.RegisterPage.Group;
import org.kembar.ownregister.RegisterPage.Option;
import org.kembar.ownregister.RegisterPage.Word;
import org.kembar.ownregister.Registers.Opened;
import org.kembar.sheets.FoundBook.Row;
import org.kembar.web.Frame;
import org.kembar.web.Html;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the words of a register are set beside those of the record, and its partners beside the list of cities. */
@RestController
@Needs(Right.TAKE_FILES_IN)
@RequestMapping(RegisterPages.ONE + "/words")
final class WordsPages {

    /** So many words of a kind are asked for; the others are as they are. Of partners all are, on further pages. */
    private static final int ASKED = 100;

    /** Longer is no name of a field. */
    private static final int LONGEST = 200;

    private static final String NONE = "";

    private final Registers registers;
    private final Uploads uploads;

    WordsPages(Registers registers, Uploads uploads) {
        this.registers = registers;
        this.uploads = uploads;
    }

    /** Words of the register that are to be settled, by what they are words of. */
    private record Asked(Map<Slot, List<String>> words, UnsurePartners partners) {

        boolean isNot(Choices.Word word) {
            var asked = word.slot() == Slot.PARTNER
                    ? partners.byName().keySet().stream()
                    : words.getOrDefault(word.slot(), List.of()).stream();
            return asked.noneMatch(one -> Folded.isSpelling(one, word.written()));
        }

        boolean isNothing() {
            return partners.byName().isEmpty() && words.values().stream().allMatch(List::isEmpty);
        }
    }

    /** @param from the number of the first partner that is asked for, from 0 */
    @GetMapping
    ResponseEntity<byte[]> show(
            @PathVariable("language") Language language,
            @PathVariable("token") String token,
            @RequestParam(name = "from", defaultValue = "0") int from,
            Person who) {
        return ColumnsPages.opened(registers, uploads, token, language, who, opened -> {
            var asked = asked(opened, registers.partners(), from);
            return asked.isNothing()
                    ? Html.leadTo(RegisterPages.address(language, token) + "/preview")
                    : page(opened, asked, language);
        });
    }

    /** Where it is asked which city is meant, from a partner on. */
    static String address(Language language, String token, int from) {
        return RegisterPages.address(language, token) + "/words" + (from == 0 ? "" : "?from=" + from);
    }

    private static Asked asked(Opened opened, Partners partners, int from) {
        var unsure = UnsurePartners.of(opened, partners, from);
        if (unsure.from() > 0) {
            return new Asked(Map.of(), unsure);
        }
        var words = new LinkedHashMap<Slot, List<String>>();
        for (var slot : List.of(
                Slot.DOCUMENT,
                Slot.ACTIVITY_KIND,
                Slot.ACTIVITY_STATUS,
                Slot.GROUP,
                Slot.COOPERATION,
                Slot.LEVEL,
                Slot.COUNTRY,
                Slot.FIELDS)) {
            words.put(slot, isOther(opened, slot) ? List.of() : words(opened, slot));
        }
        return new Asked(words, unsure);
    }

    /** Whether it is of rows that are something else. */
    private static boolean isOther(Opened opened, Slot slot) {
        return switch (slot) {
            case DOCUMENT, ACTIVITY_KIND, ACTIVITY_STATUS, GROUP ->
                !unsaid(opened).isAsked(slot);
            default -> false;
        };
    }

    private static Unsaid unsaid(Opened opened) {
        return new Unsaid(opened.grid(), opened.choices());
    }

    private static List<String> words(Opened opened, Slot slot) {
        var spellings = new LinkedHashMap<String, String>();
        for (var row : opened.grid().rows()) {
            var named = slot == Slot.ACTIVITY_KIND
                    ? cells(opened, row, Slot.ACTIVITY).findFirst().flatMap(KindInTitle::word)
                    : Optional.<String>empty();
            var cells = cells(opened, row, slot).toList();
            (named.isPresent() && cells.stream().allMatch(Dates::isNothing) ? named.stream() : cells.stream())
                    .flatMap(cell -> words(cell, slot, unsaid(opened)).stream())
                    .forEach(word -> spellings.putIfAbsent(Folded.spelled(word), word));
        }
        if (unsaid(opened).isAsked(slot) && (!opened.choices().has(slot) || spellings.containsValue(Choices.ALL))) {
            spellings.putFirst(Choices.ALL, Choices.ALL);
        }
        return spellings.values().stream()
                // A country that is known is known.
                .filter(word ->
                        slot != Slot.COUNTRY || UsualWords.meant(slot, word).isEmpty())
                .filter(word -> !word.isEmpty() && word.length() <= LONGEST)
                .limit(ASKED)
                .toList();
    }

    private static Stream<String> cells(Opened opened, Row row, Slot slot) {
        return opened.choices().columns().stream()
                .filter(column -> column.is() == slot)
                .map(column -> row.cell(column.at()).orElse("").strip());
    }

    private static List<String> words(String cell, Slot slot, Unsaid unsaid) {
        if (slot == Slot.FIELDS) {
            return RowReading.words(cell);
        }
        if (Dates.isNothing(cell)) {
            return unsaid.isAsked(slot) ? List.of(Choices.ALL) : List.of();
        }
        return List.of(cell);
    }

    private static ResponseEntity<byte[]> page(Opened opened, Asked asked, Language language) {
        var frame = new Frame(
                language,
                RegisterPages.PLACE + "/" + opened.register().token() + "/words",
                Wording.plain(language, "register.words.title"),
                false);
        var groups = new ArrayList<Group>();
        asked.words().forEach((slot, words) -> {
            if (!words.isEmpty()) {
                groups.add(group(opened, slot, words, frame));
            }
        });
        if (!asked.partners().byName().isEmpty()) {
            groups.add(asked.partners().group(opened.choices(), frame));
        }
        var page = new RegisterPage.Words(
                frame,
                RegisterPages.address(language, opened.register().token()),
                opened.register().name(),
                List.of(),
                groups,
                Integer.toString(asked.partners().from()));
        return Html.answer(HttpStatus.OK, (output, forms) -> JtewordsGenerated.render(output, forms, page));
    }

    private static Group group(Opened opened, Slot slot, List<String> words, Frame frame) {
        var options = WordOptions.of(slot, frame.language());
        return new Group(
                slot.name(),
                Wording.plain(frame.language(), slot),
                frame.say("register.words." + slot
                        + (slot == Slot.COOPERATION && opened.choices().are(Rows.ACTIVITIES) ? ".activities" : "")),
                slot == Slot.FIELDS,
                IntStream.range(0, words.size())
                        .mapToObj(i -> new Word(
                                slot.name() + i,
                                words.get(i).equals(Choices.ALL) ? frame.say("register.words.all") : words.get(i),
                                options,
                                chosen(opened, slot, words.get(i))))
                        .toList(),
                Optional.empty());
    }

    private static String chosen(Opened opened, Slot slot, String word) {
        var usual = word.equals(Choices.ALL) ? unsaid(opened).proposed(slot) : UsualWords.meant(slot, word);
        return opened.choices()
                .word(slot, word)
                .map(Choices.Word::means)
                .orElse(usual)
                .orElse(NONE);
    }

    /** What is left out of a word is empty, as what nobody said of a partner is, whose rows wait until somebody does. */
    @PostMapping
    ResponseEntity<byte[]> settle(
            @PathVariable("language") Language language,
            @PathVariable("token") String token,
            @RequestParam(name = "from", defaultValue = "0") int from,
            HttpServletRequest request,
            Person who) {
        return ColumnsPages.opened(registers, uploads, token, language, who, opened -> {
            var partners = registers.partners();
            var asked = asked(opened, partners, from);
            var words = new ArrayList<Choices.Word>();
            asked.words()
                    .forEach((slot, all) -> IntStream.range(0, all.size())
                            .forEach(i -> said(request, slot, i, LONGEST)
                                    .ifPresent(said -> words.add(
                                            new Choices.Word(slot, all.get(i), means(slot, said, language))))));
            var names = List.copyOf(asked.partners().byName().keySet());
            IntStream.range(0, names.size())
                    .forEach(i -> said(request, Slot.PARTNER, i, LONGEST)
                            .filter(said -> said.isEmpty()
                                    || said.equals(RowReading.BY_NAME)
                                    || partners.withId(said).isPresent())
                            .ifPresent(said -> words.add(new Choices.Word(
                                    Slot.PARTNER,
                                    names.get(i),
                                    Optional.of(said).filter(id -> !id.isEmpty())))));
            // What was said of words that stand elsewhere stays as it is.
            opened.choices().words().stream().filter(word -> asked.isNot(word)).forEach(words::add);
            var choices = opened.choices().withWords(words);
            registers.kept().decide(opened.register(), choices.kept());
            registers.remember(new Opened(opened.register(), choices, opened.book(), opened.grid()));
            return Html.leadTo(
                    asked.partners().isLast()
                            ? RegisterPages.address(language, token) + "/preview"
                            : address(language, token, asked.partners().next()));
        });
    }

    private static Optional<String> said(HttpServletRequest request, Slot slot, int number, int longest) {
        return Optional.ofNullable(request.getParameter(slot.name() + number))
                .map(String::strip)
                .filter(said -> said.length() <= longest);
    }

    private static Optional<String> means(Slot slot, String said, Language language) {
        return Optional.of(said)
                .filter(one -> !one.isEmpty())
                .filter(one -> slot == Slot.FIELDS
                        ? !org.kembar.syntax.Unseen.marks(one)
                        : WordOptions.of(slot, language).stream()
                                .map(Option::value)
                                .anyMatch(one::equals));
    }
}
