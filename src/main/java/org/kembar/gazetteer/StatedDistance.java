package org.kembar.gazetteer;

import java.util.List;
import java.util.regex.Pattern;
import org.kembar.casefile.CaseFile;
import org.kembar.casefile.Evidence;
import org.kembar.casefile.Obstacle;

/**
 * A distance between the cities of a partnership as a source states it. A case file has no number for it: it is read from the
 * quotation for an obstacle of distance, which stands beside it.
 */
record StatedDistance(double kilometres, Evidence evidence) {

    /** Groups of three digits are thousands, whatever parts them: nobody states the way between two cities to the metre. */
    private static final Pattern KILOMETRES =
            Pattern.compile("(?<![\\d.,])(\\d{1,3}(?:[.,\\u00A0 ]\\d{3})+|\\d{1,5})\\s?(?:km|kilomet|킬로미터)");

    static List<StatedDistance> of(CaseFile file) {
        return file.obstacles().stream()
                .filter(obstacle -> obstacle.type() == Obstacle.Kind.DISTANCE)
                .flatMap(obstacle -> obstacle.source().stream())
                .flatMap(evidence -> KILOMETRES
                        .matcher(evidence.quote())
                        .results()
                        .map(found -> new StatedDistance(
                                Double.parseDouble(found.group(1).replaceAll("\\D", "")), evidence)))
                .distinct()
                .toList();
    }
}
