package org.kembar.casefile;

import java.util.List;
import java.util.Optional;

/**
 * A city or other territorial authority.
 *
 * @param country ISO 3166-1 alpha-2
 * @param subdivision ISO 3166-2
 * @param wikidata Wikidata item
 * @param geonames GeoNames number
 * @param timezone IANA time zone
 * @param languages BCP 47
 */
public record City(
        @Form(Form.IDENTIFIER) String id,
        Text name,
        @Form(Form.COUNTRY) String country,
        @Form("[A-Z]{2}-[A-Z0-9]{1,3}") Optional<String> subdivision,
        Optional<Level> level,
        @Form("Q[1-9][0-9]*") Optional<String> wikidata,
        Optional<Integer> geonames,
        @Form("[A-Za-z_]+(/[A-Za-z0-9_+-]+)+") Optional<String> timezone,
        @Form(Form.LANGUAGE) List<String> languages) {

    public enum Level {
        CITY,
        PROVINCE,
        PREFECTURE,
        REGENCY,
        DISTRICT,
        REGION
    }
}
