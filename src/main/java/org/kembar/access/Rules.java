package org.kembar.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kembar.casefile.BudgetLine;
import org.kembar.casefile.Judgement;
import org.kembar.casefile.SetState;
import org.kembar.casefile.Side;
import org.kembar.registry.Audience;
import org.kembar.registry.Authors.Author;

/** Who may what, and who sees what. The only place that decides; what is public is open to everybody who reaches the server. */
public final class Rules {

    /** Private to a side unless it shares them. */
    private static final Set<Class<?>> OWN_BUSINESS = Set.of(BudgetLine.class, Judgement.class, SetState.class);

    private Rules() {}

    /** Whether somebody may be on a page that is for this. */
    public static boolean has(Person who, Right right) {
        return switch (right) {
            case BE_SIGNED_IN, READ -> true;
            case BE_NO_GUEST -> who.visits().isEmpty() || !who.acting().isEmpty();
            case RECORD, BRING_WORKBOOKS_BACK -> acts(who, Rules::records);
            case TAKE_FILES_IN -> acts(who, Rules::keepsTheRecord);
            case SEE_PEOPLE -> acts(who, role -> role == Role.HEAD);
            case INVITE_A_HEAD -> acts(who, Rules::keepsTheRecord);
        };
    }

    /**
     * Whether a program may be there that asks in somebody's name: for what it was made for, as far as the person may. Accounts and
     * people are nothing for programs.
     *
     * @param onlyAsks whether it is to change nothing
     */
    public static boolean has(Person who, Collection<Scope> scopes, Right right, boolean onlyAsks) {
        var isMeant = switch (right) {
            case READ -> onlyAsks && scopes.contains(Scope.READ);
            case RECORD -> scopes.contains(Scope.RECORD) || onlyAsks && scopes.contains(Scope.READ);
            case BRING_WORKBOOKS_BACK ->
                scopes.contains(Scope.RECORD)
                        || scopes.contains(Scope.TAKE_FILES_IN)
                        || onlyAsks && scopes.contains(Scope.READ);
            case TAKE_FILES_IN -> scopes.contains(Scope.TAKE_FILES_IN) || onlyAsks && scopes.contains(Scope.READ);
            case BE_SIGNED_IN, BE_NO_GUEST, SEE_PEOPLE, INVITE_A_HEAD -> false;
        };
        return isMeant && has(who, right);
    }

    /** Whether somebody may let a program do this. */
    public static boolean mayHandOn(Person who, Scope scope) {
        return switch (scope) {
            case READ -> has(who, Right.BE_NO_GUEST) && acts(who, _ -> true);
            case RECORD -> has(who, Right.RECORD);
            case TAKE_FILES_IN -> has(who, Right.TAKE_FILES_IN);
        };
    }

    private static boolean acts(Person who, Predicate<Role> roles) {
        return who.acting().stream().map(Acting::role).anyMatch(roles);
    }

    /**
     * Whether somebody may put what concerns these cities on record, or take it back: who keeps the record of one of them.
     *
     * @param cities by their ids in the list of cities
     */
    public static boolean mayRecord(Person who, Collection<String> cities) {
        return who.acting().stream()
                .anyMatch(acting -> keepsTheRecord(acting.role()) && who.counts(acting.city(), cities));
    }

    /**
     * Whether somebody may add to what is on record of a partnership of these cities: whoever acts for one of them.
     */
    public static boolean mayAdd(Person who, Collection<String> cities) {
        return who.acting().stream().anyMatch(acting -> records(acting.role()) && who.counts(acting.city(), cities));
    }

