/** A vendor's product, as a named module. */
module io.cleverkit.consumer {
    requires io.cleverkit.roster;
    requires io.cleverkit.sso;
    requires io.cleverkit.sync;
    requires io.cleverkit.sync.jdbc;
    requires java.naming; // only because H2 asks for it
    requires java.sql;
    requires com.h2database;
}
