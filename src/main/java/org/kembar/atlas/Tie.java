package org.kembar.atlas;

import org.kembar.cities.Coordinates;

/**
 * A partnership as the map shows it.
 *
 * @param address where there is more about it
 * @param title what is said of it
 * @param partner the name of the partner city, as it stands on the map
 */
public record Tie(String address, String title, String partner, Sign sign, Coordinates own, Coordinates other) {}