    /**
     * For whom the records of a partnership may be that somebody sees. Whoever works for one of the cities sees what is its own; who
     * oversees it from outside its administration sees what both cities share, and so does a guest of this partnership as long as the
     * city that invited them is one of its sides.
     *
     * @param caseFile by its id
     * @param cities those of its sides, by their ids in the list of cities
     */
    public static Set<Audience> sees(Person who, String caseFile, Map<Side, String> cities) {
        var isGuest = who.visits().stream()
                .anyMatch(visit -> visit.caseFile().equals(caseFile) && who.counts(visit.city(), cities.values()));
        var asGuest = isGuest ? Audience.PARTNERS.seeing() : Set.<Audience>of();
        return Stream.concat(audiences(who, cities, _ -> true).stream(), asGuest.stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Audience> sees(Role role, Audience own) {
        return switch (role) {
            case HEAD, OFFICER, AGENCY, AUDITOR, EVALUATOR -> own.seeing();
            case COUNCIL, SUPERVISOR -> Audience.PARTNERS.seeing();
        };
    }

    /** For whom somebody may record something of a partnership: for all for whom the records may be that they see. */
    public static Set<Audience> recordsFor(Person who, Map<Side, String> cities) {
        return audiences(who, cities, Rules::records);
    }

    /**
     * For whom a new record is unless somebody says otherwise: money, judgements and set results are a side's own.
     *
     * @param recordsFor those for whom somebody may record
     */
    public static Audience mostlyFor(Class<?> kind, Set<Audience> recordsFor) {
        return Stream.of(Audience.SIDE_A, Audience.SIDE_B)
                .filter(own -> OWN_BUSINESS.contains(kind) && recordsFor.contains(own))
                .findFirst()
                .orElse(Audience.PUBLIC);
    }

    /**
     * Whether somebody may let others see a record from now on, or fewer: who keeps the record of a side, among what that side sees. So
     * what is one side's own is opened by nobody else, and nobody gives anything to the other side alone; and what both have had
     * nobody takes for one of them, for the other could not take it back.
     */
    public static boolean mayMove(Person who, Map<Side, String> cities, Audience from, Audience to) {
        var isForBoth = to == Audience.PUBLIC || to == Audience.PARTNERS;
        return (isForBoth || from == to) && keeps(who, cities).containsAll(List.of(from, to));
    }

    /** The same of a record by whose it is: only that side's office lets others see it, or fewer. */
    public static boolean mayMove(
            Person who, Map<Side, String> cities, Audience from, Audience to, Belonging belonging) {
        return mayMove(who, cities, from, to) && keeps(who, cities).containsAll(ownOf(belonging.side()));
    }

    /**
     * Whether somebody may take back what an import did, as far as it is theirs to see and to keep: who keeps the record of the side
     * whose office made it. Where that office is not here, or a command made it, whoever keeps the record of a side.
     */
    public static boolean mayTakeBack(Person who, Map<Side, String> cities, Optional<Side> maker) {
        return keeps(who, cities).containsAll(ownOf(maker));
    }

    /** Whether somebody may file a document for these to read: whoever may record something for them. */
    public static boolean mayFile(Person who, Map<Side, String> cities, Audience audience) {
        return recordsFor(who, cities).contains(audience);
    }

    /** The side for which somebody files a document: the one for which they record; nothing for who records for both. */
    public static Optional<Side> filesOf(Person who, Map<Side, String> cities, Audience audience) {
        var sides = recordsFor(who, cities).stream()
                .flatMap(own -> own.side().stream())
                .toList();
        return audience.side()
                .or(() -> sides.stream().filter(_ -> sides.size() == 1).findFirst());
    }

    /**
     * Whether somebody may put another version in the place of a document, or withdraw it: who keeps the record of the side whose it is. Where
     * that is not known, who keeps the record of a side, among what that side sees.
     */
    public static boolean mayReplaceDocument(
            Person who, Map<Side, String> cities, Audience audience, Optional<Side> whose) {
        var keeps = keeps(who, cities);
        return keeps.contains(audience) && keeps.containsAll(ownOf(whose));
    }

    /**
     * Whether somebody may let others read a document from now on, or fewer: who keeps the record of the side whose it is, by the rule for
     * records.
     */
    public static boolean mayMoveDocument(
            Person who, Map<Side, String> cities, Audience from, Audience to, Optional<Side> whose) {
        return mayMove(who, cities, from, to) && keeps(who, cities).containsAll(ownOf(whose));
    }

    private static Set<Audience> ownOf(Optional<Side> whose) {
        return whose.flatMap(Audience::of).map(Set::of).orElse(Set.of());
    }

    /** What somebody may take back of what is not for everybody: who keeps the record of a side, what that side sees. */
    public static Set<Audience> keeps(Person who, Map<Side, String> cities) {
        return audiences(who, cities, Rules::keepsTheRecord);
    }

    /**
     * What somebody may do about a record that is wrong: who keeps the record of a side, all of what is that side's or nobody's in
     * particular, among what that side sees; what is the other's they correct where both keep it together. Whoever recorded it
     * themselves, as an agency does, corrects it as long as they record for those who see it, and retracts it as long as nobody else
     * has worked on it; what others recorded they leave to the office.
     *
     * @param audience for whom the record is
     * @param keeps those of whose records they keep the record
     * @param recordsFor those for whom they record
     */
    public static Set<Mending> mends(
            Person who,
            Audience audience,
            Set<Audience> keeps,
            Set<Audience> recordsFor,
            Supplier<Optional<Author>> author,
            Belonging belonging) {
        var isOwn = recordsFor.containsAll(ownOf(belonging.side()));
        if (keeps.contains(audience) && isOwn) {
            return Set.of(Mending.CORRECT, Mending.RETRACT);
        }
        if (!recordsFor.contains(audience)) {
            return Set.of();
        }
        return author.get()
                .filter(one -> one.person() == who.id())
                .filter(one -> one.isAlone() || isOwn)
                .map(one -> one.isAlone() ? Set.of(Mending.CORRECT, Mending.RETRACT) : Set.of(Mending.CORRECT))
                .orElseGet(() ->
                        keeps.contains(audience) && belonging.isKeptTogether() ? Set.of(Mending.CORRECT) : Set.of());
    }

    /**
     * Whether somebody who corrects a record has to say why: where it is the other side's, which keeps it together with theirs.
     *
     * @param recordsFor those for whom they record
     */
    public static boolean mustSayWhy(Set<Audience> recordsFor, Belonging belonging) {
        return !recordsFor.containsAll(ownOf(belonging.side()));
    }

    /** Of what somebody may see who has looked at it: who heads the office of a side or audits it, of what that side sees. */
    public static Set<Audience> seesWhoLookedAt(Person who, Map<Side, String> cities) {
        return audiences(who, cities, Rules::looksAfterPeople);
    }

    private static boolean looksAfterPeople(Role role) {
        return switch (role) {
            case HEAD, AUDITOR -> true;
            case OFFICER, AGENCY, EVALUATOR, COUNCIL, SUPERVISOR -> false;
        };
    }

    /**
     * Whether somebody is told the name of a person who did something: who works for a city for which that person works, or has worked.
     * Everybody else is told for which city it was.
     *
     * @param cities of the person who did it
     */
    public static boolean seesNameOf(Person who, Collection<String> cities) {
        return who.acting().stream()
                .anyMatch(acting -> isOfTheAdministration(acting.role()) && cities.contains(acting.city()));
    }

    private static boolean isOfTheAdministration(Role role) {
        return switch (role) {
            case HEAD, OFFICER, AGENCY, AUDITOR, EVALUATOR -> true;
            case COUNCIL, SUPERVISOR -> false;
        };
    }

    /** The cities whose lists of names of participants somebody keeps, and nobody else sees: those whose record they keep. */
    public static Set<String> keepsPeopleOf(Person who) {
        return cities(who, Rules::keepsTheRecord);
    }

    /** The cities of which somebody sees who has looked at those lists: who heads the office or audits it, without the names. */
    public static Set<String> seesWhoLookedAtPeopleOf(Person who) {
        return cities(who, Rules::looksAfterPeople);
    }

    private static Set<String> cities(Person who, Predicate<Role> roles) {
        return who.acting().stream()
                .filter(acting -> roles.test(acting.role()))
                .map(Acting::city)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** For which of the two cities of a partnership somebody may set down what the trail says: who keeps its side of the record. */
    public static Set<String> sealsFor(Person who, Map<Side, String> cities) {
        return who.acting().stream()
                .filter(acting -> keepsTheRecord(acting.role()) && cities.containsValue(acting.city()))
                .map(Acting::city)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What those roles of theirs let somebody see. */
    private static Set<Audience> audiences(Person who, Map<Side, String> cities, Predicate<Role> roles) {
        return who.acting().stream()
                .filter(acting -> roles.test(acting.role()) && who.counts(acting.city(), cities.values()))
                .flatMap(acting -> cities.entrySet().stream()
                        .filter(side -> side.getValue().equals(acting.city()))
                        .flatMap(side -> Audience.of(side.getKey()).stream())
                        .flatMap(own -> sees(acting.role(), own).stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean records(Role role) {
        return switch (role) {
            case HEAD, OFFICER, AGENCY -> true;
            case AUDITOR, EVALUATOR, COUNCIL, SUPERVISOR -> false;
        };
    }

    /**
     * Whether somebody may take back what concerns no city in particular, a list of sister cities or corrections: whoever did it, or
     * who heads an office.
     *
     * @param by the number of the person who did it; absent for a command of whoever runs the program
     */
    public static boolean mayTakeBack(Person who, Optional<Long> by) {
        return by.filter(person -> person == who.id()).isPresent()
                || !citiesOf(who).isEmpty();
    }

    private static boolean keepsTheRecord(Role role) {
        return switch (role) {
            case HEAD, OFFICER -> true;
            case AGENCY, AUDITOR, EVALUATOR, COUNCIL, SUPERVISOR -> false;
        };
    }

    /** The cities in whose name somebody may begin the record of a partnership: those whose record they keep. */
    public static Set<String> keepsTheRecordOf(Person who) {
        return cities(who, Rules::keepsTheRecord);
    }

    /** The cities to which somebody may invite in any role. */
    public static Set<String> citiesOf(Person who) {
        return who.acting().stream()
                .filter(acting -> acting.role() == Role.HEAD)
                .map(Acting::city)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether somebody may have another act so: for the own city in any role; for one of which nobody ever acted here as the first, who
     * is an officer and keeps its side of the record, or its head. From then on that city decides: its head, and as long as it has
     * none, its officers on who that is to be.
     *
     * @param cities those with which the inviting person's have a partnership on record, and those whose record they keep
     */
    public static boolean mayInvite(Person who, Acting somebody, Collection<Partner> cities) {
        return citiesOf(who).contains(somebody.city())
                || cities.stream()
                        .filter(city -> city.city().equals(somebody.city()))
                        .anyMatch(city ->
                                mayBegin(who, somebody.role(), city) || mayHaveHead(who, somebody.role(), city));
    }

    private static boolean mayBegin(Person who, Role role, Partner city) {
        return keepsTheRecord(role) && !city.isBegun() && !citiesOf(who).isEmpty();
    }

    private static boolean mayHaveHead(Person who, Role role, Partner city) {
        return role == Role.HEAD && !city.hasHead() && keepsTheRecordOf(who).contains(city.city());
    }

    /** Whether somebody may say that an office here is, or is not, that of a partner city: who heads the office that says so. */
    public static boolean mayRecognise(Person who, String byCity, String office, Collection<Partner> partners) {
        return citiesOf(who).contains(byCity)
                && !byCity.equals(office)
                && partners.stream().anyMatch(partner -> partner.city().equals(office) && partner.hasAnybody());
    }

    /**
     * In the name of which city somebody may have a guest read what both cities of a partnership share: one of its sides, of which
     * they head the office. Nobody if there is none.
     *
     * @param cities those of its sides, by their ids in the list of cities
     */
    public static Optional<String> hosts(Person who, Map<Side, String> cities) {
        return citiesOf(who).stream()
                .filter(own -> who.counts(own, cities.values()))
                .sorted()
                .findFirst();
    }

    /**
     * Whether somebody has to prove more than a password. A guest of such a city reads what both cities share, and has nothing of
     * their own here to prove it with.
     *
     * @param asking the cities that ask it of those who act for them
     */
    public static boolean mustProveMore(Person who, Collection<String> asking) {
        return who.acting().stream().map(Acting::city).anyMatch(asking::contains);
    }

    /** Whether somebody may take from another what they act as: in the own city whatever it is, also from oneself. */
    public static boolean mayTakeAway(Person who, Acting as) {
        return citiesOf(who).contains(as.city());
    }

    /**
     * Whether somebody may make a link to a new password for another: who heads the offices of all cities for which the other acts,
     * for with the link one could act for any of them; of a guest, in whose names the visits are. For oneself one needs the old
     * password.
     */
    public static boolean mayRenew(Person who, Person other) {
        var own = citiesOf(who);
        return who.id() != other.id()
                && other.cities().findAny().isPresent()
                && other.cities().allMatch(own::contains);
    }

    /**
     * Whether a city's own service may say that somebody is this person: if they act for that city and are nothing for any other, for it
     * could say so of anybody.
     */
    public static boolean maySignInFrom(Person person, String city) {
        return !person.acting().isEmpty() && person.cities().allMatch(city::equals);
    }
}
