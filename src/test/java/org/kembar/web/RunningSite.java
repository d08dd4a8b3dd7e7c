package org.kembar.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kembar.api.Api;
import org.kembar.archive.ArchiveRoom;
import org.kembar.audit.AuditRoom;
import org.kembar.beginning.BeginningRoom;
import org.kembar.database.Databases;
import org.kembar.database.OneAtATime;
import org.kembar.desk.DeskRoom;
import org.kembar.entrance.EntranceRoom;
import org.kembar.entrance.SignedIn;
import org.kembar.gazetteer.CityRoom;
import org.kembar.importing.ImportRoom;
import org.kembar.ownregister.RegisterRoom;
import org.kembar.portfolio.PortfolioRoom;
import org.kembar.privacy.PrivacyRoom;
import org.kembar.recording.RecordingRoom;
import org.kembar.registry.CaseFiles;
import org.kembar.search.SearchRoom;
import org.kembar.worklist.WorkRoom;

/**
 * The web application on an embedded database of its own; all tests share one, which ends with the JVM. Who asks is the head of
 * Bandung's office, unless they bring another cookie, or an empty one.
 */
public final class RunningSite {

    /** The day on which the site believes to be. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T05:00:00Z"), ZoneOffset.ofHours(7));
    private static final List<Class<?>> ROOMS = List.of(
            PortfolioRoom.class,
            CityRoom.class,
            ImportRoom.class,
            EntranceRoom.class,
            RecordingRoom.class,
            BeginningRoom.class,
            RegisterRoom.class,
            DeskRoom.class,
            WorkRoom.class,
            ArchiveRoom.class,
            AuditRoom.class,
            PrivacyRoom.class,
            SearchRoom.class,
            Api.class);

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static @Nullable RunningSite shared;

    /** Of those who ask, by the port of the site. */
    private static final ConcurrentMap<Integer, String> COOKIES = new ConcurrentHashMap<>();

    private final URI address;
    private final DataSource source;

    private RunningSite(URI address, DataSource source) {
        this.address = address;
        this.source = source;
    }

    public static synchronized RunningSite shared() {
        if (shared == null) {
            shared = started(Databases::atTheEnd);
        }
        return shared;
    }

    /** One of one's own, for tests that change what is on record. */
    public static RunningSite start(Class<?>... moreRooms) {
        return started(Databases::atTheEndOfTheClass, moreRooms);
    }

    private static RunningSite started(Consumer<Runnable> ending, Class<?>... moreRooms) {
        var folder = folder();
        var database = Databases.filled(folder, source -> startedOn(source).close());
        var site = startedOn(database.source(), moreRooms);
        ending.accept(() -> {
            COOKIES.remove(site.address().getPort());
            site.close();
            database.close();
            Databases.delete(folder);
        });
        return signedIn(new RunningSite(site.address(), database.source()));
    }

    /** One on a database that the test has opened, and that it closes after the site. */
    public static RunningSite on(DataSource source) {
        var site = startedOn(source);
        Databases.atTheEndOfTheClass(site::close);
        return signedIn(new RunningSite(site.address(), source));
    }

    private static RunningSite signedIn(RunningSite site) {
        var head = SignedIn.head(site.source, CLOCK);
        COOKIES.put(site.address.getPort(), SignedIn.cookie(head, site.source, CLOCK));
        return site;
    }

    /** What the head's browser brings along. */
    public String cookie() {
        return Optional.ofNullable(COOKIES.get(address.getPort())).orElseThrow();
    }

    /** Lets the head look at pages in this window. */
    public Page signedIn(Page page) {
        var cookie = cookie().split("=", 2);
        page.context().addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(address.toString())));
        return page;
    }

    /** Another one on the same database, reached in this way. */
    public static Site startedOn(DataSource source, Class<?>... moreRooms) {
        return startedOn(source, Reach.directly(), moreRooms);
    }

    static Site startedOn(DataSource source, Reach reach, Class<?>... moreRooms) {
        var rooms = Stream.concat(ROOMS.stream(), Stream.of(moreRooms)).toArray(Class<?>[]::new);
        if (!(Site.start(OneAtATime.of(source), new Site.Place("127.0.0.1", 0, reach), CLOCK, rooms)
                instanceof Site.Started.Running(var site))) {
            throw new AssertionError("A port that is free is taken by nobody");
        }
        return site;
    }

    /** The same database, which is away whenever somebody says so. */
    public static DataSource goneAtTimes(DataSource source, AtomicBoolean isGone) {
        return asking(source, () -> {
            if (isGone.get()) {
                throw new SQLException("the cable was pulled");
            }
        });
    }

    /** What comes before somebody is connected with the database. */
    @FunctionalInterface
    public interface Before {

        void connecting() throws SQLException;
    }

    /** The same database, with something that comes before each connection. */
    public static DataSource asking(DataSource source, Before before) {
        return (DataSource) Proxy.newProxyInstance(
                RunningSite.class.getClassLoader(), new Class<?>[] {DataSource.class}, (_, method, arguments) -> {
                    if (method.getName().equals("getConnection")) {
                        before.connecting();
                    }
                    try {
                        return method.invoke(source, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    public DataSource source() {
        return source;
    }

    public CaseFiles caseFiles() {
        return new CaseFiles(source, CLOCK);
    }

    public String address(String path) {
        return address.resolve(path).toString();
    }

    /** Asks without following where an answer leads. */
    public HttpResponse<String> get(String path, String... headers) {
        return get(address, path, headers);
    }

    /** Asks for what is no text. */
    public HttpResponse<byte[]> bytes(String path, String... headers) {
        return send(asking(address, path, headers), HttpResponse.BodyHandlers.ofByteArray());
    }

    public static HttpResponse<String> get(URI address, String path, String... headers) {
        return send(asking(address, path, headers));
    }

    private static HttpRequest asking(URI address, String path, String... headers) {
        var request = HttpRequest.newBuilder(address.resolve(path));
        return (headers.length > 0 ? request.headers(headers) : request).build();
    }

    /** Asks without following where an answer leads. */
    public static HttpResponse<String> send(HttpRequest request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Asks for what may be no text, without following where an answer leads. */
    static HttpResponse<byte[]> sendForBytes(HttpRequest request) {
        return send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> reader) {
        try {
            return CLIENT.send(withCookie(request), reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static HttpRequest withCookie(HttpRequest request) {
        var cookie = Optional.ofNullable(COOKIES.get(request.uri().getPort()));
        return cookie.isEmpty() || request.headers().firstValue("Cookie").isPresent()
                ? request
                : HttpRequest.newBuilder(request, (_, _) -> true)
                        .header("Cookie", cookie.get())
                        .build();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("kembar-site");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
