package org.kembar.registry;

/**
 * For whom a document was at a moment of the past: the version says so that the next entry of the trail keeps, and after the last one the
 * document itself. What was told of it then stays with those for whom it was.
 */
final class MeantFor {

    private MeantFor() {}

    /**
     * An audience, in a query that calls the document's own row {@code filed}.
     *
     * @param document where its id stands
     * @param after how an entry that is {@code later} comes after the moment
     */
    static String then(String document, String after) {
        return """
                coalesce(
                    (
                        select kept.form::json ->> 'audience'
                        from registry.trail later
                        join registry.versions kept on kept.entry = later.number
                        where later.document = %s and %s
                        order by later.number
                        limit 1),
                    filed.audience)""".formatted(document, after);
    }
}
