package io.cleverkit.sso;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a browser brought to the redirect URI: query parameters, the log-in cookie, and where the answer will be shown.
 *
 * <p>Nothing a browser can send makes this class throw. What is too long, repeated or full of control characters is kept as
 * the fact that the request is malformed, and {@link CleverLogin#callback} refuses it. Parameters that are not known are
 * ignored, as RFC 6749 §4.1.2 asks.
 *
 * <p>Example: {@code CallbackRequest.builder().query(request.queryParameters()).cookie(value)
 * .fetchDestination(request.header("Sec-Fetch-Dest")).build()}.
 */
public final class CallbackRequest {
    private final @Nullable String code;
    private final @Nullable String state;
    private final @Nullable String error;
    private final @Nullable String cookie;
    private final boolean inFrame;
    private final boolean malformed;

    private CallbackRequest(Builder builder) {
        this.code = builder.code.value();
        this.state = builder.state.value();
        this.error = builder.error.value();
        this.cookie = builder.cookie;
        this.inFrame = FetchDestination.isFrame(builder.fetchDestination);
        this.malformed = builder.code.isMalformed() || builder.state.isMalformed() || builder.error.isMalformed();
    }

    /** Starts a new request. */
    public static Builder builder() {
        return new Builder();
    }

    @Nullable
    String code() {
        return code;
    }

    @Nullable
    String state() {
        return state;
    }

    @Nullable
    String error() {
        return error;
    }

    @Nullable
    String cookie() {
        return cookie;
    }

    boolean isInFrame() {
        return inFrame;
    }

    boolean isMalformed() {
        return malformed;
    }

    /** Says which parts were there, never what was in them. */
    @Override
    public String toString() {
        return "CallbackRequest[code=" + presence(code) + ", state=" + presence(state) + ", error=" + presence(error)
                + ", cookie=" + presence(cookie) + ", inFrame=" + inFrame + ", malformed=" + malformed + "]";
    }

    private static String presence(@Nullable String value) {
        return value == null ? "none" : "***";
    }

    /** Builds {@link CallbackRequest}. Each setter may be left out or given {@code null}. Not thread-safe. */
    public static final class Builder {
        private final CallbackParameter code = new CallbackParameter(2048);
        private final CallbackParameter state = new CallbackParameter(512);
        private final CallbackParameter error = new CallbackParameter(256);
        private @Nullable String cookie;
        private @Nullable String fetchDestination;

        private Builder() {}

        /** All query parameters, decoded, in place of the single setters. */
        public Builder query(Map<String, List<String>> parameters) {
            requireNonNull(parameters, "parameters");
            code.setAll(parameters.get("code"));
            state.setAll(parameters.get("state"));
            error.setAll(parameters.get("error"));
            return this;
        }

        /** The parameter {@code code}, decoded. */
        public Builder code(@Nullable String value) {
            code.set(value);
            return this;
        }

        /** The parameter {@code state}, decoded. */
        public Builder state(@Nullable String value) {
            state.set(value);
            return this;
        }

        /** The parameter {@code error}, decoded. */
        public Builder error(@Nullable String value) {
            error.set(value);
            return this;
        }

        /** The value of the cookie called {@link CleverLogin#cookieName()}, if the browser sent it. */
        public Builder cookie(@Nullable String value) {
            this.cookie = value;
            return this;
        }

        /**
         * The header {@code Sec-Fetch-Dest}, if the browser sent it. With it, a log-in inside a frame of another site is told apart at
         * once and refused as {@link RefusalCode#FRAMED}; without it, it ends after one restart as {@link RefusalCode#COOKIE_MISSING}.
         */
        public Builder fetchDestination(@Nullable String secFetchDest) {
            this.fetchDestination = secFetchDest;
            return this;
        }

        /** Builds the request. */
        public CallbackRequest build() {
            return new CallbackRequest(this);
        }
    }
}
