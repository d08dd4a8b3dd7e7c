package org.kembar.ownregister;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Registers as offices keep them. */
final class Samples {

    static final List<Object> HEADINGS = List.of(
            "No",
            "Mitra/Kota",
            "Negara",
            "Jenis Dokumen",
            "Bidang",
            "Nomor MoU",
            "Tanggal TTD",
            "Masa berlaku",
            "Status",
            "Perangkat Daerah",
            "Penanggung jawab",
            "Keterangan");

    static final List<List<Object>> ROWS = List.of(
            row(1, "Kota Braunschweig", "Jerman", "Piagam", "Pendidikan; Kebudayaan", "-", "24 Mei 1960", "-", "Aktif"),
            row(
                    2,
                    "Fort Worth",
                    "AS",
                    "MoU",
                    "Pendidikan, Kesehatan",
                    "119/1490-KS",
                    LocalDate.of(1990, 2, 1),
                    "-",
                    "Aktif"),
            row(
                    3,
                    "Kota Suwon",
                    "Korea Selatan",
                    "MoU",
                    "Industri kreatif\nPariwisata",
                    "193.1/PKS/1997",
                    "25/08/1997",
                    "5 (lima) tahun",
                    "Tidak aktif"),
            row(
                    4,
                    "Suwon",
                    "Korea Selatan",
                    "Perpanjangan",
                    "Pariwisata",
                    "193.2/PKS/2008",
                    "03/04/2008",
                    "s.d. 03/04/2013",
                    "-"),
            row(5, "Seoul", "Korea Selatan", "MoU", "Smart city", "119/KS/2016", "2016", "3 tahun", "Aktif"),
            row(6, "Namur", "Belgia", "Rencana Kerja", "Pariwisata", "12/RK", "2018-03", "-", "Aktif"),
            row(7, "Cotabato", "Filipina", "MoU", "Perdagangan", "77/KS", "31/02/2019", "5 tahun", "Proses"),
            row(8, "Kota Yingkou", "RRT", "Nota Kesepahaman", "Perdagangan", "42/KS", 42643, "2016-2021", "=1+1"));

    private Samples() {}

    static List<Object> row(Object... cells) {
        return List.of(cells);
    }

    /** With titles above the headings, their numbers below them, a hidden sheet, and a signature at the end. */
    static byte[] bandung(List<List<Object>> rows) {
        return book(book -> {
            var notes = book.newWorksheet("Catatan");
            notes.value(0, 0, "Disusun oleh Bagian Kerja Sama");
            var hidden = book.newWorksheet("Lama");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            hidden.value(0, 0, "Mitra");
            var sheet = book.newWorksheet("Daftar KSLN");
            sheet.value(0, 0, "DAFTAR KERJA SAMA LUAR NEGERI PEMERINTAH KOTA BANDUNG");
            sheet.range(0, 0, 0, HEADINGS.size() - 1).merge();
            sheet.value(1, 0, "Keadaan sampai dengan Desember 2024");
            put(sheet, 3, HEADINGS);
            var numbers = new ArrayList<Object>();
            for (var i = 1; i <= HEADINGS.size(); i++) {
                numbers.add("(" + i + ")");
            }
            put(sheet, 4, numbers);
            for (var i = 0; i < rows.size(); i++) {
                put(sheet, 5 + i, rows.get(i));
            }
            sheet.value(7 + rows.size(), 8, "Bandung, 2 Januari 2025");
        });
    }

    interface Writing {

        void write(Workbook book);
    }

    static byte[] book(Writing writing) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Excel", null)) {
            writing.write(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static void put(Worksheet sheet, int row, List<Object> cells) {
        for (var i = 0; i < cells.size(); i++) {
            switch (cells.get(i)) {
                case LocalDate day -> {
                    sheet.value(row, i, day);
                    sheet.style(row, i).format("dd-mm-yyyy").set();
                }
                case Integer number -> sheet.value(row, i, number);
                default -> sheet.value(row, i, cells.get(i).toString());
            }
        }
    }

    /** As a European office keeps it: semicolons, Windows-1252, months in words. */
    static byte[] english() {
        return """
                Register of twin towns;;;;;;;
                Ref no;Partner city;Country;Type of agreement;Fields of cooperation;Date signed;Valid until;Remarks
                A/1;Li\u00E8ge;Belgium;MoU;Culture, Youth;3 May 2019;2 May 2024;"Mayor ""M."" visited
                in 2020"
                A/2;Nowhere Town;Ireland;Letter of intent;Trade;2021;;=HYPERLINK("http://x")
                A/3;London;;MoU;Finance;12 June 2020;;
                A/4;Springfield;USA;MoU;Sport;June 2018;;<script>alert(1)</script>
                A/5;Xyzzyburg;;MoU;Fishing;2020;;
                ;;;;;;;
                """.getBytes(Charset.forName("windows-1252"));
    }

    /** As a Korean office keeps it, in the encoding of its spreadsheet. */
    static byte[] korean() {
        return """
                \uC5F0\uBC88,\uB3C4\uC2DC\uBA85,\uAD6D\uAC00,\uACB0\uC5F0\uAD6C\uBD84,\uD611\uB825\uBD84\uC57C,\uACB0\uC5F0\uC77C\uC790,\uB2F4\uB2F9\uBD80\uC11C,\uBE44\uACE0
                1,\uC218\uC6D0\uC2DC,\uD55C\uAD6D,\uC790\uB9E4\uB3C4\uC2DC,"\uBB38\uD654, \uAD00\uAD11",1997. 8. 25.,\uAD6D\uC81C\uD611\uB825\uACFC,
                2,\uBD80\uC0B0\uAD11\uC5ED\uC2DC,\uB300\uD55C\uBBFC\uAD6D,\uC6B0\uD638\uB3C4\uC2DC,\uD56D\uB9CC,2008\uB144 6\uC6D4 4\uC77C,\uAD6D\uC81C\uD611\uB825\uACFC,\uAC31\uC2E0 \uC608\uC815
                """.getBytes(Charset.forName("x-windows-949"));
    }

    /** So many partnerships, each with its own partner. */
    static byte[] many(int rows) {
        var text = new StringBuilder("No;Mitra;Negara;Nomor MoU;Bidang;Tanggal TTD;Masa berlaku;Status\n");
        for (var i = 1; i <= rows; i++) {
            text.append(i)
                    .append(";Kota Mitra ")
                    .append(letters(i))
                    .append(";Jepang;")
                    .append(i)
                    .append("/KS;Pendidikan, Kesehatan;")
                    .append(1 + i % 28)
                    .append("-11-2015;5 tahun;Aktif\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** No two of them but for a letter the same. */
    private static String letters(int number) {
        var letters = new StringBuilder();
        for (var rest = number; rest > 0; rest /= 20) {
            letters.append(Character.toString('a' + rest % 20).repeat(3));
        }
        return letters.toString();
    }
}
