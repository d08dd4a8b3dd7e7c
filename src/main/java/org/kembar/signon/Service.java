package org.kembar.signon;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kembar.access.Identities;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One city's service over the network, by Nimbus. What it says of itself is read once, when it is first needed. */
final class Service {

    /** None of those by which whoever knows the public key, or nothing at all, could sign. */
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256, JWSAlgorithm.EdDSA);

    /** Milliseconds until somebody who waits is told that the service does not answer. */
    private static final int PATIENCE = 5_000;

    private static final int MOST_BYTES = 200_000;

    private static final Logger LOG = LoggerFactory.getLogger(Service.class);

    private final Provider provider;
    private volatile @Nullable Known known;

    Service(Provider provider) {
        this.provider = provider;
    }

    /** What it says of itself, and the keys by which it signs. */
    private record Known(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys) {}

    /** Where several are first, each asks for itself: nobody waits for what another asks. */
    private Known known() throws GeneralException, IOException {
        var found = known;
        if (found == null) {
            var read = OIDCProviderMetadata.resolve(issuer(), PATIENCE, PATIENCE);
            found = new Known(
                    read,
                    JWKSourceBuilder.create(
                                    read.getJWKSetURI().toURL(),
                                    new DefaultResourceRetriever(PATIENCE, PATIENCE, MOST_BYTES))
                            .build());
            known = found;
        }
        return found;
    }

    private OIDCProviderMetadata metadata() throws GeneralException, IOException {
        return known().metadata();
    }

    private Issuer issuer() {
        return new Issuer(provider.issuer());
    }

    /** Where somebody is sent to sign in; nothing if the service does not answer. */
    Optional<URI> begin(String state, Attempts.Attempt attempt, URI back) {
        try {
            return Optional.of(new AuthenticationRequest.Builder(
                            ResponseType.CODE,
                            new Scope("openid", "email", "profile"),
                            new ClientID(provider.client()),
                            back)
                    .endpointURI(metadata().getAuthorizationEndpointURI())
                    .state(new State(state))
                    .nonce(new Nonce(attempt.nonce()))
                    .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
                    .build()
                    .toURI());
        } catch (GeneralException | IOException problem) {
            LOG.warn("The service {} could not be asked: {}", provider.issuer(), problem.toString());
            return Optional.empty();
        }
    }

    /** Whether a service that says by whom an answer is says it of itself: RFC 9207, 2.4. */
    boolean isBy(Optional<String> said) {
        try {
            return said.map(provider.issuer().toString()::equals).orElseGet(() -> !isSaid());
        } catch (IllegalStateException _) {
            return false;
        }
    }

    private boolean isSaid() {
        try {
            return metadata().supportsAuthorizationResponseIssuerParam();
        } catch (GeneralException | IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** Who somebody is; nothing if it is not this service that says so, to this program, of this attempt and now. */
    Optional<Identities.Identity> end(String code, Attempts.Attempt attempt, URI back) {
        try {
            var request = new TokenRequest(
                            metadata().getTokenEndpointURI(),
                            new ClientSecretBasic(new ClientID(provider.client()), new Secret(provider.secret())),
                            new AuthorizationCodeGrant(
                                    new AuthorizationCode(code), back, new CodeVerifier(attempt.verifier())))
                    .toHTTPRequest();
            request.setConnectTimeout(PATIENCE);
            request.setReadTimeout(PATIENCE);
            request.setFollowRedirects(false);
            var response = OIDCTokenResponseParser.parse(request.send());
            if (!response.indicatesSuccess()) {
                LOG.warn(
                        "The service {} refused a code: {}",
                        provider.issuer(),
                        response.toErrorResponse().getErrorObject().getCode());
                return Optional.empty();
            }
            var token = ((com.nimbusds.openid.connect.sdk.OIDCTokenResponse) response.toSuccessResponse())
                    .getOIDCTokens()
                    .getIDToken();
            var validator = new IDTokenValidator(
                    issuer(),
                    new ClientID(provider.client()),
                    new JWSVerificationKeySelector<>(ALGORITHMS, known().keys()),
                    null);
            return token == null
                    ? Optional.empty()
                    : Optional.of(claims(validator.validate(token, new Nonce(attempt.nonce()))));
        } catch (GeneralException | IOException | BadJOSEException | JOSEException problem) {
            LOG.warn("What the service {} answered was not taken: {}", provider.issuer(), problem.toString());
            return Optional.empty();
        }
    }

    private static Identities.Identity claims(IDTokenClaimsSet said) {
        var isVerified = Boolean.TRUE.equals(said.getBooleanClaim("email_verified"));
        return new Identities.Identity(
                said.getIssuer().getValue(),
                said.getSubject().getValue(),
                Optional.ofNullable(said.getStringClaim("email")).filter(_ -> isVerified),
                Optional.ofNullable(said.getStringClaim("name")));
    }
}
