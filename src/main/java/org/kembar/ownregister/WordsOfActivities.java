package org.kembar.ownregister;

import java.util.Map;
import org.kembar.casefile.Activity.Group;
import org.kembar.casefile.Activity.Kind;
import org.kembar.casefile.Activity.Status;

/** How registers write of what kind an activity is, whether it took place and who took part, in Indonesian, English and Korean. */
final class WordsOfActivities {

    static final Map<Kind, String> KINDS = Map.ofEntries(
            Map.entry(Kind.TRAINING, "pelatihan, diklat, bimtek, bimbingan teknis, training course, 연수, 교육"),
            Map.entry(Kind.STAFF_EXCHANGE, "pertukaran pegawai, magang pegawai, exchange of staff, 공무원교류, 공무원파견"),
            Map.entry(
                    Kind.STUDENT_EXCHANGE,
                    "pertukaran pelajar, pertukaran siswa, pertukaran mahasiswa, exchange of students, 학생교류, 청소년교류"),
            Map.entry(Kind.STUDY_VISIT, "studi banding, kunjungan studi, benchmarking, study tour, 시찰, 견학, 벤치마킹"),
            Map.entry(
                    Kind.DELEGATION_VISIT,
                    "kunjungan delegasi, kunjungan kerja, kunjungan, delegasi, delegation, visit, official visit, 방문, 대표단방문"),
            Map.entry(
                    Kind.LEADERSHIP_MEETING, "pertemuan pimpinan, pertemuan wali kota, meeting of mayors, 시장면담, 단체장면담"),
            Map.entry(Kind.JOINT_WORKING_GROUP, "kelompok kerja bersama, jwg, 공동실무단"),
            Map.entry(Kind.MEETING, "rapat, pertemuan, audiensi, 회의, 면담"),
            Map.entry(Kind.SIGNING, "penandatanganan, signing ceremony, 체결식, 협약식"),
            Map.entry(Kind.WORKSHOP, "lokakarya, 워크숍"),
            Map.entry(Kind.SEMINAR, "webinar, konferensi, forum, conference, 세미나, 포럼, 학술대회"),
            Map.entry(Kind.BUSINESS_MISSION, "misi dagang, temu bisnis, business matching, trade mission, 무역사절단"),
            Map.entry(
                    Kind.CULTURAL_EVENT,
                    "festival, budaya, kesenian, pentas seni, pertunjukan, culture, performance, 문화행사, 축제, 공연, 문화교류"));

    /** That it did not yet take place says not whether it will. */
    static final Map<Status, String> STATUSES = Map.of(
            Status.HELD,
            "terlaksana, sudah terlaksana, dilaksanakan, telah dilaksanakan, sudah dilaksanakan, selesai, done, completed, "
                    + "implemented, took place, 완료, 실시, 개최, 추진완료, 시행",
            Status.PLANNED,
            "rencana, direncanakan, akan dilaksanakan, plan, scheduled, 예정, 계획",
            Status.ONGOING,
            "sedang berjalan, berjalan, sedang berlangsung, ongoing, in progress, 진행중, 추진중",
            Status.POSTPONED,
            "ditunda, tertunda, postponed, 연기",
            Status.CANCELLED,
            "batal, dibatalkan, tidak terlaksana, tidak jadi, canceled, 취소");

    static final Map<Group, String> GROUPS = Map.of(
            Group.CIVIL_SERVANT,
            "asn, pns, pegawai, aparatur, pejabat, pegawai negeri, officials, staff, 공무원, 직원",
            Group.ELECTED,
            "dprd, anggota dprd, councillors, 의원, 시의원",
            Group.EXPERT,
            "ahli, tenaga ahli, 전문가",
            Group.BUSINESS,
            "pelaku usaha, pengusaha, umkm, business, companies, 기업인, 기업",
            Group.ACADEMIA,
            "dosen, akademisi, guru, lecturers, teachers, 교수, 교사",
            Group.STUDENT,
            "siswa, pelajar, mahasiswa, pupils, student, 학생, 청소년, 대학생",
            Group.CIVIL_SOCIETY,
            "masyarakat sipil, komunitas, lsm, ngo, ngos, 시민단체",
            Group.RESIDENT,
            "warga, masyarakat, residents, citizens, 시민, 주민");

    private WordsOfActivities() {}
}
