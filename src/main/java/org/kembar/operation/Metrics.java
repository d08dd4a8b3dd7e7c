package org.kembar.operation;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is counted and measured, in the text format of Prometheus. */
@RestController
final class Metrics {

    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry meters;

    Metrics(PrometheusMeterRegistry meters) {
        this.meters = meters;
    }

    @GetMapping(path = "/metrics")
    ResponseEntity<byte[]> scrape() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("Content-Type", TYPE)
                .body(meters.scrape(TYPE).getBytes(StandardCharsets.UTF_8));
    }
}
