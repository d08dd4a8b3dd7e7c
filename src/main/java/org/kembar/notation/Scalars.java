package org.kembar.notation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kembar.casefile.Count;
import org.kembar.casefile.Form;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.EdtfReading;
import org.kembar.notation.Shape.Code;
import org.kembar.syntax.Fault;
import org.kembar.syntax.Limits;
import org.kembar.syntax.Node;
import org.kembar.syntax.Node.Scalar;
import org.kembar.syntax.Problem;
import org.kembar.syntax.Problems;
import org.kembar.syntax.Unseen;
import org.kembar.syntax.Utf8;

/** What single values mean: texts, numbers, dates. Notes what does not fit, with its place. */
final class Scalars {

    /** How a number stands in a file of ours: what is written must be read again. */
    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,30})(\\.\\d{1,30})?");

    private static final Pattern NUMBER = Pattern.compile(PLAIN_NUMBER + "([eE][-+]?\\d{1,3})?");

    private final Problems problems;

    Scalars(Problems problems) {
        this.problems = problems;
    }

    Optional<String> words(Node node, String path, Optional<String> form) {
        var text = text(node, path, form);
        if (text.isEmpty() || form.isEmpty() || isAsItStands(form)) {
            return text;
        }
        if (hasForm(text.get(), form.get())) {
            return text.filter(code -> isOnItsList(node, path, code, form.get()));
        }
        var fault = form.get().startsWith("pcf/") ? Fault.UNKNOWN_SCHEMA : Fault.WRONG_FORM;
        return refuse(node, path, fault, form.get().replace("\\", ""));
    }

    private static boolean isAsItStands(Optional<String> form) {
        return form.filter(Form.AS_IT_STANDS::equals).isPresent();
    }

    /** Whether a code is one of those in use, where its form is that of a published list. */
    private boolean isOnItsList(Node node, String path, String code, String form) {
        var unlisted = CodeList.of(form).filter(list -> !list.has(code));
        unlisted.ifPresent(list -> problems.add(
                node.at(),
                () -> new Problem(node.at(), path, list.fault(), node.shown(), list.standard(), list.meant(code))));
        return unlisted.isEmpty();
    }

    /** A long text is not even compared: the regular expressions would run out of stack. */
    static boolean hasForm(String text, String form) {
        return text.length() <= Limits.FORM && Pattern.matches(form, text);
    }

    /** A text, refusing with a hint what YAML has made into something else. */
    private Optional<String> text(Node node, String path, Optional<String> form) {
        if (!(node instanceof Scalar scalar)) {
            return refuse(node, path, Fault.NEEDS_TEXT, "\"…\"");
        }
        return switch (scalar.kind()) {
            case TEXT -> {
                if (!Utf8.isWhole(scalar.text())) {
                    yield refuse(node, path, Fault.NOT_UTF8, "UTF-8");
                }
                yield Unseen.isBlank(scalar.text()) && !isAsItStands(form)
                        ? refuse(node, path, Fault.BLANK, "")
                        : Optional.of(scalar.text());
            }
            case NUMBER -> refuse(node, path, Fault.NEEDS_QUOTES, "\"" + scalar.text() + "\"");
            case TRUTH -> {
                var code = form.filter(f -> f.equals(Form.COUNTRY) || f.equals(Form.LANGUAGE))
                        .filter(_ -> scalar.text().equalsIgnoreCase("false"));
                yield code.isPresent()
                        ? refuse(node, path, Fault.NORWAY, code.get().equals(Form.COUNTRY) ? "\"NO\"" : "\"no\"")
                        : refuse(node, path, Fault.NEEDS_QUOTES, "\"" + scalar.text() + "\"");
            }
            case NOTHING -> refuse(node, path, Fault.BLANK, "");
        };
    }

    /** Where only the source is named, how to write it with the words it is quoted for. */
    <T> Optional<T> evidence(Scalar source, String path) {
        var ref = hasForm(source.text(), Form.IDENTIFIER) ? source.text() : "s1";
        return refuse(source, path, Fault.NEEDS_EVIDENCE, "{ref: " + ref + ", quote: \"…\"}");
    }

    Optional<Boolean> truth(Node node, String path) {
        return node instanceof Scalar scalar && scalar.kind() == Scalar.Kind.TRUTH
                ? Optional.of(scalar.text().equalsIgnoreCase("true"))
                : refuse(node, path, Fault.NEEDS_TRUTH, "true, false");
    }

    Optional<Integer> whole(Node node, String path) {
        if (node instanceof Scalar scalar
                && scalar.kind() == Scalar.Kind.NUMBER
                && scalar.text().matches("-?(0|[1-9]\\d{0,9})")) {
            var number = Long.parseLong(scalar.text());
            if (number == (int) number) {
                return Optional.of((int) number);
            }
        }
        return refuse(node, path, Fault.NEEDS_WHOLE_NUMBER, "5");
    }

    Optional<BigDecimal> decimal(Node node, String path) {
        if (!(node instanceof Scalar scalar)
                || scalar.kind() != Scalar.Kind.NUMBER
                || !NUMBER.matcher(scalar.text()).matches()) {
            return refuse(node, path, Fault.NEEDS_NUMBER, "37000000");
        }
        var number = new BigDecimal(scalar.text());
        var plain = number.stripTrailingZeros().toPlainString();
        if (!PLAIN_NUMBER.matcher(plain).matches()) {
            return refuse(node, path, Fault.NEEDS_NUMBER, "37000000");
        }
        var nearest = CanonicalForm.number(number.doubleValue());
        return new BigDecimal(nearest).compareTo(number) == 0
                ? Optional.of(new BigDecimal(plain))
                : refuse(node, path, Fault.NUMBER_NOT_EXACT, nearest);
    }

    Optional<EdtfDate> date(Node node, String path) {
        var text = text(node, path, Optional.empty());
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return switch (EdtfDate.parse(text.get())) {
            case EdtfReading.Read(var date) -> Optional.of(date);
            case EdtfReading.Refused(var reason) ->
                switch (reason) {
                    case NOT_EDTF -> otherDate(node, path, text.get());
                    case NO_SUCH_MONTH -> refuse(node, path, Fault.NO_SUCH_MONTH, "");
                    case NO_SUCH_DAY -> refuse(node, path, Fault.NO_SUCH_DAY, "");
                    case ENDS_BEFORE_IT_STARTS -> refuse(node, path, Fault.ENDS_BEFORE_IT_STARTS, "");
                };
        };
    }

    private Optional<EdtfDate> otherDate(Node node, String path, String text) {
        var everyday = EverydayDate.read(text);
        if (everyday.isEmpty()) {
            return refuse(node, path, Fault.NOT_EDTF, "\"2016\", \"2016-10\", \"2016-10-07\", \"2016-01/2016-06\"");
        }
        var dates = everyday.get().inEdtf();
        if (dates.isEmpty()) {
            return switch (everyday.get().wrong().orElseThrow()) {
                case NO_SUCH_DAY -> refuse(node, path, Fault.NO_SUCH_DAY, "");
                case ENDS_BEFORE_IT_STARTS -> refuse(node, path, Fault.ENDS_BEFORE_IT_STARTS, "");
                case OTHER_WEEKDAY -> refuse(node, path, Fault.OTHER_WEEKDAY, "");
            };
        }
        return refuse(
                node,
                path,
                Fault.EVERYDAY_DATE,
                dates.stream().map(date -> '"' + date + '"').collect(Collectors.joining(" / ")));
    }

    Optional<Count> count(Node node, String path) {
        if (node instanceof Scalar scalar) {
            if (scalar.kind() == Scalar.Kind.NUMBER && scalar.text().matches("0|[1-9]\\d{0,8}")) {
                return Optional.of(Count.exactly(Integer.parseInt(scalar.text())));
            }
            var range = scalar.kind() == Scalar.Kind.TEXT ? Count.parse(scalar.text()) : Optional.<Count>empty();
            if (range.isPresent()) {
                return range;
            }
        }
        return refuse(node, path, Fault.NEEDS_COUNT, "51, \"2..\", \"10..20\"");
    }

    Optional<Enum<?>> code(Node node, Code code, String path) {
        if (node instanceof Scalar scalar && scalar.kind() == Scalar.Kind.TEXT) {
            var constant = Arrays.stream(code.type().getEnumConstants())
                    .filter(c -> Code.word(c).equals(scalar.text()))
                    .findFirst();
            if (constant.isPresent()) {
                return Optional.of(constant.get());
            }
            problems.add(
                    node.at(),
                    () -> new Problem(
                            node.at(),
                            path,
                            Fault.UNKNOWN_WORD,
                            node.shown(),
                            String.join(", ", code.words()),
                            Likeness.meant(scalar.text(), code.words())));
            return Optional.empty();
        }
        return refuse(node, path, Fault.UNKNOWN_WORD, String.join(", ", code.words()));
    }

    <T> Optional<T> refuse(Node node, String path, Fault fault, String expected) {
        problems.add(node.at(), path, fault, node.shown(), expected);
        return Optional.empty();
    }
}
