package org.kembar.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.kembar.documents.Look;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The style sheet, the typeface and the scripts of the pages. */
@RestController
final class LookFiles {

    private static final String FONTS = "/look/fonts/";

    private final byte[] style = (Look.css(FONTS) + own("web.css")).getBytes(StandardCharsets.UTF_8);
    private final byte[] script = Look.script().getBytes(StandardCharsets.UTF_8);
    private final byte[] drafts = own("drafts.js").getBytes(StandardCharsets.UTF_8);
    private final byte[] passkeys = own("passkeys.js").getBytes(StandardCharsets.UTF_8);
    private final byte[] copying = own("copying.js").getBytes(StandardCharsets.UTF_8);
    private final byte[] passwords = own("passwords.js").getBytes(StandardCharsets.UTF_8);

    LookFiles() {}

    @KeptPage(isOfRegistry = false)
    @GetMapping("/look/kembar.css")
    ResponseEntity<byte[]> style() {
        return ResponseEntity.ok().contentType(text("css")).body(style);
    }

    @KeptPage(isOfRegistry = false)
    @GetMapping("/look/kembar.js")
    ResponseEntity<byte[]> script() {
        return ResponseEntity.ok().contentType(text("javascript")).body(script);
    }

    /** By which what is typed is kept; without it there is a button for that. */
    @KeptPage(isOfRegistry = false)
    @GetMapping("/look/drafts.js")
    ResponseEntity<byte[]> drafts() {
        return ResponseEntity.ok().contentType(text("javascript")).body(drafts);
    }

    /** By which a page asks a device to sign; without it one signs in with the password. */
    @KeptPage(isOfRegistry = false)
    @GetMapping("/look/passkeys.js")
    ResponseEntity<byte[]> passkeys() {
        return ResponseEntity.ok().contentType(text("javascript")).body(passkeys);
    }

    /** By which one looks at the password that one types; without it one types it unseen. */
    @KeptPage(isOfRegistry = false)
    @GetMapping("/look/passwords.js")
    ResponseEntity<byte[]> passwords() {
        return ResponseEntity.ok().contentType(text("javascript")).body(passwords);
    }

    /** By which a link is copied that is handed on; without it one selects it oneself. */
    @KeptPage(isOfRegistry = false)
    @GetMapping("/look/copying.js")
    ResponseEntity<byte[]> copying() {
        return ResponseEntity.ok().contentType(text("javascript")).body(copying);
    }

    /** A slice of the typeface never changes under its name. */
    @GetMapping(FONTS + "{file}")
    ResponseEntity<byte[]> font(@PathVariable("file") String file) {
        return Look.font(file)
                .map(bytes -> ResponseEntity.ok()
                        .contentType(new MediaType("font", "woff2"))
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable())
                        .body(bytes))
                .orElseThrow(NothingHere::new);
    }

    private static MediaType text(String kind) {
        return new MediaType("text", kind, StandardCharsets.UTF_8);
    }

    private static String own(String name) {
        try (var in = LookFiles.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
