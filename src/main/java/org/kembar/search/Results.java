package org.kembar.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kembar.access.Person;
import org.kembar.registry.FoundByWord;
import org.kembar.registry.FoundByWord.Outcome;
import org.kembar.search.SearchPage.Link;
import org.kembar.search.Searching.Answer;
import org.kembar.search.Searching.Opened;
import org.kembar.seeking.Findable.Said;
import org.kembar.seeking.Question;
import org.kembar.web.Frame;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.springframework.stereotype.Component;

/** What a search says to somebody. */
@Component
public final class Results {

    private final Searching searching;

    Results(Searching searching) {
        this.searching = searching;
    }

    /**
     * What it says to a program.
     *
     * @param in the only partnership in which to look; empty for all
     * @param who in whose name it asks; what everybody may read, where it asks in nobody's
     */
    public SearchPage of(Language language, String q, String in, int page, Optional<Person> who) {
        return of(language, q, in, Integer.toString(page), who);
    }

    SearchPage of(Language language, String q, String in, String page, Optional<Person> who) {
        var asking = Asking.of(language, q, in, page);
        var question = Question.of(q);
        if (question.isEmpty()) {
            return empty(asking);
        }
        var answer = searching.look(question, asking, who);
        if (asking.page() == 1 || !isNothing(answer)) {
            return answered(question, answer, asking, who);
        }
        // What was found may be less by now than when the address was made.
        var last = last(question, asking, who);
        return answered(question, searching.look(question, last, who), last, who);
    }

    private static boolean isNothing(Answer answer) {
        return answer.outcome() instanceof Outcome.Found found && found.places() == 0;
    }

    /** The last page on which something stands; the first if there is nothing. */
    private Asking last(Question question, Asking asking, Optional<Person> who) {
        var first = asking.at(1).orElseThrow();
        return searching.look(question, first, who).outcome() instanceof Outcome.Found found
                ? first.at(Math.ceilDiv(all(found, first), Searching.onOnePage(first)))
                        .orElse(first)
                : first;
    }

    /** So many partnerships, or places where it is one partnership. */
    private static int all(Outcome.Found found, Asking asking) {
        return asking.caseFile().isEmpty() ? found.count() : found.places();
    }

    private static Frame frame(Asking asking) {
        var title = asking.written().isEmpty()
                ? Wording.plain(asking.language(), "search.title")
                : Wording.plain(asking.language(), "search.titleOf", asking.written());
        return new Frame(asking.language(), asking.place(), title, false);
    }

    private static SearchPage empty(Asking asking) {
        var frame = frame(asking);
        var told = asking.written().isEmpty() ? Optional.<String>empty() : Optional.of(frame.say("search.noWords"));
        return page(asking, told, List.of(), List.of(), 0);
    }

    private SearchPage answered(Question question, Answer answer, Asking asking, Optional<Person> who) {
        var remarks = remarks(question, asking);
        return switch (answer.outcome()) {
            case Outcome.TooMuch _ ->
                page(asking, Optional.of(frame(asking).say("search.tooMuch")), remarks, List.of(), 0);
            case Outcome.Found found
            when found.places() == 0 ->
                searching
                        .lookForAlike(question, asking, who)
                        .map(alike -> alike(alike, asking, remarks, who))
                        .orElseGet(() -> none(asking, remarks));
            case Outcome.Found found ->
                shown(found, answer, asking, remarks, searching.open(found.partnerships(), who));
        };
    }

    private List<String> remarks(Question question, Asking asking) {
        var remarks = new ArrayList<String>();
        if (question.isCut()) {
            remarks.add(frame(asking).say("search.cut", Question.MOST_TERMS));
        }
        if (!searching.isReady()) {
            remarks.add(frame(asking).say("search.notReady"));
        }
        return remarks;
    }

    private SearchPage none(Asking asking, List<String> remarks) {
        var frame = frame(asking);
        var all = new ArrayList<>(remarks);
        if (!searching.knowsLikenesses()) {
            all.add(frame.say("search.noLikenesses"));
        }
        return page(asking, Optional.of(frame.say("search.none", asking.written())), all, List.of(), 0);
    }

    private SearchPage alike(Answer answer, Asking asking, List<String> remarks, Optional<Person> who) {
        if (!(answer.outcome() instanceof Outcome.Found found)) {
            return none(asking, remarks);
        }
        var opened = searching.open(found.partnerships(), who);
        var meant = answer.question().asIn(texts(opened)).words();
        var all = new ArrayList<>(remarks);
        all.add(frame(asking).say("search.meant", asking.written(), meant));
        return shown(found, answer, asking, all, opened);
    }

    private static List<String> texts(List<Opened> opened) {
        return opened.stream()
                .flatMap(one -> one.read().stream())
                .flatMap(read -> read.findable().said().stream())
                .map(Said::text)
                .toList();
    }

    private SearchPage shown(
            Outcome.Found found, Answer answer, Asking asking, List<String> remarks, List<Opened> opened) {
        var entries = new Entries(answer, asking);
        return page(
                asking,
                Optional.of(count(found, frame(asking))),
                remarks,
                opened.stream().map(entries::of).toList(),
                all(found, asking));
    }

    private static String count(Outcome.Found found, Frame frame) {
        return found.isCut()
                ? frame.say("search.countMost", Math.min(FoundByWord.MOST, found.places()))
                : frame.say("search.count", found.places(), found.count());
    }

    /** @param all so many partnerships, or places where it is one partnership, were found */
    private static SearchPage page(
            Asking asking,
            Optional<String> told,
            List<String> remarks,
            List<SearchPage.OfPartnership> partnerships,
            int all) {
        var isLast = asking.page() * Searching.onOnePage(asking) >= all;
        var frame = frame(asking);
        return new SearchPage(
                frame,
                asking.written(),
                asking.caseFile(),
                told,
                remarks,
                asking.caseFile().isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Link(frame.say("search.all"), asking.inAll().address())),
                partnerships,
                asking.at(asking.page() - 1),
                isLast ? Optional.empty() : asking.at(asking.page() + 1));
    }
}
