package org.kembar.dossier;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kembar.casefile.BudgetLine;
import org.kembar.casefile.Money;
import org.kembar.chronicle.Paying;
import org.kembar.wording.Wording;

/**
 * Money by its stage and by who pays. What is promised is not added to what is paid, nor one currency to another, nor what is
 * given in kind to money.
 */
final class Funds {

    private record Purse(BudgetLine.Stage stage, Paying paying, boolean inKind) {

        static Purse of(BudgetLine line) {
            return new Purse(line.stage(), Paying.of(line), line.inKind().orElse(false));
        }
    }

    private final Wording words;

    Funds(Wording words) {
        this.words = words;
    }

    Table table(List<BudgetLine> lines) {
        var purses = lines.stream().collect(Collectors.groupingBy(Purse::of));
        return new Table(
                words.say("dossier.money.how"),
                List.of(
                        words.say("dossier.money.stage"),
                        words.say("dossier.money.payer"),
                        words.say("dossier.money.sum"),
                        words.say("dossier.money.lines")),
                purses.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(
                                Comparator.comparing(Purse::stage).thenComparing(this::payer)))
                        .map(entry -> row(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private List<Item> row(Purse purse, List<BudgetLine> lines) {
        var figures = sums(lines);
        var without = lines.stream()
                .filter(line ->
                        line.money().filter(Money.Amount.class::isInstance).isEmpty())
                .count();
        return List.of(
                Item.of(words.sentence(words.say(purse.stage()))),
                Item.of(payer(purse)),
                Item.of(figures.isEmpty() ? words.say("dossier.money.noFigure") : figures),
                Item.of(words.say("dossier.money.counted", lines.size(), without)));
    }

    private String payer(Purse purse) {
        var payer = words.payer(purse.paying());
        var whose = purse.paying()
                .side()
                .filter(_ -> purse.paying().payer() != BudgetLine.Payer.PARTNER
                        && purse.paying().payer() != BudgetLine.Payer.CITY)
                .map(side -> words.say("dossier.money.payerOfSide", payer, words.side(side)))
                .orElse(payer);
        return purse.inKind() ? words.say("dossier.money.inKind", whose) : whose;
    }

    /** The sum of each currency. */
    private String sums(List<BudgetLine> lines) {
        var sums = new TreeMap<String, BigDecimal>();
        for (var line : lines) {
            line.money().ifPresent(money -> {
                if (money instanceof Money.Amount(var amount, var currency)) {
                    sums.merge(currency, amount, BigDecimal::add);
                }
            });
        }
        return sums.entrySet().stream()
                .map(sum -> words.amount(sum.getValue(), sum.getKey()))
                .collect(Collectors.joining("; "));
    }
}
