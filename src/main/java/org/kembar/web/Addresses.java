package org.kembar.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What is written in an address. */
final class Addresses {

    private Addresses() {}

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
