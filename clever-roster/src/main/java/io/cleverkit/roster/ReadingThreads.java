package io.cleverkit.roster;

import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads that read ahead: made when one is needed, gone when it has been idle, so that nobody has to stop them. */
final class ReadingThreads {
    private static final int IDLE_SECONDS = 10;

    private ReadingThreads() {}

    static Executor create() {
        return new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
                    Thread thread = new Thread(work, "cleverkit-read-ahead");
                    thread.setDaemon(true);
                    return thread;
                });
    }
}
