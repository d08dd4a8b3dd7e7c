package org.kembar.signon;

import java.net.URI;

/**
 * A city's own service by which its people sign in.
 *
 * @param key by which it is known in addresses: small letters and digits
 * @param name as its people know it
 * @param issuer its address, to the letter
 * @param client by which it knows this program
 * @param secret with which this program proves that to it; never to be stored or logged
 * @param city whose people it knows, by its id in the list of cities
 */
public record Provider(String key, String name, URI issuer, String client, String secret, String city) {

    /** So that the secret gets into no log by mistake. */
    @Override
    public String toString() {
        return key;
    }
}
