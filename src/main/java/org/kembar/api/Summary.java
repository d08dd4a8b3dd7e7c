package org.kembar.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kembar.casefile.Activity;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.City;
import org.kembar.casefile.Partnership;
import org.kembar.casefile.Side;
import org.kembar.chronicle.Instrument;
import org.kembar.course.Alarm;
import org.kembar.course.Standing;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.Truth;
import org.kembar.evaluation.VitalSigns;
import org.kembar.wording.Wording;

/** A partnership and by what one sees whether it is alive. What is absent is not recorded, which is not the same as not there. */
record Summary(
        String id,
        String title,
        Partnership.Kind kind,
        List<Party> parties,
        Mandate agreement,
        Standing.Life life,
        Optional<String> lastActivity,
        Optional<String> lastContact,
        Obligations obligations,
        List<Warning> alarms,
        Optional<String> ownOfficer,
        Optional<String> partnersOfficer,
        Optional<String> lastEvaluation,
        Truth neverEvaluated,
        Optional<Next> next,
        Links links) {

    record Party(Side side, String city, String name, String country) {}

    record Mandate(
            Standing.Legal state, String text, Optional<String> id, Optional<Days> lapse, Optional<Long> daysLeft) {}

    record Obligations(int recorded, int open, int untold) {}

    record Warning(Alarm.Kind kind, Truth certainty, String text) {}

    record Next(String id, String text) {}

    record Links(String self, String caseFile, String agreements, String evaluation, String sources, String page) {}

    static Summary of(CaseFile file, VitalSigns vital, Inquiry inquiry) {
        var words = new Wording(inquiry.language(), file);
        var standing = vital.standing();
        var owed = vital.obligations();
        return new Summary(
                file.id(),
                words.title(),
                file.partnership().type(),
                file.partnership().parties().stream()
                        .map(party -> party(party, file, words))
                        .toList(),
                mandate(vital, inquiry.today(), words),
                standing.life(),
                standing.lastActivity().map(EdtfDate::text),
                vital.lastContact().map(EdtfDate::text),
                new Obligations(owed.recorded(), owed.open(), owed.untold()),
                vital.alarms().stream()
                        .map(alarm -> new Warning(alarm.kind(), alarm.certainty(), words.alarm(alarm)))
                        .toList(),
                vital.ownOfficer().map(EdtfDate::text),
                vital.partnersOfficer().map(EdtfDate::text),
                vital.lastEvaluation().map(EdtfDate::text),
                vital.neverEvaluated(),
                vital.next().map(activity -> next(activity, words)),
                links(file.id(), inquiry));
    }

    private static Party party(Partnership.Party party, CaseFile file, Wording words) {
        var country = file.cities().stream()
                .filter(city -> city.id().equals(party.city()))
                .map(City::country)
                .findFirst()
                .orElse("");
        return new Party(party.side(), party.city(), words.side(party.side()), country);
    }

    private static Mandate mandate(VitalSigns vital, LocalDate today, Wording words) {
        var ending = vital.mandate().filter(Instrument::hasEnd);
        return new Mandate(
                vital.standing().legal(),
                words.agreement(vital, today),
                vital.mandate().map(mandate -> mandate.agreement().id()),
                ending.map(Instrument::lapse).map(Days::of),
                ending.flatMap(mandate -> daysLeft(mandate, today)));
    }

    /** The fewest there can be. */
    static Optional<Long> daysLeft(Instrument instrument, LocalDate today) {
        return Optional.of(instrument)
                .filter(Instrument::hasEnd)
                .map(one -> one.daysLeft(today).fewest())
                .filter(days -> days > 0);
    }

    private static Next next(Activity activity, Wording words) {
        return new Next(activity.id(), words.say(activity));
    }

    private static Links links(String id, Inquiry inquiry) {
        var self = Api.ROOT + "/partnerships/" + id;
        return new Links(
                self,
                self + "/case-file",
                self + "/agreements",
                self + "/evaluation",
                self + "/sources",
                "/" + inquiry.language().tag() + "/partnerships/" + id);
    }
}
