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

    /** A line of the list of what stands open on the page; what is folded says itself what is in it. */
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
        var entries = new ArrayList<Entry>();
        entries.add(new Entry("alarms", say("report.alarms.heading")));
        entries.add(new Entry("steps", say("report.steps.heading")));
        entries.add(new Entry("profile", say("dossier.profile.heading")));
        entries.add(new Entry("timeline", say("dossier.timeline.heading")));
        entries.add(new Entry("recorded", say("dossier.counted", say("dossier.recorded"), facts())));
        return entries;
    }

    private int facts() {
        return sections.stream().mapToInt(Sections.Shown::count).sum();
    }

    /** What a section is called, with the number of its facts. */
    String name(Sections.Shown section) {
        return section.count() == 0 ? section.heading() : say("dossier.counted", section.heading(), section.count());
    }
}
