package org.kembar.ownregister;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kembar.casefile.Activity;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.City;
import org.kembar.casefile.Partnership;
import org.kembar.notation.Notation;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;

/** How registers write countries, levels and kinds, in Indonesian, English and Korean. */
final class UsualWords {

    private static final Map<Slot, Map<String, String>> WORDS = new HashMap<>();

    /** The same with their blanks. */
    private static final Map<Slot, Map<String, String>> PHRASES = new HashMap<>();

    static {
        kinds(Slot.DOCUMENT, Agreement.Kind.values());
        kinds(Slot.COOPERATION, Partnership.Kind.values());
        kinds(Slot.LEVEL, City.Level.values());
        kinds(Slot.ACTIVITY_KIND, Activity.Kind.values());
        kinds(Slot.ACTIVITY_STATUS, Activity.Status.values());
        kinds(Slot.GROUP, Activity.Group.values());
        countries();
        agreements();
        cooperations();
        activities();
        add(Slot.LEVEL, City.Level.CITY, "kota, pemerintah kota, city, municipality, 시, 광역시, 특별시, 기초");
        add(Slot.LEVEL, City.Level.PROVINCE, "provinsi, province, state, negara bagian, 도, 성, 주, 광역");
        add(Slot.LEVEL, City.Level.PREFECTURE, "prefektur, prefecture, 현");
        add(Slot.LEVEL, City.Level.REGENCY, "kabupaten, regency, county, 군");
        add(Slot.LEVEL, City.Level.DISTRICT, "distrik, kecamatan, district, borough, 구");
    }

    private UsualWords() {}

    private static void agreements() {
        add(
                Slot.DOCUMENT,
                Agreement.Kind.MEMORANDUM_OF_UNDERSTANDING,
                "mou, memorandum saling pengertian, memorandum saling pengertian (mou), msp, nota kesepahaman, nota kesepakatan, "
                        + "nk, memorandum, 양해각서, 업무협약");
        add(
                Slot.DOCUMENT,
                Agreement.Kind.LETTER_OF_INTENT,
                "loi, letter of intent (loi), pernyataan kehendak, surat pernyataan kehendak, pernyataan minat, 의향서, 협력의향서");
        add(
                Slot.DOCUMENT,
                Agreement.Kind.IMPLEMENTING_ARRANGEMENT,
                "pks, perjanjian kerja sama, perjanjian kerjasama, perjanjian teknis, pertek, pengaturan pelaksanaan, ia, "
                        + "implementation agreement, implementing agreement, 이행약정, 세부협약");
        add(
                Slot.DOCUMENT,
                Agreement.Kind.PLAN_OF_ACTION,
                "rencana kerja, rkt, rencana aksi, action plan, poa, 실행계획, 행동계획");
        add(Slot.DOCUMENT, Agreement.Kind.RENEWAL, "perpanjangan, perpanjangan mou, pembaruan, extension, 갱신, 연장");
        add(Slot.DOCUMENT, Agreement.Kind.ADDENDUM, "adendum, amendment, 부속합의서");
        add(Slot.DOCUMENT, Agreement.Kind.CHARTER, "piagam, piagam kerja sama, 헌장");
        add(
                Slot.DOCUMENT,
                Agreement.Kind.JOINT_DECLARATION,
                "deklarasi bersama, joint statement, pernyataan bersama, 공동선언");
        add(
                Slot.DOCUMENT,
                Agreement.Kind.TERMINATION,
                "pengakhiran, pengakhiran kerja sama, kesepakatan pengakhiran, termination, termination agreement, 종료합의, 종료 합의, 협정 해지");
        add(Slot.DOCUMENT, Agreement.Kind.MINUTES, "notulen, notula, risalah, minutes of meeting, mom, 회의록");
        add(
                Slot.DOCUMENT,
                Agreement.Kind.TWINNING_AGREEMENT,
                "sister city agreement, twinning agreement, perjanjian kota kembar, perjanjian sister city, 자매결연, 자매결연협정, "
                        + "자매결연협정서, 자매도시협정");
    }

