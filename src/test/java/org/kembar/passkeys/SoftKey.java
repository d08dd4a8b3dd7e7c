package org.kembar.passkeys;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.regex.Pattern;

/** A device with one passkey, made by hand so that it can lie: WebAuthn Level 2, 6.1, 6.5 and 5.8.1. */
public final class SoftKey {

    private static final Base64.Encoder LETTERS = Base64.getUrlEncoder().withoutPadding();
    private static final Pattern CHALLENGE = Pattern.compile("\"challenge\":\"([A-Za-z0-9_-]{43})\"");
    private static final Pattern HANDLE = Pattern.compile("\"user\":\\{[^}]*\"id\":\"([A-Za-z0-9_-]{43})\"");

    private static final int PRESENT = 1;
    private static final int VERIFIED = 4;
    private static final int KEY_INCLUDED = 64;

    private final String origin;
    private final String site;
    private final byte[] id;
    private final KeyPair pair;
    private String handle = "";

    public SoftKey(String origin, String site) {
        this(origin, site, random());
    }

    private SoftKey(String origin, String site, byte[] id) {
        this.origin = origin;
        this.site = site;
        this.id = id.clone();
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] random() {
        return org.kembar.access.Secret.random().hash();
    }

    /** Another key under the same id. */
    public SoftKey forged() {
        var forged = new SoftKey(origin, site, id);
        forged.handle = handle;
        return forged;
    }

    public String handle() {
        return handle;
    }

    /** What was asked for stands on the page. */
    public static String challenge(String page) {
        var found = CHALLENGE.matcher(page.replace("&#34;", "\""));
        if (!found.find()) {
            throw new AssertionError("nothing is asked for: " + page);
        }
        return found.group(1);
    }

    public String make(String page) {
        var found = HANDLE.matcher(page.replace("&#34;", "\""));
        if (!found.find()) {
            throw new AssertionError("nobody is to have it: " + page);
        }
        handle = found.group(1);
        return make(challenge(page), origin, PRESENT | VERIFIED);
    }

    public String makeAt(String page, String elsewhere) {
        return make(challenge(page), elsewhere, PRESENT | VERIFIED);
    }

    public String makeUnverified(String page) {
        return make(challenge(page), origin, PRESENT);
    }

    private String make(String challenge, String where, int flags) {
        var device = device(flags | KEY_INCLUDED, 0);
        var publicKey = (ECPublicKey) pair.getPublic();
        device.writeBytes(new byte[16]);
        device.writeBytes(ByteBuffer.allocate(2).putShort((short) id.length).array());
        device.writeBytes(id);
        // {1: 2, 3: -7, -1: 1, -2: x, -3: y}: RFC 9053, 7.1.1.
        device.writeBytes(new byte[] {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32});
        device.writeBytes(coordinate(publicKey.getW().getAffineX()));
        device.writeBytes(new byte[] {0x22, 0x58, 32});
        device.writeBytes(coordinate(publicKey.getW().getAffineY()));

        var object = new ByteArrayOutputStream();
        object.write(0xa3);
        object.writeBytes(text("fmt"));
        object.writeBytes(text("none"));
        object.writeBytes(text("attStmt"));
        object.write(0xa0);
        object.writeBytes(text("authData"));
        object.write(0x58);
        object.write(device.size());
        object.writeBytes(device.toByteArray());
        return answer("\"clientDataJSON\":\"" + LETTERS.encodeToString(said("webauthn.create", challenge, where))
                + "\",\"attestationObject\":\"" + LETTERS.encodeToString(object.toByteArray()) + "\"");
    }

    /** @param counter how often the device says it has signed */
    public String sign(String challenge, int counter) {
        return sign(challenge, origin, site, PRESENT | VERIFIED, counter, handle);
    }

    public String signAt(String challenge, String elsewhere, int counter) {
        return sign(challenge, elsewhere, site, PRESENT | VERIFIED, counter, handle);
    }

    public String signFor(String challenge, String anotherSite, int counter) {
        return sign(challenge, origin, anotherSite, PRESENT | VERIFIED, counter, handle);
    }

    public String signUnverified(String challenge, int counter) {
        return sign(challenge, origin, site, PRESENT, counter, handle);
    }

    public String signAs(String challenge, String anothersHandle, int counter) {
        return sign(challenge, origin, site, PRESENT | VERIFIED, counter, anothersHandle);
    }

    private String sign(String challenge, String where, String forSite, int flags, int counter, String user) {
        var said = said("webauthn.get", challenge, where);
        var device = device(forSite, flags, counter).toByteArray();
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(device);
            signature.update(sha256(said));
            return answer("\"clientDataJSON\":\"" + LETTERS.encodeToString(said) + "\",\"authenticatorData\":\""
                    + LETTERS.encodeToString(device) + "\",\"signature\":\""
                    + LETTERS.encodeToString(signature.sign()) + "\",\"userHandle\":\"" + user + "\"");
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private ByteArrayOutputStream device(int flags, int counter) {
        return device(site, flags, counter);
    }

    private static ByteArrayOutputStream device(String forSite, int flags, int counter) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(sha256(forSite.getBytes(StandardCharsets.UTF_8)));
        bytes.write(flags);
        bytes.writeBytes(ByteBuffer.allocate(4).putInt(counter).array());
        return bytes;
    }

    private static byte[] said(String what, String challenge, String where) {
        return ("{\"type\":\"" + what + "\",\"challenge\":\"" + challenge + "\",\"origin\":\"" + where
                        + "\",\"crossOrigin\":false}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private String answer(String response) {
        var letters = LETTERS.encodeToString(id);
        return "{\"id\":\"" + letters + "\",\"rawId\":\"" + letters
                + "\",\"type\":\"public-key\",\"clientExtensionResults\":{},\"response\":{" + response + "}}";
    }

    private static byte[] text(String text) {
        var bytes = new ByteArrayOutputStream();
        bytes.write(0x60 + text.length());
        bytes.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
        return bytes.toByteArray();
    }

    private static byte[] coordinate(BigInteger number) {
        var bytes = new byte[32];
        var all = number.toByteArray();
        var length = Math.min(32, all.length);
        System.arraycopy(all, all.length - length, bytes, 32 - length, length);
        return bytes;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
