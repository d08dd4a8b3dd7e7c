package org.kembar.documents;

import java.util.ArrayList;
import java.util.List;

/** A line of the table of contents. */
record Chapter(String anchor, String name) {

    /** All of them, in the order of the report. */
    static List<Chapter> of(ReportPage page) {
        var file = page.evaluation().file();
        var chapters = new ArrayList<Chapter>();
        for (var name : List.of("strip", "alarms", "profile", "steps", "verdicts", "timeline")) {
            chapters.add(of(page, name));
        }
        if (!page.screen()) {
            chapters.add(of(page, "runs"));
            if (!page.steps().more().isEmpty()) {
                chapters.add(of(page, "more"));
            }
        }
        chapters.add(of(page, "why"));
        chapters.add(of(page, "facts"));
        if (!file.contradictions().isEmpty()) {
            chapters.add(of(page, "contradictions"));
        }
        if (!file.workloads().isEmpty()) {
            chapters.add(of(page, "partners"));
        }
        chapters.add(of(page, "sources"));
        chapters.add(of(page, "method"));
        return List.copyOf(chapters);
    }

    private static Chapter of(ReportPage page, String name) {
        return new Chapter(name, page.say("report." + name + ".heading"));
    }
}
