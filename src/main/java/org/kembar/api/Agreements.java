package org.kembar.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kembar.asking.WrittenDay;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.CaseFile;
import org.kembar.chronicle.Instrument;
import org.kembar.chronicle.Instruments;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.Truth;
import org.kembar.evaluation.Evaluator;
import org.kembar.portfolio.EndingPage;
import org.kembar.portfolio.EndingPlace;
import org.kembar.portfolio.PartnershipList;
import org.kembar.web.Addresses;
import org.kembar.web.AgreementFacts;
import org.kembar.web.AgreementPage;
import org.kembar.web.NothingHere;
import org.kembar.wording.Wording;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The agreements of a partnership, and those of all partnerships that end. */
@RestController
@Tag(name = "agreements")
final class Agreements {

    private static final String LIST = Api.ROOT + "/partnerships/{id:" + Api.ID + "}/agreements";
    private static final String ENDING = Api.ROOT + "/ending";
    private static final String ON = "on";
    private static final String AFTER = "after";

    private final PartnershipList partnerships;
    private final Evaluator evaluator;
    private final Answers answers;

    Agreements(PartnershipList partnerships, Evaluator evaluator, Answers answers) {
        this.partnerships = partnerships;
        this.evaluator = evaluator;
        this.answers = answers;
    }

    /** An agreement on a day. */
    record OneAgreement(
            String id,
            String partnership,
            Agreement.Kind kind,
            String title,
            LocalDate on,
            Truth inForce,
            String text,
            Days start,
            Optional<Days> lapse,
            Optional<Long> daysLeft,
            Optional<String> follows,
            List<String> fields,
            String self) {

        static OneAgreement of(CaseFile file, Instruments all, Instrument one, LocalDate day, AgreementPage said) {
            var agreement = one.agreement();
            return new OneAgreement(
                    agreement.id(),
                    file.id(),
                    all.kind(one),
                    said.frame().title(),
                    day,
                    one.inForceOn(day),
                    said.term(),
                    Days.of(one.start()),
                    Optional.of(one)
                            .filter(Instrument::hasEnd)
                            .map(Instrument::lapse)
                            .map(Days::of),
                    Summary.daysLeft(one, day),
                    agreement.follows(),
                    agreement.fields(),
                    Api.ROOT + "/partnerships/" + file.id() + "/agreements/" + agreement.id());
        }
    }

    record AllAgreements(List<OneAgreement> agreements) {}

    /** An agreement with its reasons. */
    record WholeAgreement(
            OneAgreement agreement,
            List<Reason> why,
            List<Quotation> quotations,
            List<Clause> clauses,
            List<Happened> happened,
            String sum,
            List<OfField> byField) {

        record Reason(String name, String text) {}

        record Clause(String id, String text, List<Quotation> quotations) {}

        record Happened(String id, String text, String date, String inTerm, Optional<String> mandate) {}

        record OfField(
                String id,
                String name,
                AgreementPage.Named atLetterOfIntent,
                AgreementPage.Named atMemorandum,
                AgreementPage.Named inThisAgreement,
                Used activities,
                String text) {}

        record Used(long inTerm, long perhaps, long outside) {

            static Used of(AgreementPage.Used used) {
                return new Used(used.inTerm(), used.perhaps(), used.outside());
            }
        }
    }

    record Ending(
            LocalDate today,
            LocalDate until,
            Optional<List<Ends>> ending,
            Optional<List<Ends>> lapsed,
            Optional<String> nextEnding,
            Optional<String> nextLapsed) {

        record Ends(
                String partnership,
                String partnershipTitle,
                String id,
                String title,
                Days lapse,
                Optional<Long> daysLeft,
                String text,
                String self) {}
    }

    @GetMapping(path = LIST, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "listAgreements", summary = "The agreements of a partnership, from the oldest on")
    @Parameter(
            name = ON,
            in = ParameterIn.QUERY,
            description = "The date asked about; of a year or a month its last day, and today if it is left out.",
            example = "2020-06-30",
            schema = @Schema(type = "string"))
    ResponseEntity<AllAgreements> list(
            @PathVariable("id") @Parameter(description = Api.OF_PARTNERSHIP, example = "bandung-seoul") String id,
            Inquiry inquiry) {
        var day = day(inquiry);
        return answers.ofPartnership(inquiry, id, file -> {
            var all = Instruments.of(file, List.of());
            return new AllAgreements(all.all().stream()
                    .map(one -> OneAgreement.of(file, all, one, day, said(file, one, day, inquiry)))
                    .toList());
        });
    }

