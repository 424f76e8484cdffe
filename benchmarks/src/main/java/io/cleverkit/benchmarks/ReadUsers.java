package io.cleverkit.benchmarks;

import java.net.URI;

/** Reads all users of a district once and says how many seconds it took. */
final class ReadUsers {
    private ReadUsers() {}

    /**
     * Reads.
     *
     * @param arguments the server's address, and how many users it must have
     */
    public static void main(String[] arguments) {
        long start = System.nanoTime();
        long users = Clients.count(Clients.district(URI.create(arguments[0])).users());
        if (users != Long.parseLong(arguments[1])) {
            throw new IllegalStateException(users + " users");
        }
        System.out.println((System.nanoTime() - start) / 1e9);
    }
}
