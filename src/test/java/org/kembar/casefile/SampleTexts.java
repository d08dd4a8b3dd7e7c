package org.kembar.casefile;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Texts that programs have been known to spoil. */
public final class SampleTexts {

    /** Each of these means something else, or nothing at all, to some version of YAML or JSON when it stands bare. */
    public static final List<String> AWKWARD = List.of(
            "no",
            "NO",
            "No",
            "n",
            "N",
            "y",
            "Y",
            "yes",
            "Yes",
            "on",
            "ON",
            "Off",
            "OFF",
            "YES",
            "true",
            "FALSE",
            "null",
            "Null",
            "~",
            "nan",
            ".nan",
            ".NaN",
            ".inf",
            "-.INF",
            "1e3",
            "1E3",
            "1e+3",
            "0x1F",
            "0o17",
            "017",
            "0b101",
            "1_000",
            "12:30:45",
            "190:20",
            "1.",
            ".5",
            "+5",
            "-0",
            "007",
            "5",
            "2016",
            "2016-10",
            "2016-10-07",
            "2016-10-07T12:00:00Z",
            "2001-1-1",
            "<<",
            "=",
            "-",
            "- a",
            "-a",
            "?",
            "? a",
            ":",
            "a: b",
            ": b",
            "a:",
            "a :b",
            "#",
            "# a",
            "a # b",
            "a#b",
            "&a",
            "*a",
            "!a",
            "!!str a",
            "|",
            ">",
            "|-\n a",
            "%YAML 1.1",
            "@a",
            "`a`",
            "---",
            "...",
            "--- a",
            "[",
            "]",
            "{",
            "}",
            "[a, b]",
            "{a: b}",
            ",",
            "a, b",
            "\"",
            "'",
            "\"a\"",
            "'a'",
            "it's",
            "say \"yes\"",
            "a\\b",
            "\\",
            "\\u0041",
            "C:\\new\\table",
            " a",
            "a ",
            "  a  ",
            "\ta",
            "a\t",
            "a\nb",
            "a\n",
            "\na",
            "a\n\nb\n\n",
            "a\r\nb",
            "a\rb",
            "a\n  b\n c",
            " \n a",
            "a\u00a0b",
            "\u00a0a",
            "a\u0085b",
            "a\u2028b\u2029c",
            "\u0007bell",
            "nul\u0000",
            "\u001b[31m",
            "\u007f",
            "\u009f",
            "a\ufeffb",
            "\ufeffa",
            "\ufffda",
            "\ufffea",
            "서울특별시",
            "자매도시 협력",
            "반둥시: 서울",
            "é e\u0301",
            "ﷺ",
            "\u202eabc",
            "👩‍👩‍👧‍👦",
            "🇮🇩🤝🇰🇷",
            "𝄞",
            "\ud83d\ude00 a: b",
            "İstanbul",
            "ß",
            "ﬀ",
            "</script>",
            "=cmd|' /C calc'!A0",
            "a-b-c",
            "abc",
            "ABC",
            "Abc",
            "AB-CD",
            "word ".repeat(60) + "end",
            "가".repeat(150));

    /** Long enough to break lines and to exhaust a regular expression. */
    public static final List<String> LONG = List.of(
            "x".repeat(50_000),
            "a-".repeat(60_000) + "a",
            "word ".repeat(9000) + "end",
            "가".repeat(30_000),
            "a\n".repeat(9000));

    /** Of the codes of countries only Norway's is a word of YAML 1.1, of those of currencies none. */
    private static final Map<String, List<String>> OF_FORM = Map.of(
            Form.IDENTIFIER,
            List.of(
                    "s1",
                    "1e3",
                    "0x1f",
                    "no",
                    "y",
                    "2016-10-07",
                    "007",
                    "12",
                    "a-b",
                    "on",
                    "off",
                    "yes",
                    "null",
                    "x-",
                    "a--b"),
            Form.COUNTRY,
            List.of("NO", "ID", "KR", "BE", "XK"),
            Form.CURRENCY,
            List.of("IDR", "KRW", "EUR", "NOK", "BEF", "NLG"),
            Form.LANGUAGE,
            List.of("id", "en", "ko", "no", "su", "zh-Hant", "de-CH-1901", "nan"),
            "pcf/0\\.2",
            List.of(CaseFile.SCHEMA),
            "[0-9]{2}",
            List.of("10", "08"),
            "[0-9]{5}",
            List.of("11120", "00017"),
            "[A-Z]{2}-[A-Z0-9]{1,3}",
            List.of("ID-JB", "KR-11", "NO-03", "BE-WNA"),
            "Q[1-9][0-9]*",
            List.of("Q10389", "Q1"),
            "[A-Za-z_]+(/[A-Za-z0-9_+-]+)+",
            List.of("Asia/Jakarta", "Etc/GMT+9", "America/Argentina/Ushuaia"));

    private static final List<String> INDICATORS = List.of("C1", "c-1.2", "1.0", "1e3", "no", "2016-10-07");

    private SampleTexts() {}

    static String any(RandomGenerator chance) {
        var text = AWKWARD.get(chance.nextInt(AWKWARD.size()));
        return chance.nextInt(4) == 0 ? text + AWKWARD.get(chance.nextInt(90)) : text;
    }

    static String identifier(RandomGenerator chance) {
        return ofForm(Form.IDENTIFIER, chance);
    }

    static String ofForm(String form, RandomGenerator chance) {
        var samples = OF_FORM.getOrDefault(form, INDICATORS);
        var sample = samples.get(chance.nextInt(samples.size()));
        if (!sample.matches(form)) {
            throw new IllegalStateException(
                    "'" + sample + "' has not the form " + form + ": samples of it belong here");
        }
        return sample;
    }
}
