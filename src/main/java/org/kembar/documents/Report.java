package org.kembar.documents;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.casefile.Fact;
import org.kembar.casefile.Judgement;
import org.kembar.casefile.SetState;
import org.kembar.casefile.Workload;
import org.kembar.evaluation.Evaluation;
import org.kembar.evaluation.History;
import org.kembar.wording.Wording;

/** The report on one evaluation, in one language. */
public final class Report {

    private static final String STYLE_END = "</style>";

    /** The summary has two pages. */
    private static final int AFTER_SUMMARY = 3;

    private static final List<Integer> FEWER_STEPS = List.of(3, 1);

    private Report() {}

    /**
     * The report for a page that has its own frame, its own style (see {@link Look}) and room between the two parts. They are
     * written where they stand: a page has half a million characters, which take longer to carry about than to write. That all
     * of them are legal the page has to see to.
     *
     * @param title what the page is called
     * @param head the heading, and what was evaluated
     * @param strip the contents and the heat strip
     * @param body everything else
     */
    public record Parts(String title, Content head, Content strip, Content body) {}

    /** A part of the report that rests on a fact, and where it stands. */
    public record Use(String anchor, String name) {}

    /** Which parts of the report rest on which fact, by its id. */
    public static Map<String, List<Use>> uses(Evaluation evaluation, Wording wording) {
        var happenings = Happening.of(evaluation.file(), evaluation.scope());
        var facts = FactList.of(evaluation, Grounds.of(evaluation), happenings, wording);
        return Stream.of(facts.activities(), facts.others())
                .flatMap(List::stream)
                .collect(Collectors.toMap(
                        entry -> entry.fact().id(),
                        entry -> entry.uses().stream()
                                .map(use -> new Use(use.anchor(), use.name()))
                                .toList()));
    }

    /** Where the report prints the fact. */
    public static String anchor(Fact fact) {
        return switch (fact) {
            case Judgement _ -> "verdicts";
            case Workload _ -> "partners";
            case SetState _ -> "profile";
            default -> FactList.anchor(fact);
        };
    }

    /**
     * Where the pages around the report have more to say.
     *
     * @param signals what the address of a signal's explanation begins with, up to its id
     * @param source the address of the page of a source, by its id
     * @param explanations the address of the page that explains every state; empty if it is the page itself
     * @param on the address of the evaluation as of another day
     * @param signs for whom a fact is, where that is to be said
     * @param recorded on which day something was recorded last, where that is after the day on which the file was compiled
     */
    public record Surroundings(
            String signals,
            UnaryOperator<String> source,
            String explanations,
            Function<LocalDate, String> on,
            Function<Fact, Optional<Sign>> signs,
            Optional<LocalDate> recorded) {

        public Surroundings(
                String signals, UnaryOperator<String> source, String explanations, Function<LocalDate, String> on) {
            this(signals, source, explanations, on, _ -> Optional.empty(), Optional.empty());
        }

        public Surroundings recordedOn(Optional<LocalDate> day) {
            return new Surroundings(signals, source, explanations, on, signs, day);
        }
    }

    /**
     * For whom a fact is.
     *
     * @param address where that can be seen to
     * @param isPublic whether it is for everybody, which needs no emphasis
     */
    public record Sign(String name, String address, boolean isPublic) {}

    /** The report as parts of a page of the web application, in HTML. */
    public static Parts parts(Evaluation evaluation, History history, Wording wording, Surroundings surroundings) {
        var page = ReportPage.of(evaluation, history, wording, true).within(surroundings);
        return new Parts(
                page.title(),
                output -> JteheadGenerated.render(page.aloud(output), new NoForms(), page),
                output -> {
                    var whole = page.aloud(output);
                    JtecontentsGenerated.render(whole, new NoForms(), page);
                    JtestripGenerated.render(whole, new NoForms(), page);
                },
                output -> JterestGenerated.render(page.aloud(output), new NoForms(), page));
    }

    /** The report as one page that needs nothing else: no server, no network, no script. */
    public static String html(Evaluation evaluation, History history, Wording wording) {
        var page = rendered(ReportPage.of(evaluation, history, wording, true));
        var style = ReportFonts.bundled().css(page)
                + Tokens.css()
                + Tokens.resource("pictures.css")
                + Tokens.resource("report.css");
        return styled(page, style);
    }

