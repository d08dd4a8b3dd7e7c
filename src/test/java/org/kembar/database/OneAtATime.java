package org.kembar.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A database that gives nobody a second connection who still has one. There are ten: as soon as ten people hold one and each waits for
 * another, none goes on.
 */
public final class OneAtATime {

    private final ThreadLocal<Integer> held = ThreadLocal.withInitial(() -> 0);

    private OneAtATime() {}

    public static DataSource of(DataSource source) {
        var once = new OneAtATime();
        return proxy(
                DataSource.class,
                (method, arguments) -> method.getName().equals("getConnection")
                        ? once.connection((Connection) Objects.requireNonNull(asked(source, method, arguments)))
                        : asked(source, method, arguments));
    }

    private Connection connection(Connection connection) throws SQLException {
        if (held.get() > 0) {
            connection.close();
            throw new SQLException("a second connection is asked for while the first is held");
        }
        held.set(1);
        return proxy(Connection.class, (method, arguments) -> {
            if (method.getName().equals("close")) {
                held.set(0);
            }
            return asked(connection, method, arguments);
        });
    }

    @FunctionalInterface
    private interface Answer {

        @Nullable
        Object to(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                OneAtATime.class.getClassLoader(),
                new Class<?>[] {type},
                (_, method, arguments) -> answer.to(method, arguments)));
    }

    private static @Nullable Object asked(Object of, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(of, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
