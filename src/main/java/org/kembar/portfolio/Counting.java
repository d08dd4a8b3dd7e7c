package org.kembar.portfolio;

import java.time.LocalDate;
import org.kembar.registry.CaseFiles;
import org.kembar.web.KnownCities;
import org.kembar.wording.Language;
import org.springframework.stereotype.Component;

/** Counts all partnerships, and gathers what is said of their number. */
@Component
public final class Counting {

    /** So many case files are asked what they say of the number of partners. */
    private static final int TELLING = 20;

    private final CaseFiles caseFiles;
    private final Lines lines;
    private final KnownCities cities;
    private final ClaimedCounts claimed;
    private final ActivePartnerships active;

    Counting(CaseFiles caseFiles, Lines lines, KnownCities cities, ClaimedCounts claimed, ActivePartnerships active) {
        this.caseFiles = caseFiles;
        this.lines = lines;
        this.cities = cities;
        this.claimed = claimed;
        this.active = active;
    }

    public PartnerCounts on(LocalDate today, Language language) {
        return of(lines.page(PortfolioForm.Wanted.ALL, "", PortfolioPages.ON_A_PAGE, today, language), today, language);
    }

    /** @param page the first of the whole portfolio */
    PartnerCounts of(PartnershipList.Page<Line> page, LocalDate today, Language language) {
        var portfolio = caseFiles.portfolio();
        var own = OwnCity.claimable(page.found().stream().map(Line::own), cities.list());
        var lastYear = today.getYear() - 1;
        return PartnerCounts.of(
                language,
                caseFiles.find(portfolio.withCounts(TELLING)),
                claimed.of(own, language),
                new PartnerCounts.InAll(portfolio.count(), lastYear, active.in(lastYear)),
                page);
    }
}
