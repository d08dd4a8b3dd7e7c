package org.kembar.ownregister;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
}
