package org.kembar.passkeys;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionsAuthenticatorOutputs;
import com.webauthn4j.data.extension.client.AuthenticationExtensionsClientOutputs;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.VerificationException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kembar.access.Secret;

/**
 * What is asked of a device and whether its answer is right, by webauthn4j. Who made the device is asked of nobody (attestation
 * "none"): any that makes sure of its person will do.
 */
final class Ceremony {

    /** Answers are shorter; the longest key that is taken, of RSA, with the longest id makes about 6,000 characters. */
    private static final int LONGEST_ANSWER = 20_000;

    private static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256);

    private static final Base64.Encoder LETTERS = Base64.getUrlEncoder().withoutPadding();

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter keys = new AttestedCredentialDataConverter(converter);

    /** What is known of a passkey. */
    record Known(byte[] key, long counter, boolean mayBeCopied) {}

    /** What a device has made. */
    record Made(byte[] credential, byte[] key, long counter, boolean mayBeCopied) {}

    /** What came of a signature. */
    sealed interface Signed {

        /** @param counter how often it has signed now */
        record Right(long counter) implements Signed {}

        record Wrong() implements Signed {}

        /** It has signed more often before: there are two of it. */
        record Cloned() implements Signed {}
    }

    /** What a browser is to make a passkey by, as JSON (WebAuthn Level 2, 5.4). */
    String toMake(RelyingParty site, Secret challenge, byte[] handle, String email, String name, List<byte[]> others) {
        return converter
                .getJsonMapper()
                .writeValueAsString(Map.of(
                        "challenge",
                        challenge.text(),
                        "rp",
                        Map.of("id", site.id(), "name", "Kembar"),
                        "user",
                        Map.of("id", LETTERS.encodeToString(handle), "name", email, "displayName", name),
                        "pubKeyCredParams",
                        ALGORITHMS.stream()
                                .map(one -> Map.of("type", "public-key", "alg", one.getValue()))
                                .toList(),
                        "timeout",
                        Challenges.HOLDS.toMillis(),
                        "excludeCredentials",
                        others.stream()
                                .map(one -> Map.of("type", "public-key", "id", LETTERS.encodeToString(one)))
                                .toList(),
                        "authenticatorSelection",
                        Map.of("residentKey", "required", "requireResidentKey", true, "userVerification", "required"),
                        "attestation",
                        "none"));
    }

    /** What a browser is to have signed, by whichever passkey for this site it has, as JSON (5.5). */
    String toSign(RelyingParty site, Secret challenge) {
        return converter
                .getJsonMapper()
                .writeValueAsString(Map.of(
                        "challenge",
                        challenge.text(),
                        "rpId",
                        site.id(),
                        "timeout",
                        Challenges.HOLDS.toMillis(),
                        "userVerification",
                        "required"));
    }

    Optional<RegistrationData> made(String answer) {
        return answer.length() > LONGEST_ANSWER
                ? Optional.empty()
                : parsed(() -> manager.parseRegistrationResponseJSON(answer));
    }

    Optional<AuthenticationData> signed(String answer) {
        return answer.length() > LONGEST_ANSWER
                ? Optional.empty()
                : parsed(() -> manager.parseAuthenticationResponseJSON(answer));
    }

    private interface Parsing<T> {

        T parse();
    }

    private static <T> Optional<T> parsed(Parsing<T> parsing) {
        try {
            return Optional.ofNullable(parsing.parse());
        } catch (RuntimeException _) {
            // Anybody can send anything; bytes that are cut off the library does not always refuse as its own.
            return Optional.empty();
        }
    }

    /** What the device says that it signed. */
    static Optional<Secret> challenge(@Nullable CollectedClientData said) {
        return Optional.ofNullable(said)
                .map(CollectedClientData::getChallenge)
                .flatMap(challenge -> Secret.of(LETTERS.encodeToString(challenge.getValue())));
    }

    private static ServerProperty server(RelyingParty site, Secret challenge) {
        var value = Base64.getUrlDecoder().decode(challenge.text().getBytes(StandardCharsets.US_ASCII));
        return new ServerProperty(new Origin(site.origin()), site.id(), new DefaultChallenge(value));
    }

    Optional<Made> verified(RegistrationData data, RelyingParty site, Secret challenge) {
        var algorithms = ALGORITHMS.stream()
                .map(one -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, one))
                .toList();
        try {
            manager.verify(data, new RegistrationParameters(server(site, challenge), algorithms, true, true));
        } catch (VerificationException _) {
            return Optional.empty();
        }
        var device = Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
        var key = Objects.requireNonNull(device.getAttestedCredentialData());
        return Optional.of(
                new Made(key.getCredentialId(), keys.convert(key), device.getSignCount(), device.isFlagBE()));
    }

    Signed verified(AuthenticationData data, Known known, RelyingParty site, Secret challenge) {
        var record = new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                known.mayBeCopied(),
                false,
                known.counter(),
                keys.convert(known.key()),
                new AuthenticationExtensionsAuthenticatorOutputs<>(),
                null,
                new AuthenticationExtensionsClientOutputs<>(),
                Set.of());
        try {
            manager.verify(data, new AuthenticationParameters(server(site, challenge), record, null, true, true));
        } catch (MaliciousCounterValueException _) {
            return new Signed.Cloned();
        } catch (VerificationException _) {
            return new Signed.Wrong();
        }
        return new Signed.Right(
                Objects.requireNonNull(data.getAuthenticatorData()).getSignCount());
    }
}
