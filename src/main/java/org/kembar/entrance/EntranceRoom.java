package org.kembar.entrance;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.kembar.access.Identities;
import org.kembar.access.Invitations;
import org.kembar.access.KeptOfAccounts;
import org.kembar.access.KnownBrowsers;
import org.kembar.access.Pace;
import org.kembar.access.People;
import org.kembar.access.PeopleLog;
import org.kembar.access.Recognitions;
import org.kembar.access.Recoveries;
import org.kembar.access.Roles;
import org.kembar.access.SecondFactors;
import org.kembar.access.Sessions;
import org.kembar.access.Tokens;
import org.kembar.access.Visits;
import org.kembar.drafts.Drafts;
import org.kembar.drafts.KeptTyping;
import org.kembar.drafts.SentForms;
import org.kembar.drafts.UnsentForms;
import org.kembar.passkeys.Passkeys;
import org.kembar.signon.Providers;
import org.kembar.signon.SignOn;
import org.kembar.web.Frame;
import org.kembar.wording.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The part of the web application that lets people in. */
@Configuration(proxyBeanMethods = false)
@Import({
    Doorkeeper.class,
    SignedOut.class,
    OwnPlaces.class,
    MoreOnDesk.class,
    RecordingHere.class,
    LeftBehind.class,
    TypedAgain.class,
    Admission.class,
    SignInPages.class,
    AccountPages.class,
    TokenPages.class,
    PasskeyPages.class,
    PasskeySignInPages.class,
    SignOnPages.class,
    InvitationPages.class,
    RecoveryPages.class,
    PeoplePages.class,
    PartnerOffices.class,
    HeadPages.class,
    GuestPages.class,
    StandingWords.class,
    RolePages.class,
    SecondFactorPages.class,
    PeopleHistoryPages.class
})
public class EntranceRoom {

    private static final Logger LOG = LoggerFactory.getLogger(EntranceRoom.class);

    EntranceRoom() {}

    /**
     * Where the first person sets the registry up, in each language, as long as nobody has; the link given before opens nothing any more.
     *
     * @param site its address, with a slash at the end
     */
    public static Optional<Map<Language, String>> settingUp(DataSource source, Clock clock, URI site) {
        try {
            return new Invitations(source, new People(source, clock), clock)
                    .toSetUp()
                    .map(secret -> Frame.LANGUAGES.stream()
                            .collect(Collectors.toUnmodifiableMap(
                                    Function.identity(),
                                    language -> site + language.tag() + "/" + InvitationPages.PLACE + "/"
                                            + secret.text())));
        } catch (DataAccessException problem) {
            // The pages are there all the same; the next start makes a link.
            LOG.error("No link to set up could be made", problem);
            return Optional.empty();
        }
    }

    /**
     * Where somebody who has forgotten the password sets a new one; nothing if there is no such person.
     *
     * @param site its address, with a slash at the end
     */
    public static Optional<String> newPassword(
            DataSource source, Clock clock, URI site, Language language, String email) {
        var people = new People(source, clock);
        return people.withEmail(email)
                .flatMap(person -> new Recoveries(source, people, clock).make(Optional.empty(), person))
                .map(secret -> site + language.tag() + "/" + RecoveryPages.PLACE + "/" + secret.text());
    }

    /**
     * Where somebody comes to head the office of a city, whoever acts for it or nobody; for 72 hours and once.
     *
     * @param city by its id in the list of cities
     * @return nothing if this is no e-mail address
     */
    public static Optional<String> newHead(
            DataSource source, Clock clock, URI site, Language language, String email, String city) {
        var invitations = new Invitations(source, new People(source, clock), clock);
        return People.email(email)
                .map(known -> invitations.inviteHead(known, city))
                .map(secret -> site + language.tag() + "/" + InvitationPages.PLACE + "/" + secret.text());
    }

    @Bean
    People people(DataSource source, Clock clock) {
        return new People(source, clock);
    }

    @Bean
    Sessions sessions(DataSource source, Clock clock) {
        return new Sessions(source, clock);
    }

    @Bean
    Invitations invitations(DataSource source, People people, Clock clock) {
        return new Invitations(source, people, clock);
    }

    @Bean
    Recoveries recoveries(DataSource source, People people, Clock clock) {
        return new Recoveries(source, people, clock);
    }

    @Bean
    Recognitions recognitions(DataSource source, Clock clock) {
        return new Recognitions(source, clock);
    }

    @Bean
    Roles roles(DataSource source, Clock clock) {
        return new Roles(source, clock);
    }

    @Bean
    SecondFactors secondFactors(DataSource source, Clock clock) {
        return new SecondFactors(source, clock);
    }

    @Bean
    Pace pace(Clock clock) {
        return new Pace(clock);
    }

    @Bean
    Passkeys passkeys(DataSource source, People people, Clock clock) {
        return new Passkeys(source, people, clock);
    }

    @Bean
    SignOn signOn(DataSource source, Providers providers, People people, Invitations invitations, Clock clock) {
        return new SignOn(source, providers, new Identities(source, people, invitations, clock), clock);
    }

    @Bean
    Visits visits(DataSource source, Clock clock) {
        return new Visits(source, clock);
    }

    @Bean
    KnownBrowsers knownBrowsers(DataSource source, Clock clock) {
        return new KnownBrowsers(source, clock);
    }

    @Bean
    Tokens tokens(DataSource source, Clock clock) {
        return new Tokens(source, clock);
    }

    @Bean
    PeopleLog peopleLog(DataSource source, Clock clock) {
        return new PeopleLog(source, clock);
    }

    @Bean
    Drafts drafts(DataSource source, Clock clock) {
        return new Drafts(source, clock);
    }

    @Bean
    UnsentForms unsentForms(DataSource source, Clock clock) {
        return new UnsentForms(source, clock);
    }

    @Bean
    KeptOfAccounts keptOfAccounts(DataSource source) {
        return new KeptOfAccounts(source);
    }

    @Bean
    KeptTyping keptTyping(Drafts drafts, UnsentForms unsent) {
        return new KeptTyping(drafts, unsent);
    }

    @Bean
    SentForms sentForms(DataSource source, Clock clock) {
        return new SentForms(source, clock);
    }

    /** Before anything else is done about a request. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    WebMvcConfigurer door(Doorkeeper doorkeeper, TypedAgain typedAgain) {
        return new WebMvcConfigurer() {

            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(doorkeeper).order(Ordered.HIGHEST_PRECEDENCE);
                interceptors.addInterceptor(typedAgain);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(doorkeeper);
            }
        };
    }
}
