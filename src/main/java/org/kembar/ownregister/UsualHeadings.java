package org.kembar.ownregister;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kembar.casefile.Agreement;

/** How registers call their columns, in Indonesian, English and Korean. */
final class UsualHeadings {

    private static final Map<String, Slot> WHOLE = new LinkedHashMap<>();

    private static final Pattern SIGNING = Pattern.compile(
            "ttd|tanda ?tangan|tandatangan|\\bsign|\\bmou\\b|naskah|perjanjian|agreement|체결|결연|서명|협정|협약");

    /** Of agreements and of activities alike. */
    private static final String DAYS = "tanggal, tgl, tahun, waktu, date, day, year, 일자, 날짜, 일시, 연도, 년도";

    static {
        add(Slot.NUMBER, "no, nomor, nomor urut, no urut, number, nr, 번호, 연번, 순번");
        add(
                Slot.PARTNER,
                "mitra, mitra kota, mitra kerja sama, mitra kerjasama, kota mitra, nama mitra, nama kota, kota, kota kembar, "
                        + "kota bersaudara, pihak kedua, daerah mitra, pemerintah daerah di luar negeri, partner, partner city, city, "
                        + "sister city, counterpart, name of partner, 자매도시, 도시, 도시명, 교류도시, 상대도시, 우호도시, 자매우호도시, 협력도시, 결연도시");
        add(Slot.COUNTRY, "negara, negara mitra, asal negara, country, nation, 국가, 국가명, 나라, 국명");
        add(Slot.LEVEL, "tingkat, tingkat pemerintahan, level, level of government, 행정단위");
        add(
                Slot.COOPERATION,
                "jenis kerja sama, jenis kerjasama, bentuk kerja sama, tipe kerja sama, kategori, type of cooperation, "
                        + "kind of cooperation, cooperation type, relationship, type of relationship, 구분, 결연구분, 교류구분, 협력유형, 유형");
        add(
                Slot.DOCUMENT,
                "jenis dokumen, dokumen, jenis naskah, naskah kerja sama, bentuk dokumen, jenis perjanjian, document, document type, "
                        + "type of document, instrument, agreement, agreement type, type of agreement, 문서종류, 문서유형, 협정종류, 협약종류");
        add(
                Slot.TITLE,
                "judul, judul kerja sama, judul kerjasama, judul mou, judul dokumen, perihal, tentang, nama kerja sama, title, "
                        + "subject, title of agreement, 제목, 협약명, 협정명");
        add(
                Slot.LETTER,
                "nomor mou, no mou, nomor dokumen, no dokumen, nomor naskah, nomor surat, nomor perjanjian, nomor pihak kesatu, "
                        + "nomor surat pemerintah, nomor naskah pemerintah daerah, nomor kami, agreement number, agreement no, "
                        + "mou number, mou no, reference, reference number, ref no, our reference, 문서번호, 협정번호, 협약번호");
        add(
                Slot.PARTNER_LETTER,
                "nomor surat mitra, nomor mitra, nomor naskah mitra, nomor pihak kedua, partner reference, partner number, "
                        + "their reference, partner s reference, partner s number, 상대측문서번호, 상대도시문서번호");
        add(
                Slot.FIELDS,
                "bidang, bidang kerja sama, bidang kerjasama, ruang lingkup, lingkup kerja sama, urusan, urusan pemerintahan, field, "
                        + "fields, fields of cooperation, field of cooperation, area of cooperation, areas of cooperation, areas, "
                        + "scope, sector, sectors, 분야, 협력분야, 교류분야, 주요교류분야");
        add(
                Slot.SIGNED,
                "tanggal ttd, tgl ttd, ttd, tanggal penandatanganan, tgl penandatanganan, tanggal tanda tangan, ditandatangani, "
                        + "tanggal mou, tgl mou, penandatanganan, date signed, signed, signing date, signed on, "
                        + "date of signing, date of signature, 체결일, 체결일자, 결연일, 결연일자, 결연연도, 협정체결일, 서명일");
        add(Slot.SIGNED, DAYS);
        activities();
        add(
                Slot.START,
                "tanggal mulai, tgl mulai, mulai, mulai berlaku, awal, berlaku sejak, periode mulai, start, start date, from, "
                        + "effective date, valid from, in force from, 시작일, 발효일");
        add(
                Slot.TERM,
                "masa berlaku, jangka waktu, durasi, masa berlaku mou, periode, validity, period of validity, valid for, duration, "
                        + "term, period, 유효기간, 기간");
        add(
                Slot.END,
                "berakhir, tanggal berakhir, tgl berakhir, berlaku sampai, berlaku s d, berlaku hingga, sampai, akhir, "
                        + "tanggal selesai, periode akhir, periode selesai, jatuh tempo, end, end date, expiry, expiry date, expires, "
                        + "valid until, until, 만료일, 종료일, 만료일자");
        add(Slot.PLACE, "tempat, tempat penandatanganan, lokasi, place, place of signing, 장소, 체결장소");
        add(
                Slot.UNIT,
                "perangkat daerah, opd, skpd, dinas, dinas pelaksana, unit, unit kerja, pd pengampu, opd pengampu, pengampu, "
                        + "pelaksana, leading sector, department, office in charge, responsible unit, agency, 담당부서, 소관부서, 부서");
        add(Slot.STATUS, "status, status kerja sama, status mou, keadaan, aktif tidak aktif, state, 상태, 현황, 추진현황");
        add(
                Slot.APPROVAL,
                "status persetujuan, persetujuan dprd, persetujuan, status negosiasi, tahapan, approval, approval status, stage, "
                        + "negotiation status, 승인, 승인상태, 진행단계");
        add(Slot.INITIATOR, "pemrakarsa, inisiator, prakarsa, pengusul, initiator, initiated by, proposed by, 제안자, 제안");
        add(
                Slot.FINANCING,
                "pembiayaan, sumber pembiayaan, sumber dana, pendanaan, anggaran, financing, funding, source of funds, 재원, 예산");
        add(Slot.ADDENDA, "addendum, adendum, addenda, amendments, perubahan naskah, 부속합의, 변경사항");
        add(Slot.VERSION, "versi, versi dokumen, version, document version, 버전");
        add(Slot.NOTE, "keterangan, ket, catatan, notes, note, remarks, remark, comments, 비고, 참고");
    }

