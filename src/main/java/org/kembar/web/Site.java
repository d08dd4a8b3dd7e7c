package org.kembar.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.kembar.evaluation.BuiltIn;
import org.kembar.evaluation.Evaluator;
import org.kembar.mail.Post;
import org.kembar.registry.CaseFiles;
import org.kembar.signon.Providers;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;

/** The running web application. */
public final class Site implements AutoCloseable {

    /**
     * Where it is to be reached.
     *
     * @param host the name or number of the machine under which it answers
     * @param port 0 for any that is free
     * @param reach how people get there
     */
    public record Place(String host, int port, Reach reach) {

        /** Where people reach it themselves. */
        public Place(String host, int port) {
            this(host, port, Reach.directly());
        }
    }

    /** What came of starting it. */
    public sealed interface Started {

        record Running(Site site) implements Started {}

        record PortTaken(int port) implements Started {}

        /** The system lets only others use it. */
        record PortForbidden(int port) implements Started {}

        /** This machine has no such name or number. */
        record NotHere(String host) implements Started {}
    }

    /** Ports below are the system's, and who may not use one cannot tell whether another does. */
    private static final int FIRST_FOR_ALL = 1024;

    private final ConfigurableApplicationContext context;
    private final URI address;
    private final CountDownLatch closed = new CountDownLatch(1);

    private Site(ConfigurableApplicationContext context, URI address) {
        this.context = context;
        this.address = address;
        context.addApplicationListener((ApplicationListener<ContextClosedEvent>) _ -> closed.countDown());
    }

    /** As {@link #start(DataSource, Place, Clock, Post, Providers, Class[])}, and sends no letters and knows no services of cities. */
    public static Started start(DataSource source, Place place, Clock clock, Class<?>... rooms) {
        return start(source, place, clock, Post.none(), Providers.none(), rooms);
    }

    /**
     * Starts it on the database; what a new registry begins with is there before the first page is asked for.
     *
     * @param post by which it sends letters
     * @param providers the services of cities by which people sign in
     * @param rooms what is there besides the pages, each a configuration of the framework
     */
    public static Started start(
            DataSource source, Place place, Clock clock, Post post, Providers providers, Class<?>... rooms) {
        var caseFiles = new CaseFiles(source, clock);
        if (!accepts(place.host(), 0)) {
            return new Started.NotHere(place.host());
        }
        FirstCases.load(caseFiles, clock);
        var evaluator = new Evaluator(BuiltIn.standards());
        try {
            var context = new SpringApplicationBuilder(WebApplication.class)
                    .sources(rooms)
                    .web(WebApplicationType.SERVLET)
                    // Who starts it stops it: the database must outlive the last answer.
                    .registerShutdownHook(false)
                    .initializers(started -> {
                        var beans = (GenericApplicationContext) started;
                        beans.registerBean(DataSource.class, () -> source, held -> held.setDestroyMethodName(""));
                        beans.registerBean(CaseFiles.class, () -> caseFiles);
                        beans.registerBean(Clock.class, () -> clock);
                        beans.registerBean(Evaluator.class, () -> evaluator);
                        beans.registerBean(Post.class, () -> post);
                        beans.registerBean(Reach.class, place::reach);
                        beans.registerBean(Providers.class, () -> providers);
                    })
                    .properties(
                            "spring.config.location=classpath:org/kembar/web/application.properties",
                            "server.address=" + place.host(),
                            "server.port=" + place.port())
                    .run();
            var port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            return new Started.Running(
                    new Site(context, URI.create("http://" + named(place.host()) + ":" + port + "/")));
        } catch (RuntimeException problem) {
            if (isPortTaken(problem)) {
                return new Started.PortTaken(place.port());
            }
            // The framework tells only the one cause from the others.
            if (place.port() > 0 && !accepts(place.host(), place.port())) {
                return new Started.PortForbidden(place.port());
            }
            throw problem;
        }
    }

    /** Whether another program answers there, as far as that is known before anything is started. */
    public static boolean isTaken(Place place) {
        return place.port() >= FIRST_FOR_ALL && accepts(place.host(), 0) && !accepts(place.host(), place.port());
    }

    private static boolean accepts(String host, int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getByName(host))) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /** A browser on this machine asks for it under the usual name, also where every other machine may. */
    private static String named(String host) {
        return host.equals("127.0.0.1") || host.equals("0.0.0.0") ? "localhost" : host;
    }

    private static boolean isPortTaken(Throwable problem) {
        return problem instanceof PortInUseException || problem.getCause() != null && isPortTaken(problem.getCause());
    }

    public URI address() {
        return address;
    }

    /** Waits until it is stopped. */
    public void awaitEnd() {
        try {
            closed.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets the answers under way go out, then stops. */
    @Override
    public void close() {
        context.close();
    }
}