    private static void cooperations() {
        add(
                Slot.COOPERATION,
                Partnership.Kind.SISTER_CITY,
                "kota kembar, kota bersaudara, sister city, sister cities, ksdpl, 자매도시, 자매, 자매결연");
        add(
                Slot.COOPERATION,
                Partnership.Kind.FRIENDSHIP_CITY,
                "kota persahabatan, kota sahabat, friendship, friendship city, 우호도시, 우호, 우호협력, 우호교류");
        add(
                Slot.COOPERATION,
                Partnership.Kind.SISTER_PROVINCE,
                "provinsi kembar, provinsi bersaudara, sister province, 자매도");
        add(Slot.COOPERATION, Partnership.Kind.NETWORK, "jaringan, jejaring, network, 네트워크");
        add(Slot.COOPERATION, Partnership.Kind.TECHNICAL_COOPERATION, "kerja sama teknis, technical, 기술협력");
    }

    private static void activities() {
        WordsOfActivities.KINDS.forEach((kind, words) -> add(Slot.ACTIVITY_KIND, kind, words));
        WordsOfActivities.STATUSES.forEach((status, words) -> add(Slot.ACTIVITY_STATUS, status, words));
        WordsOfActivities.GROUPS.forEach((group, words) -> add(Slot.GROUP, group, words));
    }

    private static void kinds(Slot slot, Enum<?>[] all) {
        for (var one : all) {
            put(slot, Notation.word(one), Notation.word(one));
            Stream.of(Language.values())
                    .forEach(language -> put(slot, Wording.plain(language, one), Notation.word(one)));
        }
    }

    private static void countries() {
        for (var code : Locale.getISOCountries()) {
            Stream.of(Language.values())
                    .map(language -> language.country(code))
                    .forEach(name -> put(Slot.COUNTRY, name, code));
        }
        for (var names : List.of(
                "KR: korea, korsel, korea selatan, republik korea, republic of korea, south korea, rok, 한국, 대한민국",
                "CN: cina, tiongkok, rrt, rrc, republik rakyat tiongkok, prc, people s republic of china, china, 중국, 중화인민공화국",
                "JP: jepang, japan, 일본",
                "US: amerika, amerika serikat, as, usa, u s a, united states, united states of america, 미국",
                "GB: inggris, britania raya, uk, england, united kingdom, great britain, 영국",
                "NL: belanda, holland, the netherlands, netherlands, 네덜란드",
                "DE: jerman, 독일",
                "FR: perancis, prancis, 프랑스",
                "PH: filipina, the philippines, 필리핀",
                "VN: vietnam, viet nam, 베트남",
                "RU: rusia, federasi rusia, russia, russian federation, 러시아",
                "TR: turki, turkiye, turkey, 튀르키예, 터키",
                "TW: taiwan, 대만",
                "CZ: ceko, republik ceko, czech republic, 체코",
                "AE: uni emirat arab, uea, uae",
                "SA: arab saudi, saudi arabia",
                "TL: timor leste, timor timur, east timor",
                "ID: indonesia, ri, republik indonesia, 인도네시아")) {
            Stream.of(names.substring(4).split(", ")).forEach(name -> put(Slot.COUNTRY, name, names.substring(0, 2)));
        }
    }

    private static void add(Slot slot, Enum<?> means, String words) {
        Stream.of(words.split(", ")).forEach(word -> put(slot, word, Notation.word(means)));
    }

    private static void put(Slot slot, String written, String means) {
        WORDS.computeIfAbsent(slot, _ -> new HashMap<>()).put(Folded.closed(written), means);
        PHRASES.computeIfAbsent(slot, _ -> new HashMap<>()).put(Folded.of(written), means);
    }

    /** What registers write, without capitals and signs, with what each means. */
    static Map<String, String> phrases(Slot slot) {
        return Map.copyOf(PHRASES.getOrDefault(slot, Map.of()));
    }

    /** What the record writes for it, or nothing; a field is called as the register calls it. */
    static Optional<String> meant(Slot slot, String written) {
        if (slot == Slot.FIELDS) {
            return Optional.of(written);
        }
        return Optional.ofNullable(WORDS.getOrDefault(slot, Map.of()).get(Folded.closed(written)))
                .or(() ->
                        slot == Slot.COUNTRY && Notation.hasCountry(written) ? Optional.of(written) : Optional.empty());
    }
}
