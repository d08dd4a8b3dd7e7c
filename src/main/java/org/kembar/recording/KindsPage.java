package org.kembar.recording;

import java.util.List;
import org.kembar.casefile.CaseFile;
import org.kembar.web.Addresses;
import org.kembar.web.Frame;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/** What the template of the choice of a kind of record prints. */
record KindsPage(Frame frame, String partnership, String address, List<Group> groups) {

    /** What belongs together for whoever looks for it. */
    private static final List<List<String>> GROUPS = List.of(
            List.of("happened", "activities", "outputs", "messages", "events", "obstacles"),
            List.of(
                    "agreed",
                    "agreements",
                    "procedure",
                    "obligations",
                    "annualPlans",
                    "policies",
                    "regulations",
                    "fields"),
            List.of("means", "budget", "workloads"),
            List.of("people", "organisations", "persons", "contacts", "termsOfOffice"),
            List.of("said", "sources", "statements", "contradictions", "judgements", "surveys", "proposals"),
            List.of("choice", "considerations", "precedents"),
            List.of("evaluation", "assertions", "setStates"));

    record Group(String heading, List<Link> kinds) {}

    record Link(String address, String name, String how) {}

    static KindsPage of(CaseFile file, Language language) {
        var path = Addresses.partnership(language, file.id());
        return new KindsPage(
                new Frame(language, "partnerships/" + file.id() + "/record", say(language, "record.choose"), false),
                new Wording(language, file).title(),
                path,
                GROUPS.stream()
                        .map(group -> new Group(
                                say(language, "record.group." + group.getFirst()),
                                group.stream()
                                        .skip(1)
                                        .map(kind -> new Link(
                                                path + "/record/" + kind,
                                                say(language, "record." + kind),
                                                say(language, "record." + kind + ".how")))
                                        .toList()))
                        .toList());
    }

    private static String say(Language language, String key) {
        return Wording.plain(language, key);
    }
}
