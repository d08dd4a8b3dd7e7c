package org.kembar.signon;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.kembar.access.Identities;
import org.kembar.access.Person;
import org.kembar.access.Secret;

/** Signing in with a city's own service: sent there, brought back, and known here by its word, if it is a city's own people. */
public final class SignOn {

    private final Providers providers;
    private final Map<String, Service> services;
    private final Attempts attempts;
    private final Identities identities;

    public SignOn(DataSource source, Providers providers, Identities identities, Clock clock) {
        this.providers = providers;
        this.identities = identities;
        attempts = new Attempts(source, clock);
        services = providers.all().stream().collect(Collectors.toUnmodifiableMap(Provider::key, Service::new));
    }

    public Providers providers() {
        return providers;
    }

    /** What came of it. */
    public sealed interface Ended {

        /** @param leadsTo the page that somebody came from */
        record In(Person person, String leadsTo) implements Ended {}

        /** The service knows somebody whom nobody here has invited, or who acts for another city, too. */
        record NotInvited(String language, Optional<String> email) implements Ended {}

        /** Not begun in this browser, or too long ago, or not confirmed by the service. */
        record Refused() implements Ended {}
    }

    /**
     * Where to send somebody; nothing if the service does not answer.
     *
     * @param browser what it alone brings along
     * @param back where the service is to send them then
     * @param leadsTo the page that they came from
     */
    public Optional<URI> begin(Provider provider, Secret browser, URI back, String language, String leadsTo) {
        var attempt =
                new Attempts.Attempt(Secret.random().text(), Secret.random().text(), language, leadsTo);
        return attempts.begin(browser, provider, attempt)
                .flatMap(state -> service(provider).begin(state.text(), attempt, back));
    }

    /**
     * @param issuer by whom the answer is, if it says so
     * @param code for which the service tells who it is
     */
    public Ended end(Provider provider, Secret browser, URI back, Secret state, Optional<String> issuer, String code) {
        var attempt = attempts.take(state, browser, provider);
        if (attempt.isEmpty() || !service(provider).isBy(issuer)) {
            return new Ended.Refused();
        }
        return service(provider)
                .end(code, attempt.get(), back)
                .map(identity -> ended(provider, identity, attempt.get()))
                .orElseGet(Ended.Refused::new);
    }

    private Ended ended(Provider provider, Identities.Identity identity, Attempts.Attempt attempt) {
        return identities
                .known(identity, provider.city())
                .<Ended>map(person -> new Ended.In(person, attempt.leadsTo()))
                .orElseGet(() -> new Ended.NotInvited(attempt.language(), identity.email()));
    }

    private Service service(Provider provider) {
        return Optional.ofNullable(services.get(provider.key())).orElseThrow();
    }
}
