package org.kembar.recording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kembar.edtf.EdtfDate;
import org.kembar.notation.EmptyWords;
import org.kembar.notation.EverydayCount;
import org.kembar.notation.EverydayMoney;
import org.kembar.notation.Shape.Part;
import org.kembar.syntax.Node.Scalar;
import org.kembar.syntax.Place;
import org.kembar.syntax.Unseen;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/** What was typed into single fields, as a case file would write it. Says what is wrong with the writing, each by its field. */
final class SingleFields {

    private final Typing typing;
    private final Language language;
    private final FieldNames labels;
    private final List<Trouble> troubles;
    private Typing before = Typing.NOTHING;

    /** @param troubles to which is added what is wrong */
    SingleFields(Typing typing, Language language, FieldNames labels, List<Trouble> troubles) {
        this.typing = typing;
        this.language = language;
        this.labels = labels;
        this.troubles = troubles;
    }

    /** What stands there already, which may be longer than what a form takes. */
    void over(Typing onRecord) {
        before = onRecord;
    }

    Optional<Scalar> words(String name) {
        return Typing.present(typing.one(name))
                .filter(typed -> isTakeable(name, typed))
                .map(SingleFields::text);
    }

    /** A title or a text, which has to say something. */
    Optional<Scalar> saying(String name) {
        return words(name).filter(text -> {
            var isEmpty = EmptyWords.are(text.text()) && !before.all(name).contains(text.text());
            if (isEmpty) {
                add(name, "record.nothing", text.text());
            }
            return !isEmpty;
        });
    }

    boolean isTakeable(String name, String typed) {
        if (typed.length() > Transcript.LONGEST && !before.all(name).contains(typed)) {
            add(name, "record.tooLong", Transcript.LONGEST);
            return false;
        }
        if (Unseen.marks(typed.replace("\n", ""))) {
            add(name, "record.unseen");
            return false;
        }
        return true;
    }

    /** One of those that are offered. */
    Optional<Scalar> chosen(Part part, String name, Set<String> offered) {
        return oneOf(part, name, offered).map(SingleFields::text);
    }

    Optional<Scalar> truth(Part part, String name) {
        return oneOf(part, name, Set.of("true", "false")).map(word -> scalar(word, Scalar.Kind.TRUTH));
    }

    /** What is not sent at all is as it mostly is. */
    private Optional<String> oneOf(Part part, String name, Set<String> offered) {
        var typed = typing.has(name) ? Typing.present(typing.one(name)) : Arrangement.mostly(part);
        if (typed.isPresent() && !offered.contains(typed.get())) {
            add(name, "record.notOffered");
            return Optional.empty();
        }
        return typed;
    }

    Optional<Scalar> number(String name, boolean whole) {
        var typed = typing.one(name);
        var number = Numbers.read(typed, language)
                .filter(read -> !whole || read.scale() <= 0)
                .or(() -> whole ? counted(typed) : Optional.empty());
        if (!typed.isEmpty() && number.isEmpty()) {
            add(name, whole ? "record.whole.wrong" : "record.number.wrong", typed);
        }
        return number.map(read -> scalar(read.toPlainString(), Scalar.Kind.NUMBER));
    }

    /** As people write it; what may be two amounts is asked. */
    Optional<Scalar> amount(String name) {
        var typed = typing.one(name);
        var money = EverydayMoney.read(typed, Numbers.mark(language));
        if (money.isEmpty()) {
            return number(name, false);
        }
        var amounts = money.get().amounts();
        if (amounts.size() > 1) {
            add(
                    name,
                    "record.amount.several",
                    typed,
                    Numbers.written(amounts.getFirst(), language),
                    Numbers.written(
                            amounts.getLast().setScale(Numbers.UNMISTAKABLE, RoundingMode.UNNECESSARY), language));
            return Optional.empty();
        }
        return Optional.of(scalar(amounts.getFirst().toPlainString(), Scalar.Kind.NUMBER));
    }

    /** Its letters, its sign or its name; where nothing stands here, that which was written with the amount. */
    Optional<Scalar> currency(String name) {
        var typed = typing.one(name);
        var amount = typing.one(name.replaceFirst("currency$", "amount"));
        var withAmount = EverydayMoney.read(amount, Numbers.mark(language)).flatMap(EverydayMoney::currency);
        var here = EverydayMoney.currency(typed);
        if (here.isPresent() && withAmount.isPresent() && !here.equals(withAmount)) {
            add(name, "record.currency.other", withAmount.get(), here.get());
            return Optional.empty();
        }
        return typed.isEmpty()
                ? withAmount.map(SingleFields::text)
                : here.map(SingleFields::text).or(() -> words(name));
    }

    Optional<Scalar> date(String name) {
        return switch (Typed.date(typing.one(name), language)) {
            case Typed.Understood<Optional<EdtfDate>>(var date) ->
                date.map(EdtfDate::text).map(SingleFields::text);
            case Typed.Wrong<Optional<EdtfDate>>(var sentence) -> {
                troubles.add(new Trouble(name, labels.before(name, sentence)));
                yield Optional.empty();
            }
        };
    }

    /** With the word for what is counted: {@code 5 tahun}. */
    private static Optional<BigDecimal> counted(String typed) {
        return EverydayCount.read(typed) instanceof EverydayCount.Understood(var count) && count.isExact()
                ? Optional.of(BigDecimal.valueOf(count.least()))
                : Optional.empty();
    }

    Optional<Scalar> count(String name) {
        var typed = typing.one(name);
        return typed.isEmpty()
                ? Optional.empty()
                : switch (EverydayCount.read(typed)) {
                    case EverydayCount.Understood(var count) ->
                        Optional.of(scalar(count.toString(), count.isExact() ? Scalar.Kind.NUMBER : Scalar.Kind.TEXT));
                    case EverydayCount.Approximate() -> {
                        add(name, "record.count.about", typed);
                        yield Optional.empty();
                    }
                    case EverydayCount.NoCount() -> {
                        add(name, "record.count.wrong", typed);
                        yield Optional.empty();
                    }
                };
    }

    void add(String field, String key, Object... values) {
        troubles.add(new Trouble(field, labels.before(field, Wording.plain(language, key, values))));
    }

    static Scalar text(String text) {
        return scalar(text, Scalar.Kind.TEXT);
    }

    private static Scalar scalar(String text, Scalar.Kind kind) {
        return new Scalar(Place.START, text, kind);
    }
}
