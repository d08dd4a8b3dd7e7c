package org.kembar.workbook;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Message;
import org.kembar.casefile.Source;
import org.kembar.edtf.DayRange;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.Truth;
import org.kembar.notation.Notation;
import org.kembar.notation.Shape;
import org.kembar.notation.Shape.Fields;
import org.kembar.notation.Shape.Part;
import org.kembar.syntax.Node.Mapping;

/**
 * What of a case file a workbook has: everything, or what concerns one year. A record concerns a year if one of its dates can lie in
 * it, an agreement also if it can have been in force then; kinds of record that have no date concern every year.
 */
public record Extent(Optional<Integer> year) {

    public static final Extent WHOLE = new Extent(Optional.empty());

    /** No sister city is older. */
    private static final int EARLIEST = 1900;

    public static Extent of(int year) {
        return new Extent(Optional.of(year));
    }

    /** The years that a partnership's activities, agreements, money and letters begin in, the last first. */
    public static List<Integer> years(CaseFile file, LocalDate today) {
        return Stream.of(
                        file.activities().stream().flatMap(one -> one.date().or(one::planned).stream()),
                        file.agreements().stream().map(Agreement::signed),
                        file.budget().stream().flatMap(one -> one.date().stream()),
                        file.messages().stream().map(Message::sent))
                .flatMap(dates -> dates)
                .map(EdtfDate::earliest)
                .map(LocalDate::getYear)
                .filter(year -> year >= EARLIEST && year <= today.getYear() + 1)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** The records of a list, by their ids, in their order. */
    Map<String, Mapping> of(CaseFile file, Table list) {
        var records = new LinkedHashMap<String, Mapping>();
        list.within()
                .getFirst()
                .value(file)
                .ifPresent(all -> ((List<?>) all)
                        .stream()
                                .map(Record.class::cast)
                                .filter(record -> has(record, list.fields()))
                                .forEach(record -> {
                                    var node = Notation.node(record);
                                    records.put(Cells.id(node), node);
                                }));
        return records;
    }

    private boolean has(Record record, Fields fields) {
        return year.isEmpty()
                || fields.type() == Source.class
                || fields.parts().stream().noneMatch(Extent::isDate)
                || fields.parts().stream().anyMatch(part -> concerns(part, record))
                || record instanceof Agreement agreement && isInForce(agreement);
    }

    private boolean isInForce(Agreement agreement) {
        var days = DayRange.ofYear(year.orElseThrow());
        return !agreement.start().from().isAfter(days.to())
                && !agreement.lapse().to().isBefore(days.from());
    }

    private static boolean isDate(Part part) {
        return part.shape() instanceof Shape.Date || isYear(part);
    }

    private static boolean isYear(Part part) {
        return part.shape() instanceof Shape.Whole && part.name().equals("year");
    }

    private boolean concerns(Part part, Record record) {
        if (!isDate(part)) {
            return false;
        }
        return part.value(record)
                .filter(value -> switch (value) {
                    case EdtfDate date -> date.touches(DayRange.ofYear(year.orElseThrow())) != Truth.NO;
                    default -> year.filter(value::equals).isPresent();
                })
                .isPresent();
    }
}
