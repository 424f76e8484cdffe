package io.cleverkit.sso;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a log-in is to begin. Everything is optional; the setters take {@code null} for what a browser did not send.
 *
 * <p>Example: {@code LoginRequest.builder().returnTo("/books/7").cookie(request.cookie(login.cookieName())).build()}.
 */
public final class LoginRequest {
    private static final Pattern DISTRICT = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final @Nullable String returnTo;
    private final @Nullable String district;
    private final @Nullable String cookie;

    private LoginRequest(Builder builder) {
        this.returnTo = builder.returnTo;
        this.district = builder.district;
        this.cookie = builder.cookie;
    }

    /** Returns a request with nothing set: to the landing path, any district. */
    public static LoginRequest create() {
        return builder().build();
    }

    /** Starts a new request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Where the person wanted to go, as given; checked when the log-in begins. */
    public Optional<String> returnTo() {
        return Optional.ofNullable(returnTo);
    }

    /** Clever id of the district whose people alone may finish this log-in. */
    public Optional<String> district() {
        return Optional.ofNullable(district);
    }

    @Nullable
    String cookie() {
        return cookie;
    }

    /** Names what is set, without the cookie. */
    @Override
    public String toString() {
        return "LoginRequest[district=" + district + ", cookie=" + (cookie == null ? "none" : "***") + "]";
    }

    /** Builds {@link LoginRequest}. Not thread-safe. */
    public static final class Builder {
        private @Nullable String returnTo;
        private @Nullable String district;
        private @Nullable String cookie;

        private Builder() {}

        /**
         * Where the person is to land after the log-in: a path of the host's own, with query and fragment. Straight from a
         * browser is fine: whatever is not such a path, or not allowed by {@link CleverLoginBuilder#allowedReturnTo}, falls
         * back to the landing path, silently, because a child cannot mend a link.
         */
        public Builder returnTo(@Nullable String path) {
            this.returnTo = path;
            return this;
        }

        /**
         * Pins the log-in to one district: Clever skips its school picker, and a person of another district is refused.
         *
         * @throws IllegalArgumentException if it cannot be a Clever id; check first what a browser sent
         */
        public Builder district(@Nullable String cleverDistrictId) {
            if (cleverDistrictId != null && !DISTRICT.matcher(cleverDistrictId).matches()) {
                throw new IllegalArgumentException("district is not a Clever id");
            }
            this.district = cleverDistrictId;
            return this;
        }

        /**
         * The value of the log-in cookie that the browser sent, if any. With it, two tabs can log in at the same time; without
         * it the later one wins and the earlier one starts over once.
         */
        public Builder cookie(@Nullable String value) {
            this.cookie = value;
            return this;
        }

        /** Builds the request. */
        public LoginRequest build() {
            return new LoginRequest(this);
        }
    }
}
