package org.kembar.operation;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The part of the web application that is there for whoever keeps it running. */
@Configuration(proxyBeanMethods = false)
@Import({Requests.class, Health.class, Metrics.class})
public class Operation {

    Operation() {}

    @Bean(destroyMethod = "close")
    PrometheusMeterRegistry meters(DataSource source, JvmGcMetrics collections) {
        var meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        List.of(
                        new JvmMemoryMetrics(),
                        new JvmThreadMetrics(),
                        new ClassLoaderMetrics(),
                        new ProcessorMetrics(),
                        new UptimeMetrics(),
                        collections)
                .forEach(binder -> binder.bindTo(meters));
        // A pool counts for one registry at a time: that of the first application on it.
        pool(source)
                .filter(pool -> pool.getMetricsTrackerFactory() == null)
                .ifPresent(pool -> pool.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(meters)));
        return meters;
    }

    /** From which the connections come, whatever stands before it. */
    private static Optional<HikariDataSource> pool(DataSource source) {
        try {
            return source.isWrapperFor(HikariDataSource.class)
                    ? Optional.of(source.unwrap(HikariDataSource.class))
                    : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("Whether there is a pool is said without asking the database", e);
        }
    }

    @Bean(destroyMethod = "close")
    JvmGcMetrics collections() {
        return new JvmGcMetrics();
    }
}
