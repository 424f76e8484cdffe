package io.cleverkit.examples.readalong;

import io.cleverkit.examples.readalong.admin.AdminApi;
import io.cleverkit.examples.readalong.admin.Problem;
import io.cleverkit.examples.readalong.web.Assets;
import io.cleverkit.examples.readalong.web.MessagePage;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.function.Consumer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The web server: Javalin on the socket that is open already, with answers of our own to whatever goes wrong. */
final class WebServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final long MAX_BODY = 1_048_576;

    private final Javalin javalin;

    private WebServer(Javalin javalin) {
        this.javalin = javalin;
    }

    static WebServer start(Listener listener, Consumer<RoutesConfig> routes) {
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.http.maxRequestSize = MAX_BODY;
            config.http.prefer405over404 = true;
            listen(config, listener);
            config.routes.before(WebServer::refuseFiles);
            routes.accept(config.routes);
            Assets.addTo(config.routes);
            addErrors(config.routes);
        });
        return new WebServer(javalin.start());
    }

    private static void listen(JavalinConfig config, Listener listener) {
        config.jetty.addConnector((server, http) -> connector(server, http, listener));
    }

    private static ServerConnector connector(Server server, HttpConfiguration http, Listener listener) {
        http.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        try {
            connector.open(listener.channel());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return connector;
    }

    /** No page of ours sends files, and what is not read cannot be malformed. */
    private static void refuseFiles(Context ctx) {
        String type = ctx.contentType();
        if (type != null && type.toLowerCase(Locale.ROOT).contains("multipart/")) {
            throw new HttpResponseException(415);
        }
    }

    private static void addErrors(RoutesConfig routes) {
        routes.exception(HttpResponseException.class, (e, ctx) -> refuse(ctx, e.getStatus()));
        // A form in a charset that there is none of: the only names of charsets here that are not constants come from
        // clients.
        routes.exception(IllegalCharsetNameException.class, (e, ctx) -> refuse(ctx, 415));
        routes.exception(UnsupportedCharsetException.class, (e, ctx) -> refuse(ctx, 415));
        routes.exception(Exception.class, (e, ctx) -> {
            // The message may quote data, so the log gets the kind and the place only.
            LOG.error("A request failed [route={}, cause={}]", ctx.endpoint().path, cause(e));
            refuse(ctx, 500);
        });
    }

    private static String cause(Exception e) {
        StackTraceElement[] trace = e.getStackTrace();
        return e.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    private static void refuse(Context ctx, int status) {
        String path = ctx.path();
        if (path.equals("/api") || path.startsWith("/api/") || path.equals("/healthz")) {
            AdminApi.answerProblem(new Problem(status, problem(status), detail(status)), ctx);
            return;
        }
        switch (status) {
            case 404 ->
                MessagePage.answer(
                        ctx, 404, "There is no such page", "The address may be old, or mistyped.", "NOT_FOUND");
            case 500 ->
                MessagePage.answer(
                        ctx,
                        500,
                        "Something went wrong",
                        "It is not your fault. Please try again in a few minutes.",
                        "INTERNAL");
            default -> MessagePage.answer(ctx, status, "That did not work", detail(status) + ".", problem(status));
        }
    }

    private static String problem(int status) {
        return switch (status) {
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 413 -> "body-too-large";
            case 415 -> "unsupported-media-type";
            case 500 -> "internal";
            default -> "bad-request";
        };
    }

    private static String detail(int status) {
        return switch (status) {
            case 404 -> "There is nothing at this address, or it is not built yet";
            case 405 -> "This address exists, but not for this method";
            case 413 -> "A body has at most 1 MB";
            case 415 -> "The body is in a form that Readalong does not read";
            case 500 -> "Readalong failed; its log tells where";
            default -> "The request could not be understood";
        };
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
