package org.kembar.portfolio;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.casefile.City;
import org.kembar.casefile.Side;
import org.kembar.course.Standing;
import org.kembar.edtf.DayRange;
import org.kembar.evaluation.VitalSigns;
import org.kembar.web.Addresses;
import org.kembar.wording.Language;
import org.kembar.wording.OtherTongues;
import org.kembar.wording.Wording;

/**
 * What the list says of one partnership on a day; every text in one language.
 *
 * @param years in which something can have been done
 * @param own the city of side A, if it is one
 * @param ownName what side A is called
 * @param partner the city of side B, if it is one
 * @param partnerName what side B is called
 * @param agreement where the agreement stands, as within a sentence
 * @param mandate the id of the agreement to look at, if there is one
 * @param attention the alarms somebody has to know of first, each with its sign and in a few words
 * @param tongues what of it is said in another language
 * @param dormancy the warning that the partners have fallen silent, or may have, with its reasons
 */
record Line(
        Language language,
        String id,
        Standing.Legal legal,
        Standing.Life life,
        BitSet years,
        Optional<City> own,
        String ownName,
        Optional<City> partner,
        String partnerName,
        String cities,
        String country,
        String agreement,
        Optional<String> mandate,
        String lastActivity,
        String lastContact,
        String obligations,
        String alarms,
        List<String> attention,
        Optional<String> dormancy,
        List<String> signs,
        OtherTongues tongues)
        implements PartnershipList.Listed {

    /** So many alarms are named; the others stand on the page of the partnership. */
    private static final int AT_A_GLANCE = 3;

    static Line of(PartnershipList.Found found, BitSet years, LocalDate today, Language language) {
        var words = new Wording(language, found.file());
        var vital = found.vital();
        var partner = PortfolioPage.city(found.file(), Side.B);
        var line = new Line(
                language,
                found.id(),
                vital.standing().legal(),
                vital.standing().life(),
                years,
                PortfolioPage.city(found.file(), Side.A),
                words.side(Side.A),
                partner,
                words.side(Side.B),
                words.title(),
                partner.map(city -> PortfolioPage.country(city.country(), language))
                        .orElse(""),
                words.agreement(vital, today),
                mandate(vital),
                words.recorded(vital.standing().lastActivity()),
                words.recorded(vital.lastContact()),
                words.obligations(vital),
                words.alarms(vital),
                words.attention(vital, AT_A_GLANCE),
                words.dormancy(vital, PortfolioPage.dormancyMonths()),
                words.signs(vital).stream().map(language::capitalised).toList(),
                OtherTongues.NONE);
        return line.with(words.tongues().heldBy(line.said()));
    }

    private Line with(OtherTongues others) {
        return new Line(
                language,
                id,
                legal,
                life,
                years,
                own,
                ownName,
                partner,
                partnerName,
                cities,
                country,
                agreement,
                mandate,
                lastActivity,
                lastContact,
                obligations,
                alarms,
                attention,
                dormancy,
                signs,
                others);
    }

    private List<String> said() {
        return Stream.of(
                        Stream.of(ownName, partnerName, agreement, lastActivity, lastContact, obligations, alarms),
                        attention.stream(),
                        dormancy.stream(),
                        signs.stream())
                .flatMap(some -> some)
                .toList();
    }

    private static Optional<String> mandate(VitalSigns vital) {
        return vital.mandate().map(mandate -> mandate.agreement().id());
    }

    String address() {
        return Addresses.partnership(language, id);
    }

    Optional<String> agreementAddress() {
        return mandate.map(agreement -> address() + "/agreements/" + agreement);
    }

    /** As the beginning of a sentence. */
    String agreementAtFirst() {
        return language.capitalised(agreement);
    }

    @Override
    public boolean isIn(Standing.Legal state) {
        return legal == state;
    }

    @Override
    public boolean isActiveIn(DayRange days) {
        return years.get(days.from().getYear());
    }
}