    /** The same as a PDF file, accessible (PDF/UA-1) and archivable (PDF/A-2). */
    public static byte[] pdf(Evaluation evaluation, History history, Wording wording) {
        var report = ReportPage.of(evaluation, history, wording, false);
        var most = printed(report);
        // Where much is wrong, the summary has fewer steps rather than a page of two lines.
        return most.page() <= AFTER_SUMMARY
                ? most.bytes()
                : FEWER_STEPS.stream()
                        .map(steps -> printed(report.withSteps(steps)))
                        .filter(printed -> printed.page() <= AFTER_SUMMARY)
                        .findFirst()
                        .orElse(most)
                        .bytes();
    }

    /** With the page on which begins what follows the summary. */
    private static PdfDocument.Printed printed(ReportPage report) {
        var wording = report.words();
        var page = rendered(report);
        var style = Tokens.resolved(Tokens.resource("report-pdf.css"))
                .replace("$title", quoted(report.title()))
                .replace("$running", quoted(report.asked().running()))
                .replace("$page", pageNumber(wording));
        return PdfDocument.printed(styled(page, style), ReportFonts.bundled(), "verdicts");
    }

    /** The counters of the style language stand where the language wants them, each outside the quotation marks. */
    private static String pageNumber(Wording wording) {
        return quoted(wording.say("report.pageOf", "$number", "$count"))
                .replace("$number", "\" counter(page) \"")
                .replace("$count", "\" counter(pages) \"");
    }

    private static String rendered(ReportPage page) {
        return rendered(page, output -> JtereportGenerated.render(output, new NoForms(), page));
    }

    static String rendered(ReportPage page, Consumer<HtmlTemplateOutput> template) {
        return rendered(page.screen() ? page::aloud : OwaspHtmlTemplateOutput::new, template);
    }

    /** A part of a page. */
    static String onScreen(Consumer<HtmlTemplateOutput> template) {
        return rendered(WholeDates::new, template);
    }

    private static String rendered(
            Function<TemplateOutput, HtmlTemplateOutput> escaping, Consumer<HtmlTemplateOutput> template) {
        var output = new StringOutput(1 << 19);
        template.accept(escaping.apply(output));
        // What ends a CDATA section must not stand in a text of XML 1.0 (2.4), and the template escapes as HTML asks.
        return legal(output.toString()).replace("]]>", "]]&gt;");
    }

    /** The style stands before everything that comes from the case file, so its place is the first of its kind. */
    private static String styled(String page, String style) {
        var place = page.indexOf(STYLE_END);
        return page.substring(0, place) + style + page.substring(place);
    }

    /** Characters that neither XML nor HTML allows, which a hostile or broken file may hold, become the replacement character. */
    static String legal(String text) {
        if (isLegal(text)) {
            return text;
        }
        var legal = new StringBuilder(text.length());
        text.codePoints().forEach(c -> legal.appendCodePoint(isLegal(c) ? c : 0xFFFD));
        return legal.toString();
    }

    /** A whole page is looked through, so letter by letter and without a stream; few letters are made of two. */
    private static boolean isLegal(String text) {
        var length = text.length();
        for (var i = 0; i < length; i++) {
            int c = text.charAt(i);
            if (Character.isHighSurrogate((char) c)) {
                c = text.codePointAt(i);
                i += Character.charCount(c) - 1;
            }
            if (!isLegal(c)) {
                return false;
            }
        }
        return true;
    }

    /** Whether XML and HTML allow the character. */
    public static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c < 0x7F
                || c >= 0xA0 && c < 0xD800
                || c > 0xDFFF && c < 0xFDD0
                || c > 0xFDEF && (c & 0xFFFE) != 0xFFFE;
    }

    /** In a text of the style language, between quotation marks. */
    private static String quoted(String text) {
        return legal(text).replaceAll("[\"\\\\\\n\\r<>&]", " ");
    }

    /** Forms are what others would add tokens to; a report has none. */
    static final class NoForms implements HtmlInterceptor {

        @Override
        public void onHtmlTagOpened(String name, Map<String, Object> attributes, TemplateOutput output) {}

        @Override
        public void onHtmlTagClosed(String name, TemplateOutput output) {}
    }
}
