package org.kembar.claims;

/** Why an end of a row is taken for a certain city, or for none; the rules in the order in which they are asked. */
public enum Ground {
    /** One city of that country bears the name and lies within {@link Resolver#SAME_PLACE} km of the coordinates given. */
    COORDINATES_AGREE(Confidence.HIGH),
    /** As before, but the list names no country, or none that is known. */
    COORDINATES_AGREE_WITHOUT_COUNTRY(Confidence.MODERATE),
    /** No coordinates are given, and one city of that country bears the name. */
    UNIQUE_NAME(Confidence.MODERATE),
    /**
     * Near the coordinates lies a city of that country of whose name the one given is a part, or the other way round: it may
     * be another name of the city, but also a district or the county.
     */
    NAME_IN_PART(Confidence.LOW),
    /** One city of that country bears the name, but lies elsewhere. */
    COORDINATES_DISAGREE(Confidence.LOW),
    /** No city of that country bears the name, but one lies within {@link Resolver#SAME_SPOT} km of the coordinates. */
    COORDINATES_ONLY(Confidence.LOW),
    /** Several cities of that country bear the name, and the coordinates are missing or do not decide. */
    HOMONYM_UNDECIDED(Confidence.NONE),
    /** The list names no country that is known, and without one the name says too little. */
    COUNTRY_UNKNOWN(Confidence.NONE),
    /** The reference list has no such city: it may be too small, or no city but a county or an island. */
    CITY_UNKNOWN(Confidence.NONE);

    private final Confidence confidence;

    Ground(Confidence confidence) {
        this.confidence = confidence;
    }

    public Confidence confidence() {
        return confidence;
    }
}
