package org.kembar.operation;

import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a service's keeper asks at short intervals. */
@RestController
final class Health {

    private static final int SECONDS = 2;

    private final DataSource source;

    Health(DataSource source) {
        this.source = source;
    }

    enum State {
        UP,
        DOWN
    }

    /** Whether the program answers at all; one that does not is to be started anew. */
    @GetMapping(path = "/health/live", produces = "application/json")
    ResponseEntity<String> live() {
        return answer(State.UP);
    }

    /** Whether it can answer what is asked of it, which it cannot without its database. */
    @GetMapping(path = "/health/ready", produces = "application/json")
    ResponseEntity<String> ready() {
        return answer(isDatabaseReached() ? State.UP : State.DOWN);
    }

    private boolean isDatabaseReached() {
        try (var connection = source.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException _) {
            return false;
        }
    }

    private static ResponseEntity<String> answer(State state) {
        return ResponseEntity.status(state == State.UP ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .cacheControl(CacheControl.noStore())
                .body("{\"status\":\"" + state.name().toLowerCase(Locale.ROOT) + "\"}\n");
    }
}
