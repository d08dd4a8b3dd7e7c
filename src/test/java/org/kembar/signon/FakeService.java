package org.kembar.signon;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.kembar.access.Secret;

/** A city's service made by hand so that it can lie: what it tells for a code is said beforehand. */
public final class FakeService implements AutoCloseable {

    public static final String CLIENT = "kembar";
    private static final String SECRET = "a secret of forty characters, for the test";

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, Promise> promises = new ConcurrentHashMap<>();

    /** For which proof of who began, for which address, what is told. */
    private record Promise(String challenge, String back, String token) {}

    public FakeService() {
        try {
            key = new RSAKeyGenerator(2048).keyID("one").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException e) {
            throw new AssertionError(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", asked -> answer(asked, 200, """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/in", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"], "response_types_supported": ["code"],
                 "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(issuer())));
        server.createContext("/keys", asked -> answer(asked, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.start();
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public Provider provider(String name, String city) {
        return new Provider(name, "SSO " + name, URI.create(issuer()), CLIENT, SECRET, city);
    }

    private static void answer(HttpExchange asked, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        asked.getResponseHeaders().set("Content-Type", "application/json");
        asked.sendResponseHeaders(status, bytes.length);
        asked.getResponseBody().write(bytes);
        asked.close();
    }

    private void token(HttpExchange asked) throws IOException {
        var typed = fields(new String(asked.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var promise = Optional.ofNullable(promises.remove(typed.getOrDefault("code", "")));
        var proof = typed.getOrDefault("code_verifier", "");
        var isHis = promise.filter(one -> !proof.isEmpty()
                        && CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(proof))
                                .getValue()
                                .equals(one.challenge())
                        && one.back().equals(typed.get("redirect_uri"))
                        && isClient(asked))
                .isPresent();
        if (isHis) {
            answer(
                    asked,
                    200,
                    "{\"access_token\": \"x\", \"token_type\": \"Bearer\", \"id_token\": \""
                            + promise.orElseThrow().token() + "\"}");
        } else {
            answer(asked, 400, "{\"error\": \"invalid_grant\"}");
        }
    }

    private static boolean isClient(HttpExchange asked) {
        var brought = Objects.requireNonNull(asked.getRequestHeaders().getFirst("Authorization"));
        var pair = new String(Base64.getDecoder().decode(brought.replace("Basic ", "")), StandardCharsets.UTF_8);
        return Arrays.stream(pair.split(":", 2))
                .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                .toList()
                .equals(java.util.List.of(CLIENT, SECRET));
    }

    static Map<String, String> fields(String query) {
        return Arrays.stream(query.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    /** What somebody is sent here with. */
    public record Asked(String state, String nonce, String challenge, String back) {}

    public Asked asked(String address) {
        if (!address.startsWith(issuer() + "/in?")) {
            throw new AssertionError(address);
        }
        var fields = fields(URI.create(address).getRawQuery());
        if (!"S256".equals(fields.get("code_challenge_method")) || !"code".equals(fields.get("response_type"))) {
            throw new AssertionError(address);
        }
        return new Asked(
                said(fields, "state"),
                said(fields, "nonce"),
                said(fields, "code_challenge"),
                said(fields, "redirect_uri"));
    }

    private static String said(Map<String, String> fields, String name) {
        return Objects.requireNonNull(fields.get(name));
    }

    /** What the service says of somebody, unless it is changed. */
    public JWTClaimsSet.Builder claims(Asked asked, String subject, String email) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(subject)
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", asked.nonce())
                .claim("email", email)
                .claim("email_verified", true)
                .claim("name", "Nama dari SSO");
    }

    /** For which it tells this, signed with its key. */
    public String code(Asked asked, JWTClaimsSet claims) {
        return promised(asked, signed(claims, key));
    }

    /** Signed with another key of the same name. */
    public String codeOfAnother(Asked asked, JWTClaimsSet claims) {
        try {
            return promised(
                    asked, signed(claims, new RSAKeyGenerator(2048).keyID("one").generate()));
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    /** Signed by nobody. */
    public String codeUnsigned(Asked asked, JWTClaimsSet claims) {
        return promised(asked, new PlainJWT(claims).serialize());
    }

    /** Signed with the secret of the program, which is no key of the service. */
    public String codeBySecret(Asked asked, JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(new MACSigner(SECRET.getBytes(StandardCharsets.UTF_8)));
            return promised(asked, token.serialize());
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private static String signed(JWTClaimsSet claims, RSAKey with) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(with.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(with));
            return token.serialize();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private String promised(Asked asked, String token) {
        var code = Secret.random().text();
        promises.put(code, new Promise(asked.challenge(), asked.back(), token));
        return code;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
