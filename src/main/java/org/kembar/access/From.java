package org.kembar.access;

import java.util.List;

/**
 * Where somebody signs in.
 *
 * @param address of the machine that asks
 * @param browsers what the browser has kept of signing in before, of whomever
 */
public record From(String address, List<Secret> browsers) {

    public From {
        browsers = List.copyOf(browsers);
    }
}