    @GetMapping(path = LIST + "/{agreement:" + Api.ID + "}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "getAgreement",
            summary = "One agreement: whether it is in force on a date, why, and how long still")
    @Parameter(
            name = ON,
            in = ParameterIn.QUERY,
            description = "The date asked about; of a year or a month its last day, and today if it is left out.",
            example = "2020-06-30",
            schema = @Schema(type = "string"))
    ResponseEntity<WholeAgreement> one(
            @PathVariable("id") @Parameter(description = Api.OF_PARTNERSHIP, example = "bandung-seoul") String id,
            @PathVariable("agreement") @Parameter(description = "Id of the agreement in the case file.", example = "a2")
                    String named,
            Inquiry inquiry) {
        var day = day(inquiry);
        return answers.ofPartnership(inquiry, id, file -> {
            var all = Instruments.of(file, List.of());
            var one = all.all().stream()
                    .filter(each -> each.agreement().id().equals(named))
                    .findFirst()
                    .orElseThrow(NothingHere::new);
            return whole(file, all, one, day, inquiry);
        });
    }

    private static LocalDate day(Inquiry inquiry) {
        return inquiry.understood(new WrittenDay(ON, inquiry.written(ON)).date(inquiry.language()))
                .map(EdtfDate::latest)
                .orElse(inquiry.today());
    }

    private static AgreementPage said(CaseFile file, Instrument one, LocalDate day, Inquiry inquiry) {
        return new AgreementFacts(file, one.agreement(), day, inquiry.language())
                .page(inquiry.written(ON), Optional.empty());
    }

    private static WholeAgreement whole(
            CaseFile file, Instruments all, Instrument one, LocalDate day, Inquiry inquiry) {
        var said = said(file, one, day, inquiry);
        var words = new Wording(inquiry.language(), file);
        return new WholeAgreement(
                OneAgreement.of(file, all, one, day, said),
                said.why().stream()
                        .map(line -> new WholeAgreement.Reason(line.name(), line.value()))
                        .toList(),
                Quotation.of(one.agreement().evidence().stream(), words),
                one.agreement().clauses().stream()
                        .map(clause -> new WholeAgreement.Clause(
                                clause.id(),
                                words.sentence(words.say(clause)),
                                Quotation.of(clause.evidence().stream(), words)))
                        .toList(),
                said.happened().stream()
                        .map(each -> new WholeAgreement.Happened(
                                each.id(), each.name(), each.date(), each.inTerm(), each.mandate()))
                        .toList(),
                said.sum(),
                said.fields().stream().map(Agreements::ofField).toList());
    }

    private static WholeAgreement.OfField ofField(AgreementPage.OfField field) {
        return new WholeAgreement.OfField(
                field.id(),
                field.name(),
                field.inIntent(),
                field.inMandate(),
                field.here(),
                WholeAgreement.Used.of(field.activities()),
                field.used());
    }

    @GetMapping(path = ENDING, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listEndingAgreements",
            summary = "Agreements that end in the next 24 months, and those that have lapsed and are not carried on",
            description =
                    "A hundred of each list; the next page of one of them stands under `nextEnding` or `nextLapsed`.")
    @Parameter(
            name = AFTER,
            in = ParameterIn.QUERY,
            description =
                    "The last agreement of the page before, of one of the lists, as the address of the next page has it.",
            schema = @Schema(type = "string"))
    ResponseEntity<Ending> ending(Inquiry inquiry) {
        var written = inquiry.written(AFTER);
        var after = EndingPlace.read(written);
        if (after.isEmpty() && !written.isEmpty()) {
            throw inquiry.refused(AFTER, "api.noSuchPlace", written);
        }
        return answers.ofRegistry(inquiry, () -> {
            var today = inquiry.today();
            var page = EndingPage.of(partnerships, evaluator, today, inquiry.language(), after);
            return new Ending(
                    today,
                    today.plusMonths(EndingPage.MONTHS),
                    page.list(EndingPlace.List.ENDING).map(list -> ends(list, today)),
                    page.list(EndingPlace.List.LAPSED).map(list -> ends(list, today)),
                    page.list(EndingPlace.List.ENDING).flatMap(Agreements::next),
                    page.list(EndingPlace.List.LAPSED).flatMap(Agreements::next));
        });
    }

    private static Optional<String> next(EndingPage.Listed list) {
        return list.next().map(place -> ENDING + "?" + AFTER + "=" + Addresses.encoded(place.written()));
    }

    private static List<Ending.Ends> ends(EndingPage.Listed list, LocalDate today) {
        return list.rows().stream().map(row -> ends(row, today)).toList();
    }

    private static Ending.Ends ends(EndingPage.Row row, LocalDate today) {
        var id = row.instrument().agreement().id();
        return new Ending.Ends(
                row.id(),
                row.partnership(),
                id,
                row.agreement(),
                Days.of(row.instrument().lapse()),
                Summary.daysLeft(row.instrument(), today),
                row.term(),
                Api.ROOT + "/partnerships/" + row.id() + "/agreements/" + id);
    }
}