    private UsualHeadings() {}

    private static void activities() {
        add(
                Slot.ACTIVITY,
                "kegiatan, nama kegiatan, uraian kegiatan, bentuk kegiatan, judul kegiatan, rincian kegiatan, agenda, acara, "
                        + "nama acara, program, program kegiatan, activity, activities, name of activity, activity name, event, "
                        + "name of event, programme, description of activity, 활동, 활동명, 활동내용, 행사, 행사명, 교류내용, 교류활동, "
                        + "교류사업, 사업명, 주요교류내용");
        add(
                Slot.ACTIVITY_KIND,
                "jenis kegiatan, tipe kegiatan, kategori kegiatan, type of activity, activity type, "
                        + "kind of activity, 활동종류, 활동구분, 행사구분, 행사종류");
        add(
                Slot.HELD,
                "tanggal kegiatan, tgl kegiatan, tanggal pelaksanaan, tgl pelaksanaan, waktu pelaksanaan, waktu kegiatan, "
                        + "tanggal acara, hari tanggal, date of activity, activity date, date held, held on, event date, "
                        + "date of event, 행사일, 행사일자, 활동일, 개최일, 개최일자, 교류일자, 방문기간, 행사기간");
        add(
                Slot.PARTICIPANTS,
                "peserta, jumlah peserta, jml peserta, banyaknya peserta, participants, number of participants, "
                        + "no of participants, attendance, attendees, 참가자, 참가자수, 참가인원, 참석자수, 참석인원, 인원, 인원수");
        add(
                Slot.GROUP,
                "unsur peserta, kategori peserta, jenis peserta, asal peserta, kind of participants, "
                        + "type of participants, participant group, 참가자구분, 참가자유형");
        add(
                Slot.ACTIVITY_STATUS,
                "status kegiatan, status pelaksanaan, pelaksanaan kegiatan, realisasi, status of activity, activity status, "
                        + "추진상태, 개최여부, 시행여부");
    }

    /** Whether it says that something was signed, and not only when something was. */
    static boolean namesSigning(String heading) {
        return SIGNING.matcher(Folded.of(heading)).find();
    }

    /** Whether it says how something stands, and not what. */
    static boolean isAnyStatus(String heading) {
        return Stream.of("status", "keadaan", "state", "상태", "현황", "추진현황").anyMatch(Folded.closed(heading)::equals);
    }

    /** The kind of agreement that the heading itself names. */
    static Optional<Agreement.Kind> agreement(String heading) {
        var folded = " " + Folded.of(heading) + " ";
        if (folded.contains(" mou ") || folded.contains("양해각서")) {
            return Optional.of(Agreement.Kind.MEMORANDUM_OF_UNDERSTANDING);
        }
        return folded.contains("결연") ? Optional.of(Agreement.Kind.TWINNING_AGREEMENT) : Optional.empty();
    }

    private static void add(Slot slot, String headings) {
        Stream.of(headings.split(", ")).map(Folded::closed).forEach(heading -> WHOLE.put(heading, slot));
    }

    /** What a column of this heading holds; of what stands in brackets nothing counts. */
    static Optional<Slot> meant(String heading) {
        var bare = heading.replaceAll("\\([^)]*\\)", " ");
        return whole(heading).or(() -> whole(bare)).or(() -> part(Folded.of(bare)));
    }

    private static Optional<Slot> whole(String heading) {
        return Optional.ofNullable(WHOLE.get(Folded.closed(heading)));
    }

    /** By the longest usual heading with which it begins or ends. */
    private static Optional<Slot> part(String heading) {
        var words = List.of(heading.split(" "));
        for (var length = words.size() - 1; length > 0; length--) {
            var begins = whole(String.join(" ", words.subList(0, length)));
            var ends = whole(String.join(" ", words.subList(words.size() - length, words.size())));
            if (begins.isPresent() || ends.isPresent()) {
                return begins.or(() -> ends);
            }
        }
        return Optional.empty();
    }
}
