package org.kembar.importing;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.kembar.access.Person;
import org.kembar.importing.WorkbookReturns.Beside;
import org.kembar.importing.WorkbookReturns.Beside.Compared;
import org.kembar.importing.WorkbookReturns.Found;
import org.kembar.preview.Mistake;
import org.kembar.registry.PreviewedWorkbooks;
import org.kembar.registry.Previews.Held;
import org.kembar.web.KnownCities;
import org.kembar.wording.Language;
import org.kembar.wording.Wording;
import org.kembar.workbook.ReturnedWorkbook.Result;
import org.springframework.http.HttpStatus;

/** Workbooks that were just sent: each waits to be looked at, or is refused with everything that is wrong with it. */
final class SentWorkbooks {

    private final WorkbookReturns returns;
    private final PreviewedWorkbooks previews;
    private final KnownCities cities;

    SentWorkbooks(DataSource source, WorkbookReturns returns, KnownCities cities, Clock clock) {
        this.returns = returns;
        this.cities = cities;
        previews = new PreviewedWorkbooks(source, clock);
    }

    /** What came of one. */
    sealed interface Taken {

        record Waits(String token) implements Taken {}

        record Refused(HttpStatus status, List<Mistake> mistakes) implements Taken {}
    }

    /** Nothing of it is kept where anything is wrong. */
    Taken take(Found found, Language language, Person who) {
        return switch (found) {
            case Found.Refused(var mistakes) -> new Taken.Refused(HttpStatus.BAD_REQUEST, mistakes);
            case Found.Readable readable ->
                returns.compare(readable, who, language)
                        .map(beside -> switch (beside) {
                            case Beside.NotForThem(var mistakes) -> new Taken.Refused(HttpStatus.BAD_REQUEST, mistakes);
                            case Compared compared -> take(readable, compared, language, who);
                        })
                        .orElseGet(() -> refused(
                                HttpStatus.BAD_REQUEST,
                                Wording.plain(
                                        language,
                                        "workbook.noSuchFile",
                                        readable.about().caseFile())));
        };
    }

    private Taken take(Found.Readable readable, Compared compared, Language language, Person who) {
        return switch (compared.workbook().asItSays()) {
            case Result.Refused(var wrongs) ->
                new Taken.Refused(HttpStatus.BAD_REQUEST, WorkbookReturns.mistakes(wrongs));
            case Result.Whole(var file, var _, var _) -> {
                var now = compared.now().file();
                if (!Mine.mayAddTo(now, file, who, cities.list())) {
                    yield refused(HttpStatus.BAD_REQUEST, Wording.plain(language, "import.notYours", file.id()));
                }
                var mistakes = compared.placing().mistakes(file);
                if (!mistakes.isEmpty()) {
                    yield new Taken.Refused(HttpStatus.BAD_REQUEST, mistakes);
                }
                var named = readable.file();
                var office = compared.whose().keepsTheRecord() ? Mine.office(who) : Mine.alone(who);
                yield switch (previews.hold(office, named.name(), compared.now(), named.bytes())) {
                    case Held.Waiting(var token) -> new Taken.Waits(token);
                    case Held.Full() -> new Taken.Refused(HttpStatus.CONFLICT, List.of(ImportPages.full(language)));
                    case Held.Left(), Held.NoRoom() ->
                        refused(HttpStatus.INSUFFICIENT_STORAGE, Wording.plain(language, "import.noRoom"));
                };
            }
        };
    }

    private static Taken refused(HttpStatus status, String sentence) {
        return new Taken.Refused(status, List.of(new Mistake("", sentence)));
    }
}
