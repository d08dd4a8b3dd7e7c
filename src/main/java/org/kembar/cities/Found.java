package org.kembar.cities;

/** A city, and where what is told of it comes from. */
public record Found(City city, Origin origin) {}
