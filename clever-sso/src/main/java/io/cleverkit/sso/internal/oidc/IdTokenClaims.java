package io.cleverkit.sso.internal.oidc;

import org.jspecify.annotations.Nullable;

/** What a token said that can be believed. Names and e-mail address are read elsewhere, so they are left behind. */
public record IdTokenClaims(
        String subject, @Nullable String district, @Nullable String userType) {
    @Override
    public String toString() {
        return "IdTokenClaims[***]";
    }
}
