package org.kembar.registry;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** A source of connections that has the server tell how it answers whatever it is asked over them, with the values asked for. */
final class ExplainedQueries {

    /** @param plan in the server's own words */
    record Explained(String sql, String plan) {}

    private record Value(Method method, Object[] arguments) {}

    private final List<Explained> explained = new ArrayList<>();
    private final DataSource source;
    private final List<String> settings;

    /** @param settings of the session that explains, as SQL */
    ExplainedQueries(DataSource source, String... settings) {
        this.settings = List.of(settings);
        this.source = proxy(DataSource.class, (method, arguments) -> {
            var given = invoke(source, method, arguments);
            return given instanceof Connection connection ? connection(connection) : given;
        });
    }

    DataSource source() {
        return source;
    }

    /** In the order in which they were asked. */
    List<Explained> explained() {
        return List.copyOf(explained);
    }

    private Connection connection(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var setting : settings) {
                statement.execute(setting);
            }
        }
        return proxy(Connection.class, (method, arguments) -> {
            var given = invoke(connection, method, arguments);
            return given instanceof PreparedStatement statement
                    ? statement(connection, statement, (String) arguments[0])
                    : given;
        });
    }

    private PreparedStatement statement(Connection connection, PreparedStatement statement, String sql) {
        var values = new ArrayList<Value>();
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (method.getName().startsWith("set") && arguments.length > 1) {
                values.add(new Value(method, arguments));
            }
            if (method.getName().startsWith("execute") && sql.strip().matches("(?s)(select|with) .*")) {
                var given = 0;
                for (var one : sql.split(";\n")) {
                    var taken = given + (int) one.chars().filter(c -> c == '?').count();
                    explained.add(new Explained(one, plan(connection, one, values.subList(given, taken))));
                    given = taken;
                }
            }
            return invoke(statement, method, arguments);
        });
    }

    private static String plan(Connection connection, String sql, List<Value> values) throws Throwable {
        try (var explaining = connection.prepareStatement("explain (analyze, buffers) " + sql)) {
            for (var i = 0; i < values.size(); i++) {
                var arguments = values.get(i).arguments().clone();
                arguments[0] = i + 1;
                invoke(explaining, values.get(i).method(), arguments);
            }
            var lines = new ArrayList<String>();
            var rows = explaining.executeQuery();
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
            return lines.stream().collect(Collectors.joining("\n"));
        }
    }

    private interface Call {

        Object of(Method method, Object[] arguments) throws Throwable;
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                ExplainedQueries.class.getClassLoader(),
                new Class<?>[] {type},
                (_, method, arguments) -> call.of(method, arguments == null ? new Object[0] : arguments)));
    }
}
