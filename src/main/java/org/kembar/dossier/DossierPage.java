package org.kembar.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kembar.documents.Excerpts;
import org.kembar.evaluation.Evaluation;
import org.kembar.wording.Spoken;
import org.kembar.wording.Wording;

/**
 * What the template of the dossier prints.
 *
 * @param evaluationAddress where the whole evaluation stands
 */
record DossierPage(
        Evaluation evaluation,
        Wording words,
        Excerpts excerpts,
        String evaluationAddress,
        List<Glance.Answer> answers,
        List<Sections.Shown> sections,
        Table chronology) {

    /** A line of the list of contents. */
    record Entry(String anchor, String name) {}

    String say(String key, Object... values) {
        return words.say(key, values);
    }

    List<Spoken> spokenTitle() {
        return words.spokenTitle(title());
    }

    String title() {
        return words.title();
    }

    LocalDate today() {
        return evaluation.scope().asOf();
    }

    String standing() {
        return words.sentence(words.standing(evaluation.standing()));
    }

    List<Entry> contents() {
        var file = evaluation.file();
        var entries = new ArrayList<Entry>();
        entries.add(new Entry("alarms", say("report.alarms.heading")));
        entries.add(new Entry("steps", say("report.steps.heading")));
        entries.add(new Entry("profile", say("dossier.profile.heading")));
        entries.add(new Entry("timeline", say("dossier.timeline.heading")));
        for (var section : sections) {
            entries.add(new Entry(
                    section.anchor(),
                    section.count() == 0
                            ? section.heading()
                            : say("dossier.counted", section.heading(), section.count())));
        }
        entries.add(new Entry("verdicts", say("report.verdicts.heading")));
        if (!file.contradictions().isEmpty()) {
            entries.add(new Entry("contradictions", say("report.contradictions.heading")));
        }
        if (!file.workloads().isEmpty()) {
            entries.add(new Entry("partners", say("report.partners.heading")));
        }
        entries.add(new Entry(
                "sources",
                say(
                        "dossier.sources.counted",
                        say("report.sources.heading"),
                        file.sources().size())));
        return entries;
    }
}
