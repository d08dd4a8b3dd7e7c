package org.kembar.web;

import java.util.List;
import java.util.Optional;

/**
 * Somebody who is signed in, as the frame of a page says it.
 *
 * @param standing as what and for which city they act, in words; empty for who acts for nobody
 * @param places that are theirs, in their order
 * @param here what they may do with what the page is about, and where they see more of it than everybody
 */
public record Reader(String name, Optional<String> standing, List<Place> places, List<Place> here) {

    public Reader {
        places = List.copyOf(places);
        here = List.copyOf(here);
    }

    /** @param address of the page */
    public record Place(String address, String name) {}
}
