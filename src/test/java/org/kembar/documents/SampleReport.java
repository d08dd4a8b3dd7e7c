package org.kembar.documents;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An evaluation report like the real ones: everything a report may hold, in one language. */
record SampleReport(
        String language,
        String title,
        String sentence,
        List<String> headings,
        List<String> indicators,
        List<String> states,
        String page) {

    static final String QUOTE = "Kedua kota sepakat meningkatkan kerja sama di bidang pendidikan dan kebudayaan.";
    private static final List<String> SIGNS = List.of("●", "▲", "▼", "○");
    private static final List<String> CLASSES = List.of("held", "grown", "fallen", "open");

    static final SampleReport ENGLISH = new SampleReport(
            "en",
            "Bandung & Suwon: twenty years of partnership",
            "The partnership was evaluated over eleven indicators and forty-four quarters.",
            List.of("Scope", "Indicators", "Evidence by quarter", "Milestones", "Explanations", "Sources", "Terms"),
            List.of(
                    "Official visits",
                    "Student exchange",
                    "Trade contacts",
                    "Cultural events",
                    "Joint projects",
                    "Tourism",
                    "Media coverage",
                    "Civil society",
                    "Environment",
                    "Public health",
                    "Continuity"),
            List.of("sustained", "growing", "declining", "insufficient evidence"),
            "Page %s of %s");

    static final SampleReport INDONESIAN = new SampleReport(
            "id",
            "Bandung & Suwon: dua puluh tahun kemitraan",
            "Kemitraan kota kembar ini dinilai menurut sebelas indikator selama empat puluh empat triwulan.",
            List.of(
                    "Ruang lingkup",
                    "Indikator",
                    "Bukti per triwulan",
                    "Tonggak sejarah",
                    "Penjelasan",
                    "Sumber",
                    "Istilah"),
            List.of(
                    "Kunjungan resmi",
                    "Pertukaran pelajar",
                    "Hubungan dagang",
                    "Acara kebudayaan",
                    "Proyek bersama",
                    "Pariwisata",
                    "Liputan media",
                    "Masyarakat sipil",
                    "Lingkungan hidup",
                    "Kesehatan masyarakat",
                    "Keberlanjutan"),
            List.of("berlanjut", "meningkat", "menurun", "bukti tidak mencukupi"),
            "Halaman %s dari %s");

    static final SampleReport KOREAN = new SampleReport(
            "ko",
            "반둥과 수원: 자매도시 20년",
            "이 보고서는 열한 개 지표와 마흔네 분기에 걸쳐 자매도시 협력을 평가하였습니다.",
            List.of("범위", "지표", "분기별 근거", "주요 사건", "설명", "출처", "용어"),
            List.of("공식 방문", "학생 교류", "무역 교류", "문화 행사", "공동 사업", "관광", "언론 보도", "시민 사회", "환경", "공중 보건", "지속성"),
            List.of("지속", "증가", "감소", "근거 부족"),
            "%s / %s쪽");

    String xhtml() {
        return """
                <!DOCTYPE html>
                <html xmlns="http://www.w3.org/1999/xhtml" lang="%s">
                <head><title>%s</title>
                <meta name="dcterms.created" content="2025-03-01T09:00:00Z"/>
                <style>%s</style></head>
                <body><main>
                <h1>%s</h1><p class="lead">%s</p>
                """.formatted(language, escaped(title), style(), escaped(title), sentence)
                + scope() + indicatorSection() + strip() + timeline() + explanations() + sources() + terms()
                + "</main></body></html>";
    }

    private String style() {
        var words = page.split("%s", -1);
        return """
                @page { size: A4; margin: 22mm 18mm 22mm 18mm;
                  @bottom-left { content: "%s"; font: 8pt Pretendard; color: #4a5561; }
                  @bottom-right { content: "%s" counter(page) "%s" counter(pages) "%s"; font: 8pt Pretendard; color: #4a5561; } }
                @page wide { size: A4 landscape; }
                body { font-size: 10pt; line-height: 1.5; color: #1c2733; margin: 0; }
                h1 { font-size: 21pt; line-height: 1.25; margin: 0 0 6pt; color: #0f3b5c; }
                h2 { font-size: 14pt; margin: 20pt 0 6pt; color: #0f3b5c; border-bottom: 0.75pt solid #b9c6d2; }
                h3 { font-size: 11pt; margin: 12pt 0 3pt; }
                .lead { font-size: 11.5pt; color: #3b4855; margin: 0 0 10pt; }
                .wide { page: wide; page-break-before: always; page-break-after: always; }
                table { border-collapse: collapse; width: 100%%; -fs-table-paginate: paginate; }
                caption { text-align: left; font-size: 9pt; color: #4a5561; margin-bottom: 3pt; }
                th, td { text-align: left; padding: 4pt 6pt; border-bottom: 0.5pt solid #d5dde4; vertical-align: top; }
                thead th { background: #eaf0f5; border-bottom: 1pt solid #8fa3b5; }
                tbody th { font-weight: normal; }
                .sign { font-size: 11pt; } .grown { color: #1b6e3c; } .fallen { color: #a1321f; } .open { color: #5d6873; }
                blockquote { margin: 6pt 0 6pt 12pt; padding: 2pt 0 2pt 10pt; border-left: 2pt solid #8fa3b5; }
                details { margin: 8pt 0; padding: 6pt 10pt; border: 0.5pt solid #d5dde4; }
                summary { font-weight: bold; }
                dt { font-weight: bold; margin-top: 6pt; } dd { margin-left: 14pt; }
                figure { margin: 8pt 0; } figcaption { font-size: 9pt; color: #4a5561; }
                """.formatted(escaped(title), words[0], words[1], words[2]);
    }

    private String heading(int index) {
        return "<h2 id=\"part-%d\">%s</h2>".formatted(index, headings.get(index));
    }

    private String scope() {
        return """
                <section>%s<table><tbody>
                <tr><th scope="row">Bandung</th><td>Indonesia, Jawa Barat</td></tr>
                <tr><th scope="row">Suwon</th><td>Korea, Gyeonggi-do (<span lang="ko">경기도 수원시</span>)</td></tr>
                <tr><th scope="row">1997–2025</th><td>%s <a href="#part-4">%s</a></td></tr>
                </tbody></table>
                <ul><li>%s</li><li>%s<ol><li>%s</li><li>%s</li></ol></li></ul></section>
                """.formatted(
                        heading(0),
                        sentence,
                        headings.get(4),
                        headings.get(1),
                        headings.get(2),
                        indicators.get(0),
                        indicators.get(1));
    }

    private String indicatorSection() {
        return "<section>" + heading(1) + "<table><caption>" + sentence + "</caption><thead><tr>"
                + "<th scope=\"col\">#</th><th scope=\"col\">" + headings.get(1)
                + "</th><th scope=\"col\">±</th><th scope=\"col\">"
                + headings.get(5) + "</th></tr></thead><tbody>"
                + IntStream.range(0, indicators.size())
                        .mapToObj(row -> """
                                <tr><td>%d</td><th scope="row">%s</th><td><span class="sign %s">%s</span> %s</td>\
                                <td><a href="https://example.org/%s/%d">example.org/%d</a></td></tr>
                                """.formatted(
                                        row + 1,
                                        indicators.get(row),
                                        CLASSES.get(row % 4),
                                        SIGNS.get(row % 4),
                                        states.get(row % 4),
                                        language,
                                        row,
                                        row))
                        .collect(Collectors.joining())
                + "</tbody></table></section>";
    }

    private String strip() {
        var cells = new StringBuilder();
        var fills = Map.of(0, "#cfe3f1", 1, "#5b9bc8", 2, "#e9b8a6", 3, "url(#hatch)");
        for (var row = 0; row < 11; row++) {
            cells.append("<text x=\"112\" y=\"%d\" text-anchor=\"end\">%s</text>"
                    .formatted(33 + row * 18, indicators.get(row)));
            for (var column = 0; column < 44; column++) {
                var state = (row * 7 + column * column / 9 + column / 5) % 4;
                cells.append(
                        "<rect x=\"%d\" y=\"%d\" width=\"15\" height=\"16\" fill=\"%s\" stroke=\"#7b8b99\" stroke-width=\"0.4\"/>"
                                .formatted(118 + column * 16, 21 + row * 18, fills.get(state)));
            }
        }
        for (var year = 0; year < 11; year++) {
            cells.append(
                    "<text x=\"%d\" y=\"14\" font-weight=\"700\">%d</text>".formatted(118 + year * 64, 2014 + year));
        }
        return """
                <section class="wide">%s<figure>
                <svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 830 250" width="980" height="295">
                <title>%s</title><desc>%s</desc>
                <defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <rect width="5" height="5" fill="#ffffff"/><path d="M0 0V5" stroke="#6b7782" stroke-width="2"/></pattern></defs>
                <g font-family="Pretendard" font-size="10" fill="#1c2733">%s
                <rect x="118" y="228" width="15" height="14" fill="url(#hatch)" stroke="#7b8b99" stroke-width="0.4"/>
                <text x="138" y="239">%s</text></g></svg>
                <figcaption>%s</figcaption></figure></section>
                """.formatted(heading(2), headings.get(2), sentence, cells, states.get(3), sentence);
    }

    private String timeline() {
        var marks = IntStream.range(0, 6)
                .mapToObj(mark -> """
                        <circle cx="%1$d" cy="40" r="5" fill="#0f3b5c"/><text x="%1$d" y="26" text-anchor="middle" font-weight="700">%2$d</text>\
                        <text x="%1$d" y="62" text-anchor="middle">%3$s</text>
                        """.formatted(55 + mark * 108, 1997 + mark * 5, indicators.get(mark)))
                .collect(Collectors.joining());
        return """
                <section>%s<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="%s: 1997–2022" viewBox="0 0 650 80" width="650" height="80">
                <g font-family="Pretendard" font-size="11" fill="#1c2733"><path d="M20 40H630" stroke="#8fa3b5" stroke-width="2"/>%s</g></svg></section>
                """.formatted(heading(3), headings.get(3), marks);
    }

    private String explanations() {
        return "<section>" + heading(4)
                + IntStream.range(0, indicators.size())
                        .mapToObj(row -> """
                                <h3>%s</h3><details open="open"><summary>%s: %s</summary><p>%s</p>
                                <blockquote lang="id"><p>%s</p></blockquote>
                                <details open="open"><summary>%s</summary><p><em>%s</em> <abbr title="Memorandum of Understanding" lang="en">MoU</abbr>, \
                                <q lang="ko">우호 협력을 계속한다</q>.</p></details></details>
                                """.formatted(
                                        indicators.get(row),
                                        indicators.get(row),
                                        states.get(row % 4),
                                        sentence,
                                        QUOTE,
                                        headings.get(5),
                                        indicators.get(row)))
                        .collect(Collectors.joining())
                + "</section>";
    }

    private String sources() {
        return """
                <section>%s<ol><li><a href="https://example.org/a-rather-long-address-that-needs-more-than-one-line/and-still-more/of-the-same">%s %s %s</a></li>
                <li><a href="mailto:kembar@example.org">kembar@example.org</a></li>
                <li><a href="#nowhere">%s</a></li></ol></section>
                """.formatted(heading(5), sentence, sentence, sentence, headings.get(3));
    }

    private String terms() {
        return """
                <section>%s<dl><dt>%s</dt><dd>%s</dd><dt>%s</dt><dd><p>%s</p></dd><dd>%s</dd></dl></section>
                """.formatted(heading(6), states.get(0), sentence, states.get(3), sentence, headings.get(4));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
