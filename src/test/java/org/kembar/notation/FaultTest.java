package org.kembar.notation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kembar.notation.Files.with;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kembar.syntax.Fault;
import org.kembar.syntax.Limits;
import org.kembar.syntax.Place;
import org.kembar.syntax.Problem;

/** Every fault, provoked once, with the place, the path, what was found and what was expected. */
class FaultTest {

    private static final String CASE_FILE_KEYS =
            "schema, id, compiled, title, sources, partnership, cities, organisations, persons,"
                    + " termsOfOffice, contacts, fields, agreements, procedure, activities, annualPlans, budget, messages, obligations, outputs,"
                    + " obstacles, regulations, policies, events, surveys, considerations, precedents, workloads, proposals, statements,"
                    + " contradictions, assertions, judgements, setStates";

    private record Provocation(byte[] file, String at, String path, String found, String expected) {

        Provocation(String file, String at, String path, String found, String expected) {
            this(file.getBytes(UTF_8), at, path, found, expected);
        }
    }

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                // What is said of frameworks, where the frameworks are known.
                "NO_SUCH_FRAMEWORK",
                "NO_SUCH_INDICATOR",
                "NO_SUCH_SIGNAL",
                "THRESHOLD_WITHOUT_SIGN",
                "THRESHOLD_FORM",
                "THRESHOLDS_NOT_UPWARDS",
                "SCALE_WITHOUT_THRESHOLD",
                "SCALE_THE_OTHER_WAY",
                "UNUSED_SCALE",
                "KEPT_ID",
                "BUILT_IN_ID",
                "ASKED_TWICE",
                "WRONG_HEADER", // lists of cities have them: NetworkListReaderTest
                "NUMBER_OF_CELLS",
                "EMPTY_CELL",
                "CELL_TOO_LONG",
                "QUOTE_IN_CELL",
                "FORMULA",
                "NOT_ON_EARTH",
                "ONE_CORRECTION_EACH", // corrections of cities have them: WrittenCorrectionsTest
                "NO_SUCH_CITY",
                "NUMBER_OF_THE_REFERENCE",
                "ADDED_TWICE",
                "LANGUAGE_OF_NO_NAME",
                "NEEDS_A_DAY",
                "TEXT_TOO_LONG",
                "UNEXPECTED_END", // JSON has them: SyntaxTest
                "KEY_WITHOUT_QUOTES",
                "NO_JSON_VALUE"
            })
    void saysWhereWhatAndWhatInstead(Fault fault) {
        var provocation = provoke(fault);
        var place = provocation.at.split(":");

        assertThat(Files.problems(provocation.file, Format.YAML, TODAY))
                .filteredOn(problem -> fault != Fault.AND_MORE || problem.fault() == fault)
                .containsExactly(new Problem(
                        new Place(Integer.parseInt(place[0]), Integer.parseInt(place[1])),
                        provocation.path,
                        fault,
                        provocation.found,
                        provocation.expected,
                        fault == Fault.NO_SUCH_ID ? Optional.of("f-water") : Optional.empty()));
    }

    /** Without a default, so that a new fault is provoked before it can be built. */
    private static Provocation provoke(Fault fault) {
        return switch (fault) {
            case TOO_LARGE -> new Provocation(new byte[Limits.BYTES + 1], "1:1", "", "> 8 MiB", "8 MiB");
            case TOO_MANY_VALUES ->
                new Provocation("- a\n".repeat(Limits.NODES + 1), "500001:3", "", "> 500000", "500000");
            case EMPTY -> new Provocation("# nothing yet\n", "1:1", "", "", "");
            case NOT_UTF8 -> new Provocation(latin1(Files.YAML), "28:35", "", "0xE9", "UTF-8");
            case SYNTAX ->
                in("schema: pcf", "%YAML 1.2\n%YAML 1.2\n---\nschema: pcf", "2:1", "", "%YAML 1.2", "YAML 1.2");
            case TAB_INDENTATION -> in("    status: held", "\t  status: held", "33:1", "", "U+0009", "U+0020");
            case BAD_INDENTATION -> in("    status: held", "   status: held", "33:4", "", "status: held", "");
            case NO_COLON -> in("    status: held", "    status held", "33:5", "", "status held", "status: …");
            case COLON_IN_TEXT ->
                in("    status: held", "    status: held: twice", "33:13", "", "held: twice", "\"held: twice\"");
            case UNCLOSED_QUOTE -> new Provocation(Files.YAML + "policies: \"", "42:11", "", "\"", "\"");
            case AFTER_QUOTE -> in("date: \"2021\"", "date: \"2021\" or so", "34:18", "", "or so", "\\\"");
            case UNCLOSED_BRACKET -> in("[f-water]", "[f-water", "27:13", "", "[", "]");
            case UNOPENED_BRACKET -> in("[f-water]", "[f-water]]", "27:22", "", "]", "[");
            case MISSING_COMMA ->
                in(
                        "stage: paid, money",
                        "stage: \"paid\" money",
                        "41:28",
                        "",
                        "money: {amount: 1200.5, currency: EUR}, …",
                        ", }");
            case COMMA_OR_QUOTE -> in("{en: \"Training\"}", "{en: \"Training}", "34:12", "", "2021\"", "32:17");
            case EXTRA_COMMA -> in("[f-water]", "[, f-water]", "27:14", "", ",", "");
            case CANNOT_BEGIN_TEXT -> in("status: held", "status: @held", "33:13", "", "@", "\"@held\"");
            case CONTROL_CHARACTER -> in("status: held", "status: he\u0007ld", "33:15", "", "U+0007", "");
            case BAD_ESCAPE -> in("\"2021\"", "\"\\q\"", "34:12", "", "\\q\"", "\\\\, \\\", \\n, \\u00E9");
            case UNKNOWN_ALIAS -> in("status: held", "status: *held", "33:13", "", "*held", "&held");
            case UNEXPECTED_END, KEY_WITHOUT_QUOTES, NO_JSON_VALUE ->
                throw new IllegalArgumentException("A case file in YAML never has it");
            case WRONG_HEADER, NUMBER_OF_CELLS, EMPTY_CELL, CELL_TOO_LONG, QUOTE_IN_CELL, FORMULA, NOT_ON_EARTH ->
                throw new IllegalArgumentException("A case file has no cells");
            case ONE_CORRECTION_EACH,
                    NO_SUCH_CITY,
                    NUMBER_OF_THE_REFERENCE,
                    ADDED_TWICE,
                    LANGUAGE_OF_NO_NAME,
                    NEEDS_A_DAY,
                    TEXT_TOO_LONG -> throw new IllegalArgumentException("A case file corrects no city");
            case SEVERAL_DOCUMENTS -> in("budget:\n", "---\nbudget:\n", "40:1", "", "---", "");
            case TAG -> in("\"signé à Lyon\"", "!!java.net.URL x", "28:30", "", "tag:yaml.org,2002:java.net.URL", "");
            case TOO_DEEP -> in("budget:\n", "budget: " + "[".repeat(41) + "\n", "40:48", "", "41", "40");
            case TOO_MANY_ALIASES -> new Provocation(HostileFileTest.laughs(10), "6:5", "", "> 500000", "500000");
            case ALIAS_OF_ITSELF -> in("[report]", "&a [report, *a]", "37:22", "", "*a", "");
            case KEY_NOT_TEXT ->
                in(
                        "    status: held\n",
                        "    status: held\n    ? [a, b]\n    : c\n",
                        "34:7",
                        "activities[0]",
                        "[…]",
                        "");
            case DUPLICATE_KEY ->
                in(
                        "    status: held\n",
                        "    status: held\n    status: planned\n",
                        "34:5",
                        "activities[0].status",
                        "status",
                        "");
            case UNKNOWN_KEY ->
                in(
                        "stage: paid,",
                        "stage: paid, sum: 5,",
                        "41:27",
                        "budget[0].sum",
                        "sum",
                        "id, stage, money, payer, side, date, inKind, fields, activities, text, source");
            case MISSING_KEY -> in("stage: paid, ", "", "41:5", "budget[0]", "{id, money, payer}", "stage");
            case NEEDS_TEXT -> in("date: \"2021\"", "date: [2021]", "34:11", "activities[0].date", "[…]", "\"…\"");
            case NEEDS_QUOTES -> in("date: \"2021\"", "date: 2021", "34:11", "activities[0].date", "2021", "\"2021\"");
            case NORWAY -> in("country: FR", "country: false", "13:45", "cities[0].country", "false", "\"NO\"");
            case NEEDS_TRUTH ->
                in(
                        "openToPublic: false",
                        "openToPublic: no",
                        "35:19",
                        "activities[0].openToPublic",
                        "\"no\"",
                        "true, false");
            case NEEDS_WHOLE_NUMBER ->
                in("termYears: 5", "termYears: 2.5", "24:16", "agreements[1].termYears", "2.5", "5");
            case NEEDS_NUMBER ->
                in("1200.5", "\"1200.5\"", "41:43", "budget[0].money.amount", "\"1200.5\"", "37000000");
            case NUMBER_NOT_EXACT ->
                in(
                        "1200.5",
                        "9007199254740993",
                        "41:43",
                        "budget[0].money.amount",
                        "9007199254740993",
                        "9007199254740992");
            case NEEDS_COUNT ->
                in("\"2..\"", "several", "36:16", "activities[0].occasions", "\"several\"", "51, \"2..\", \"10..20\"");
            case NEEDS_LIST -> in("[report]", "report", "37:10", "activities[0].has", "\"report\"", "[report]");
            case NEEDS_EVIDENCE ->
                in(
                        "{ref: s1, quote: \"signé à Lyon\"}",
                        "s1",
                        "28:13",
                        "agreements[1].source",
                        "\"s1\"",
                        "{ref: s1, quote: \"…\"}");
            case NEEDS_MAPPING -> new Provocation("- schema: pcf/0.2\n", "1:1", "", "[…]", CASE_FILE_KEYS);
            case NEEDS_ONE_OF_THE_SHAPES ->
                in(
                        "{amount: 1200.5, currency: EUR}",
                        "1200.5",
                        "41:34",
                        "budget[0].money",
                        "1200.5",
                        "{amount, currency} | {words}");
            case NEEDS_LANGUAGES ->
                in(
                        "{en: \"Training\"}",
                        "Training",
                        "32:12",
                        "activities[0].title",
                        "\"Training\"",
                        "{id: \"…\", en: \"…\"}");
            case BLANK -> in("{en: \"Training\"}", "{en: \" \"}", "32:17", "activities[0].title.en", "\" \"", "");
            case UNKNOWN_WORD ->
                in(
                        "status: held",
                        "status: done",
                        "33:13",
                        "activities[0].status",
                        "\"done\"",
                        "planned, ongoing, held, postponed, cancelled");
            case WRONG_FORM -> in("country: FR", "country: fr", "13:45", "cities[0].country", "\"fr\"", "[A-Z]{2}");
            case NO_SUCH_COUNTRY ->
                in("country: FR", "country: UX", "13:45", "cities[0].country", "\"UX\"", "ISO 3166-1");
            case NO_SUCH_CURRENCY ->
                in("currency: EUR", "currency: EUX", "41:61", "budget[0].money.currency", "\"EUX\"", "ISO 4217");
            case NOT_EDTF ->
                in(
                        "\"2021\"",
                        "\"spring 2021\"",
                        "34:11",
                        "activities[0].date",
                        "\"spring 2021\"",
                        "\"2016\", \"2016-10\", \"2016-10-07\", \"2016-01/2016-06\"");
            case EVERYDAY_DATE ->
                in(
                        "\"2021\"",
                        "\"7/12/2021\"",
                        "34:11",
                        "activities[0].date",
                        "\"7/12/2021\"",
                        "\"2021-12-07\" / \"2021-07-12\"");
            case NO_SUCH_MONTH -> in("\"2021\"", "\"2021-13\"", "34:11", "activities[0].date", "\"2021-13\"", "");
            case OTHER_WEEKDAY ->
                in(
                        "\"2021\"",
                        "\"Senin, 7 Desember 2021\"",
                        "34:11",
                        "activities[0].date",
                        "\"Senin, 7 Desember 2021\"",
                        "");
            case NO_SUCH_DAY -> in("\"2021\"", "\"2021-02-29\"", "34:11", "activities[0].date", "\"2021-02-29\"", "");
            case ENDS_BEFORE_IT_STARTS ->
                in("\"2021\"", "\"2021/2020\"", "34:11", "activities[0].date", "\"2021/2020\"", "");
            case UNKNOWN_SCHEMA -> in("pcf/0.2", "pcf/0.1", "1:9", "schema", "\"pcf/0.1\"", "pcf/0.2");
            case DUPLICATE_ID -> in("{id: b1,", "{id: mou,", "41:10", "budget[0].id", "mou", "21:9");
            case NO_SUCH_ID -> in("[f-water]", "[f-watr]", "27:14", "agreements[1].fields[0]", "f-watr", "f-water");
            case NONE_OF_THE_KIND ->
                in(
                        "fields: [f-water]",
                        "signatories: [mayor]",
                        "27:19",
                        "agreements[1].signatories[0]",
                        "mayor",
                        "persons:");
            case WRONG_KIND_OF_ID ->
                in("[f-water]", "[training]", "27:14", "agreements[1].fields[0]", "training", "fields:");
            case CYCLE -> in("follows: loi", "follows: mou", "26:14", "agreements[1].follows", "mou → mou", "");
            case ENDS_BEFORE_SIGNED ->
                in(
                        "until: \"2021-10-07\"",
                        "until: \"2016-10-06\"",
                        "25:12",
                        "agreements[1].until",
                        "2016-10-06",
                        "2016-10-07");
            case IN_FORCE_BEFORE_SIGNED ->
                in("termYears: 5", "from: \"2016-10-06\"", "24:11", "agreements[1].from", "2016-10-06", "2016-10-07");
            case ENDS_AFTER_ITS_TERM ->
                in(
                        "until: \"2021-10-07\"",
                        "until: \"2021-10-08\"",
                        "25:12",
                        "agreements[1].until",
                        "2021-10-08",
                        "2021-10-07");
            case ADDENDUM_PROLONGS ->
                in(
                        "activities:",
                        "  - {id: more, type: addendum, signed: \"2021\", follows: mou, until: \"2026\"}\nactivities:",
                        "29:69",
                        "agreements[2].until",
                        "2026",
                        "renewal");
            case FOLLOWS_A_LATER_ONE ->
                in(
                        "activities:",
                        "  - {id: first, type: charter, signed: \"2010\", follows: mou}\nactivities:",
                        "29:57",
                        "agreements[2].follows",
                        "mou (2016-10-07)",
                        "2010");
            case OF_THE_OTHER_SIDE ->
                in(
                        "agreements:",
                        "organisations:\n  - {id: hall, name: {en: \"City hall\"}, side: b, nature: government}\n"
                                + "contacts:\n  - {id: pic, side: a, unit: hall}\nagreements:",
                        "20:30",
                        "contacts[0].unit",
                        "hall",
                        "a");
            case BEFORE_ITS_CAUSE ->
                in(
                        "status: held",
                        "status: held\n    learningChecked: \"2020\"",
                        "34:22",
                        "activities[0].learningChecked",
                        "2020",
                        "2021");
            case ASKED_FOR_TOO_LATE ->
                in(
                        "status: held",
                        "status: held\n    requested: \"2022\"",
                        "34:16",
                        "activities[0].requested",
                        "2022",
                        "2021");
            case HAS_AND_LACKS ->
                in(
                        "has: [report]",
                        "has: [report]\n    lacks: [cost, report]",
                        "38:12",
                        "activities[0].lacks",
                        "report",
                        "");
            case PARTIES ->
                in("{side: b, city: jember}", "{side: a, city: jember}", "10:5", "partnership.parties", "a, a", "a, b");
            case SAME_CITY ->
                in(
                        "{side: b, city: jember}",
                        "{side: b, city: lyon}",
                        "11:23",
                        "partnership.parties[1].city",
                        "lyon",
                        "");
            case NEGATIVE_AMOUNT ->
                in("amount: 1200.5", "amount: -1200.5", "41:43", "budget[0].money.amount", "-1200.5", "0");
            case NOT_ON_THE_SCALE ->
                in(
                        "budget:",
                        "surveys:\n  - {id: poll, question: awareness, date: \"2024\", side: a, value: 140}\nbudget:",
                        "41:67",
                        "surveys[0].value",
                        "140",
                        "0 … 100");
            case MORE_THAN_THERE_ARE ->
                in(
                        "budget:",
                        "workloads:\n  - {id: load, side: a, date: \"2024\", partnerships: 3, activePartnerships: 9}\nbudget:",
                        "41:76",
                        "workloads[0].activePartnerships",
                        "9",
                        "3");
            case DONE_AND_OPEN ->
                in(
                        "budget:",
                        "obligations:\n  - {id: x, type: meeting-action, text: {en: \"x\"}, due: \"2024\", done: \"2024\", open: true}\nbudget:",
                        "41:85",
                        "obligations[0].open",
                        "2024",
                        "");
            case THERE_AND_MISSING ->
                in(
                        "budget:",
                        "procedure:\n  - {id: x, agreement: mou, stage: signing, document: \"2016\", missing: true}\nbudget:",
                        "41:72",
                        "procedure[0].missing",
                        "2016",
                        "");
            case BENEFIT_AND_NONE ->
                in(
                        "budget:",
                        "outputs:\n  - {id: x, type: output, text: {en: \"x\"}, planned: false, benefits: [a, b], noBenefit: [a]}\nbudget:",
                        "41:89",
                        "outputs[0].noBenefit",
                        "a",
                        "");
            case VACANT_AND_FILLED ->
                in(
                        "budget:",
                        "persons:\n  - {id: x, name: \"X\"}\ncontacts:\n  - {id: y, side: a, person: x, vacant: true}\nbudget:",
                        "43:30",
                        "contacts[0].person",
                        "x",
                        "");
            case REPLACES_WHAT_WAS_HELD ->
                in(
                        "budget:",
                        "  - {id: again, type: training, title: {en: \"x\"}, status: held, replaces: training}\nbudget:",
                        "40:75",
                        "activities[1].replaces",
                        "training",
                        "");
            case NO_SUCH_YEAR ->
                in(
                        "budget:",
                        "annualPlans:\n  - {id: x, year: 20255}\nbudget:",
                        "41:19",
                        "annualPlans[0].year",
                        "20255",
                        "2126");
            case LASTS_FROM_TO ->
                in(
                        "budget:",
                        "obligations:\n  - {id: x, type: meeting-action, text: {en: \"x\"}, due: \"2024\", done: \"2024-04-01/2024-06-01\"}\nbudget:",
                        "41:71",
                        "obligations[0].done",
                        "2024-04-01/2024-06-01",
                        "[2024-04-01..2024-06-01]");
            case IN_THE_FUTURE ->
                in("date: \"2021\"", "date: \"2026-11-22\"", "34:11", "activities[0].date", "2026-11-22", "2026-11-21");
            case AND_MORE -> in("[f-water]", "[" + "f-watr, ".repeat(600) + "]", "27:" + (14 + 500 * 8), "", "500", "");
            case NO_SUCH_FRAMEWORK,
                    NO_SUCH_INDICATOR,
                    NO_SUCH_SIGNAL,
                    THRESHOLD_WITHOUT_SIGN,
                    THRESHOLD_FORM,
                    THRESHOLDS_NOT_UPWARDS,
                    SCALE_WITHOUT_THRESHOLD,
                    SCALE_THE_OTHER_WAY,
                    UNUSED_SCALE,
                    KEPT_ID,
                    BUILT_IN_ID,
                    ASKED_TWICE -> throw new IllegalArgumentException("Only where frameworks are known");
        };
    }

    private static Provocation in(
            String passage, String replacement, String at, String path, String found, String expected) {
        return new Provocation(with(passage, replacement), at, path, found, expected);
    }

    private static byte[] latin1(String text) {
        var bytes = text.getBytes(UTF_8);
        var start = new String(bytes, UTF_8).indexOf("signé");
        var before = text.substring(0, start).getBytes(UTF_8).length;
        var spoilt = Arrays.copyOf(bytes, bytes.length - 1);
        spoilt[before + 4] = (byte) 0xE9;
        System.arraycopy(bytes, before + 6, spoilt, before + 5, bytes.length - before - 6);
        return spoilt;
    }
}
