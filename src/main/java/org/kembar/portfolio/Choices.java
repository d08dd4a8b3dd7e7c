package org.kembar.portfolio;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import org.kembar.registry.CaseFiles;
import org.kembar.wording.Language;
import org.springframework.stereotype.Component;

/** What there is to choose from in the form above the list; gathered once for each state of the registry. */
@Component
public final class Choices {

    /** The present one in each language, and the one before. */
    private static final int MOST = 2 * Language.values().length;

    private final CaseFiles caseFiles;
    private final Cache<Key, Offered> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    Choices(CaseFiles caseFiles) {
        this.caseFiles = caseFiles;
    }

    private record Key(String state, Language language) {}

    /**
     * @param countries by their names in the language
     * @param fields of that language
     */
    public record Offered(List<Country> countries, List<String> fields) {}

    public record Country(String code, String name) {}

    public Offered in(Language language) {
        return known.get(new Key(caseFiles.state(), language), key -> offered(key.language()));
    }

    private Offered offered(Language language) {
        var portfolio = caseFiles.portfolio();
        var countries = portfolio.countries().stream()
                .map(code -> new Country(code, PortfolioPage.country(code, language)))
                .sorted(Comparator.comparing(Country::name, Collator.getInstance(language.locale())))
                .toList();
        return new Offered(countries, portfolio.fields(language.tag()));
    }
}
