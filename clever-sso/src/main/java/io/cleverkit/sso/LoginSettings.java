package io.cleverkit.sso;

import io.cleverkit.sso.internal.Secrets;
import io.cleverkit.sso.spi.ConnectedDistricts;
import io.cleverkit.sso.spi.LoginStateStore;
import java.time.Clock;
import java.time.Duration;

/** What the builder gathered. */
record LoginSettings(
        CleverAddresses addresses,
        LoginStateStore store,
        Secrets secrets,
        Clock clock,
        Duration stateLifetime,
        StatelessCallback stateless,
        ReturnPaths returnPaths,
        ConnectedDistricts districts,
        boolean libraryLogins,
        IdTokenPolicy idTokens,
        LoginListener listener) {}
