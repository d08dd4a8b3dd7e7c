package org.kembar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class FailureTest {

    private static final String CAUSE = "the cable was pulled";

    @Test
    void aFailureOfOursHasANumberAndKeepsItsCauseToItself() {
        var isGone = new AtomicBoolean();
        try (var site = RunningSite.startedOn(goneAtTimes(RunningSite.shared().source(), isGone))) {
            isGone.set(true);
            var failed = RunningSite.get(site.address(), "/id/");
            isGone.set(false);

            var number = failed.headers().firstValue("X-Request-Id").orElseThrow();

            assertThat(failed.statusCode()).isEqualTo(500);
            assertThat(failed.body())
                    .contains("<html lang=\"id\">", "Halaman ini gagal disusun", "Nomor permintaan ini: " + number)
                    .doesNotContain(CAUSE, "Exception", "org.kembar");
            assertThat(RunningSite.get(site.address(), "/id/").statusCode()).isEqualTo(200);
        }
    }

    private static DataSource goneAtTimes(DataSource source, AtomicBoolean isGone) {
        return (DataSource) Proxy.newProxyInstance(
                FailureTest.class.getClassLoader(), new Class<?>[] {DataSource.class}, (_, method, arguments) -> {
                    if (isGone.get() && method.getName().equals("getConnection")) {
                        throw new SQLException(CAUSE);
                    }
                    try {
                        return method.invoke(source, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
