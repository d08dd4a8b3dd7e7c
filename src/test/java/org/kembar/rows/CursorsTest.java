package org.kembar.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kembar.database.Databases;
import org.springframework.dao.DataAccessException;

class CursorsTest {

    /** A pool has ten: who keeps one each time that the server goes keeps them all in the end. */
    @Test
    void aConnectionIsGivenBackThoughTheServerIsGone(@TempDir Path data) {
        try (var database = Databases.open(data)) {
            for (var knows : new boolean[] {false, true}) {
                var given = new AtomicInteger();
                var isGone = new AtomicBoolean();
                var source = counted(database.source(), given, isGone, knows);
                var files = Cursors.over(source, Optional.empty());
                isGone.set(true);
                if (knows) {
                    files.close();
                } else {
                    assertThatThrownBy(files::close).isInstanceOf(DataAccessException.class);
                }
                assertThat(given).as("the connection knows: " + knows).hasValue(0);
            }
        }
    }

    @Test
    void aConnectionIsGivenBackOnce(@TempDir Path data) {
        try (var database = Databases.open(data)) {
            var given = new AtomicInteger();
            try (var files =
                    Cursors.over(counted(database.source(), given, new AtomicBoolean(), false), Optional.empty())) {
                assertThat(files.count()).isZero();
                assertThat(given).hasValue(0);
            }
            assertThat(given).hasValue(0);
        }
    }

    /**
     * @param given how many connections somebody has
     * @param isGone whether nothing that is asked of the server is answered any more
     * @param knows whether a connection to it says then that it is closed
     */
    private static DataSource counted(DataSource source, AtomicInteger given, AtomicBoolean isGone, boolean knows) {
        return (DataSource) Proxy.newProxyInstance(
                CursorsTest.class.getClassLoader(), new Class<?>[] {DataSource.class}, (_, asked, arguments) -> {
                    given.incrementAndGet();
                    var connection = (Connection) Objects.requireNonNull(asked.invoke(source, arguments));
                    return Proxy.newProxyInstance(
                            CursorsTest.class.getClassLoader(),
                            new Class<?>[] {Connection.class},
                            (_, method, values) -> {
                                switch (method.getName()) {
                                    case "close" -> given.decrementAndGet();
                                    case "isClosed" -> {
                                        if (isGone.get()) {
                                            return knows;
                                        }
                                    }
                                    case "rollback" -> {
                                        if (isGone.get()) {
                                            throw new SQLException("the server is gone", "08006");
                                        }
                                    }
                                    default -> {}
                                }
                                try {
                                    return method.invoke(connection, values);
                                } catch (InvocationTargetException e) {
                                    throw e.getCause();
                                }
                            });
                });
    }
}
