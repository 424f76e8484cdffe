/**
 * Log-in with Clever, the hub through which schools sign in to the products they use: from the portal, from a link or
 * from a button, safe by default, without a web framework.
 *
 * <p>Start at {@link io.cleverkit.sso.CleverLogin}. What a host implements is in {@link io.cleverkit.sso.spi}.
 *
 * <p>This module opens no session and sets no cookie: it says what to do, the host does it.
 */
module io.cleverkit.sso {
    requires transitive io.cleverkit.roster;
    requires transitive java.net.http;
    requires com.nimbusds.jose.jwt;
    requires org.slf4j;
    requires static java.compiler;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    exports io.cleverkit.sso;
    exports io.cleverkit.sso.spi;
}
