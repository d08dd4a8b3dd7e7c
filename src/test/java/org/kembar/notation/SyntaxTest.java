package org.kembar.notation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kembar.syntax.Fault;
import org.kembar.syntax.Place;
import org.kembar.syntax.Problem;

/** Texts that are no YAML or no JSON, and the sentence of ours that each is given. {@code ⏎} is a line break, {@code →} a tab. */
class SyntaxTest {

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '\u0001', textBlock = """
            a: 1⏎→b: 2⏎ ¦ TAB_INDENTATION ¦ 2:1 ¦ U+0009 ¦ U+0020
            a:⏎→- x⏎ ¦ TAB_INDENTATION ¦ 2:1 ¦ U+0009 ¦ U+0020
            a: |⏎→x⏎ ¦ TAB_INDENTATION ¦ 2:1 ¦ U+0009 ¦ U+0020
            -→x: 1⏎→y: 2⏎ ¦ TAB_INDENTATION ¦ 1:2 ¦ U+0009 ¦ U+0020
            a:⏎  b: 1⏎ c: 2⏎ ¦ BAD_INDENTATION ¦ 3:2 ¦ c: 2 ¦
            a: 1⏎  b: 2⏎ ¦ BAD_INDENTATION ¦ 2:3 ¦ b: 2 ¦
            ⏎  a: 1⏎b: 2⏎ ¦ BAD_INDENTATION ¦ 3:1 ¦ b: 2 ¦
            a:⏎  - x⏎ - y⏎ ¦ BAD_INDENTATION ¦ 3:2 ¦ - y ¦
            - x⏎y: 1⏎ ¦ BAD_INDENTATION ¦ 2:1 ¦ y: 1 ¦
            a: 1⏎- x⏎ ¦ BAD_INDENTATION ¦ 2:1 ¦ - x ¦
            a:⏎  - b: 1⏎    c: 2⏎   d: 3⏎ ¦ BAD_INDENTATION ¦ 4:4 ¦ d: 3 ¦
            a: |⏎  b⏎ c⏎ ¦ BAD_INDENTATION ¦ 3:2 ¦ c ¦
            a: 1⏎b⏎c: 2⏎ ¦ NO_COLON ¦ 2:1 ¦ b ¦ b: …
            a: 1⏎b 2⏎ ¦ NO_COLON ¦ 2:1 ¦ b 2 ¦ b: …
            a: 1⏎b:2⏎ ¦ NO_COLON ¦ 2:1 ¦ b:2 ¦ b: …
            a:1⏎b: 2⏎ ¦ NO_COLON ¦ 1:1 ¦ a:1 ¦ a: …
            a:1⏎# why⏎⏎b: 2⏎ ¦ NO_COLON ¦ 1:1 ¦ a:1 ¦ a: …
            a:⏎  b: 1⏎  c 2⏎  d: 3⏎ ¦ NO_COLON ¦ 3:3 ¦ c 2 ¦ c: …
            a: b: c⏎ ¦ COLON_IN_TEXT ¦ 1:4 ¦ b: c ¦ "b: c"
            - title: say "no": c⏎ ¦ COLON_IN_TEXT ¦ 1:10 ¦ say "no": c ¦ "say \\"no\\": c"
            a: "x⏎b: 2⏎ ¦ UNCLOSED_QUOTE ¦ 1:4 ¦ " ¦ "
            a: 'x⏎b: 2⏎ ¦ UNCLOSED_QUOTE ¦ 1:4 ¦ ' ¦ '
            b: 1⏎a: "x⏎---⏎b"⏎ ¦ UNCLOSED_QUOTE ¦ 2:4 ¦ " ¦ "
            a: "x" y⏎ ¦ AFTER_QUOTE ¦ 1:8 ¦ y ¦ \\"
            a: 'it's'⏎ ¦ AFTER_QUOTE ¦ 1:8 ¦ s' ¦ ''
            a: "x⏎b: "c"⏎ ¦ AFTER_QUOTE ¦ 2:5 ¦ c" ¦ \\"
            a: [x, y⏎b: 2⏎ ¦ UNCLOSED_BRACKET ¦ 1:4 ¦ [ ¦ ]
            a: [x, y⏎b: [2]⏎ ¦ UNCLOSED_BRACKET ¦ 1:4 ¦ [ ¦ ]
            a: {x: 1⏎b: 2⏎ ¦ UNCLOSED_BRACKET ¦ 1:4 ¦ { ¦ }
            a: {x: 1, y: [2⏎ ¦ UNCLOSED_BRACKET ¦ 1:14 ¦ [ ¦ ]
            a: [x}⏎ ¦ UNCLOSED_BRACKET ¦ 1:4 ¦ [ ¦ ]
            a: {x: 1]⏎ ¦ UNCLOSED_BRACKET ¦ 1:4 ¦ { ¦ }
            a: [⏎ ¦ UNCLOSED_BRACKET ¦ 1:4 ¦ [ ¦ ]
            a: ]⏎ ¦ UNOPENED_BRACKET ¦ 1:4 ¦ ] ¦ [
            k: [a, b]]⏎ ¦ UNOPENED_BRACKET ¦ 1:10 ¦ ] ¦ [
            {a: 1}}⏎ ¦ UNOPENED_BRACKET ¦ 1:7 ¦ } ¦ {
            - {id: a, x: "1" y: 2}⏎ ¦ MISSING_COMMA ¦ 1:18 ¦ y: 2} ¦ , }
            - {id: a, x: "1}, y: "2"}⏎ ¦ COMMA_OR_QUOTE ¦ 1:23 ¦ 2"} ¦ 1:14
            a: ["x" "y"]⏎ ¦ MISSING_COMMA ¦ 1:9 ¦ "y"] ¦ , ]
            a: {x: 1,⏎  y: 2⏎  z: 3}⏎ ¦ MISSING_COMMA ¦ 3:4 ¦ : 3} ¦ , }
            a: [,1]⏎ ¦ EXTRA_COMMA ¦ 1:5 ¦ , ¦
            a: [1,,2]⏎ ¦ EXTRA_COMMA ¦ 1:7 ¦ , ¦
            a: @x⏎ ¦ CANNOT_BEGIN_TEXT ¦ 1:4 ¦ @ ¦ "@x"
            a: `x` # y⏎ ¦ CANNOT_BEGIN_TEXT ¦ 1:4 ¦ ` ¦ "`x`"
            a: [%x, b]⏎ ¦ CANNOT_BEGIN_TEXT ¦ 1:5 ¦ % ¦ "%x"
            %x: 1⏎ ¦ CANNOT_BEGIN_TEXT ¦ 1:1 ¦ % ¦ "%x: 1"
            a: @"x"⏎ ¦ CANNOT_BEGIN_TEXT ¦ 1:4 ¦ @ ¦ '@"x"'
            a: * x⏎ ¦ CANNOT_BEGIN_TEXT ¦ 1:4 ¦ * ¦ "* x"
            a: & x⏎ ¦ CANNOT_BEGIN_TEXT ¦ 1:4 ¦ & ¦ "& x"
            a: >50 people⏎ ¦ CANNOT_BEGIN_TEXT ¦ 1:4 ¦ > ¦ ">50 people"
            a: - x⏎ ¦ CANNOT_BEGIN_TEXT ¦ 1:4 ¦ - ¦ "- x"
            a: ? x⏎ ¦ CANNOT_BEGIN_TEXT ¦ 1:4 ¦ ? ¦ "? x"
            a: ,x⏎ ¦ CANNOT_BEGIN_TEXT ¦ 1:4 ¦ , ¦ ",x"
            a: "x\\qy"⏎ ¦ BAD_ESCAPE ¦ 1:6 ¦ \\qy" ¦ \\\\, \\", \\n, \\u00E9
            a: "\\u12"⏎ ¦ BAD_ESCAPE ¦ 1:5 ¦ \\u12" ¦ \\\\, \\", \\n, \\u00E9
            a: *x⏎ ¦ UNKNOWN_ALIAS ¦ 1:4 ¦ *x ¦ &x
            a: !<x⏎ ¦ TAG ¦ 1:4 ¦ !<x ¦
            a: !x!y z⏎ ¦ TAG ¦ 1:4 ¦ !x!y z ¦
            %YAML 2.0⏎---⏎a: 1⏎ ¦ SYNTAX ¦ 1:1 ¦ %YAML 2.0 ¦ YAML 1.2
            %YAML 1.2⏎%YAML 1.2⏎---⏎ ¦ SYNTAX ¦ 2:1 ¦ %YAML 1.2 ¦ YAML 1.2
            # x⏎%YAML 1.2⏎ ¦ UNEXPECTED_END ¦ 3:1 ¦ ¦
            : x⏎ ¦ SYNTAX ¦ 1:1 ¦ : x ¦ YAML 1.2
            {a: 1} b⏎ ¦ SYNTAX ¦ 1:8 ¦ b ¦ YAML 1.2
            """)
    void aMistakeInYamlHasASentenceOfItsOwn(String text, Fault fault, String at, String found, String expected) {
        check(text, Format.YAML, fault, at, found, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '\u0001', textBlock = """
            {"a": "x ¦ UNCLOSED_QUOTE ¦ 1:7 ¦ " ¦ "
            {"a": "x⏎"} ¦ UNCLOSED_QUOTE ¦ 1:7 ¦ " ¦ "
            {"a": 1, "b ¦ UNCLOSED_QUOTE ¦ 1:10 ¦ " ¦ "
            { ¦ UNCLOSED_BRACKET ¦ 1:1 ¦ { ¦ }
            {"a": ¦ UNCLOSED_BRACKET ¦ 1:1 ¦ { ¦ }
            {"a": [1, 2 ¦ UNCLOSED_BRACKET ¦ 1:7 ¦ [ ¦ ]
            {"a": [1, 2} ¦ UNCLOSED_BRACKET ¦ 1:7 ¦ [ ¦ ]
            {"a": 1] ¦ UNCLOSED_BRACKET ¦ 1:1 ¦ { ¦ }
            } ¦ UNOPENED_BRACKET ¦ 1:1 ¦ } ¦ {
            {"a": 1}} ¦ UNOPENED_BRACKET ¦ 1:9 ¦ } ¦ {
            {"a": 1 "b": 2} ¦ MISSING_COMMA ¦ 1:9 ¦ "b": 2} ¦ ,
            {"a": 1⏎"b": 2} ¦ MISSING_COMMA ¦ 2:1 ¦ "b": 2} ¦ ,
            [1 2] ¦ MISSING_COMMA ¦ 1:4 ¦ 2] ¦ ,
            {"a": 1,} ¦ EXTRA_COMMA ¦ 1:8 ¦ , ¦
            [1,⏎] ¦ EXTRA_COMMA ¦ 1:3 ¦ , ¦
            [,1] ¦ EXTRA_COMMA ¦ 1:2 ¦ , ¦
            [1,,2] ¦ EXTRA_COMMA ¦ 1:4 ¦ , ¦
            {,} ¦ EXTRA_COMMA ¦ 1:2 ¦ , ¦
            {"a"} ¦ NO_COLON ¦ 1:2 ¦ "a"} ¦ "a": …
            {"a" 1} ¦ NO_COLON ¦ 1:2 ¦ "a" 1} ¦ "a": …
            {a: 1} ¦ KEY_WITHOUT_QUOTES ¦ 1:2 ¦ a ¦ "a"
            {'a': 1} ¦ KEY_WITHOUT_QUOTES ¦ 1:2 ¦ 'a' ¦ "a"
            {1: 1} ¦ KEY_WITHOUT_QUOTES ¦ 1:2 ¦ 1 ¦ "1"
            {"a": NaN} ¦ NO_JSON_VALUE ¦ 1:7 ¦ NaN ¦ *
            {"a": -Infinity} ¦ NO_JSON_VALUE ¦ 1:7 ¦ -Infinity ¦ *
            {"a": 01} ¦ NO_JSON_VALUE ¦ 1:7 ¦ 01 ¦ *
            {"a": +1} ¦ NO_JSON_VALUE ¦ 1:7 ¦ +1 ¦ *
            {"a": .5} ¦ NO_JSON_VALUE ¦ 1:7 ¦ .5 ¦ *
            {"a": 1.} ¦ NO_JSON_VALUE ¦ 1:7 ¦ 1. ¦ *
            {"a": 0x1F} ¦ NO_JSON_VALUE ¦ 1:7 ¦ 0x1F ¦ *
            {"a": 2016-10-07} ¦ NO_JSON_VALUE ¦ 1:7 ¦ 2016-10-07 ¦ *
            {"a": True} ¦ NO_JSON_VALUE ¦ 1:7 ¦ True ¦ *
            {"a": nul ¦ NO_JSON_VALUE ¦ 1:7 ¦ nul ¦ *
            {"a": 'x'} ¦ NO_JSON_VALUE ¦ 1:7 ¦ 'x'} ¦ *
            {"a": } ¦ NO_JSON_VALUE ¦ 1:7 ¦ } ¦ *
            schema: pcf/0.2 ¦ NO_JSON_VALUE ¦ 1:1 ¦ schema ¦ *
            --- {} ¦ NO_JSON_VALUE ¦ 1:1 ¦ --- ¦ *
            {"a": "\\x"} ¦ BAD_ESCAPE ¦ 1:8 ¦ \\x"} ¦ \\\\, \\", \\n, \\u00E9
            {"a": "\\u12"} ¦ BAD_ESCAPE ¦ 1:8 ¦ \\u12"} ¦ \\\\, \\", \\n, \\u00E9
            {"a": "→"} ¦ CONTROL_CHARACTER ¦ 1:8 ¦ U+0009 ¦
            - ¦ UNEXPECTED_END ¦ 1:2 ¦ ¦
            {} // end ¦ SYNTAX ¦ 1:4 ¦ // end ¦ JSON
            {}x ¦ SYNTAX ¦ 1:3 ¦ x ¦ JSON
            """)
    void aMistakeInJsonHasASentenceOfItsOwn(String text, Fault fault, String at, String found, String expected) {
        check(
                text,
                Format.JSON,
                fault,
                at,
                found,
                "*".equals(expected) ? "\"…\", 12, true, false, null, [ ], { }" : expected);
    }

    @Test
    void thePlaceIsRightFarIntoTheFileAndAfterCharactersOfTwoUnits() {
        var lines = "# 🇮🇩🤝🇰🇷 반둥 – 서울\n".repeat(5000);

        check(lines + "a: 1⏎b: 🤝 @⏎c: @x⏎", Format.YAML, Fault.CANNOT_BEGIN_TEXT, "5003:4", "@", "\"@x\"");
        check(
                "[\"" + "🤝".repeat(50_000) + "\", 🤝]",
                Format.JSON,
                Fault.NO_JSON_VALUE,
                "1:50006",
                "🤝]",
                "\"…\", 12, true, false, null, [ ], { }");
    }

    private static void check(String text, Format format, Fault fault, String at, String found, String expected) {
        var written = text.replace("⏎", "\n").replace("→", "\t");
        var place = at.split(":");

        assertThat(Files.problems(written.getBytes(UTF_8), format))
                .containsExactly(new Problem(
                        new Place(Integer.parseInt(place[0]), Integer.parseInt(place[1])),
                        "",
                        fault,
                        found == null ? "" : found,
                        expected == null ? "" : expected));
    }
}
