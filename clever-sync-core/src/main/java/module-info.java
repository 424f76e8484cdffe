/**
 * The reconciliation engine: mirrors a district's roster into the host's own stores.
 *
 * <p>Start at {@link io.cleverkit.sync.CleverSync}. What a host implements is in {@code io.cleverkit.sync.spi}, what it
 * receives in {@code io.cleverkit.sync.model}. The engine knows no SQL, no HTTP and no JSON; Clever's types are met only in
 * {@code io.cleverkit.sync.clever}.
 */
@SuppressWarnings("module") // the module that internal.state is exported to is built after this one
module io.cleverkit.sync {
    requires static java.compiler;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;
    requires org.slf4j;
    requires transitive io.cleverkit.roster;

    exports io.cleverkit.sync;
    exports io.cleverkit.sync.clever;
    exports io.cleverkit.sync.model;
    exports io.cleverkit.sync.spi;
    exports io.cleverkit.sync.internal.state to
            io.cleverkit.sync.jdbc;
}
