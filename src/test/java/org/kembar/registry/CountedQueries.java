package org.kembar.registry;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.kembar.database.Databases;

/** A source of connections that counts what is asked over them. */
public final class CountedQueries {

    private final AtomicInteger queries = new AtomicInteger();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final DataSource source;

    public CountedQueries(DataSource source) {
        this.source = counted(DataSource.class, source);
    }

    public DataSource source() {
        return source;
    }

    int queries() {
        return queries.get();
    }

    /** What was asked, in its order. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** How many a program that has read nothing yet needs for it. */
    int queries(Consumer<CaseFiles> work) {
        var before = queries();
        work.accept(new CaseFiles(source, Databases.CLOCK));
        return queries() - before;
    }

    private <T> T counted(Class<T> type, T counted) {
        return type.cast(Proxy.newProxyInstance(
                CountedQueries.class.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    if (method.getName().startsWith("execute")) {
                        queries.incrementAndGet();
                    }
                    if (method.getName().startsWith("prepare")) {
                        asked.add(arguments[0].toString());
                    }
                    try {
                        return switch (method.invoke(counted, arguments)) {
                            case Connection connection -> counted(Connection.class, connection);
                            case PreparedStatement statement -> counted(PreparedStatement.class, statement);
                            case null -> null;
                            case Object other -> other;
                        };
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
