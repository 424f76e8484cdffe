package io.cleverkit.examples.readalong;

import io.cleverkit.examples.readalong.config.BadConfigurationException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;

/**
 * The socket that browsers come to, opened before anything else: a port that is taken is found out at once, and the port that
 * the system chose is known when the log-in needs its own address. Who comes early waits until the server is ready.
 */
final class Listener implements AutoCloseable {
    private final ServerSocketChannel channel;

    private Listener(ServerSocketChannel channel) {
        this.channel = channel;
    }

    static Listener open(InetAddress address, int port) {
        try {
            ServerSocketChannel channel = ServerSocketChannel.open();
            try {
                channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
                channel.bind(new InetSocketAddress(address, port), 128);
                return new Listener(channel);
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            BadConfigurationException bad = new BadConfigurationException(
                    "PORT", "a port that is free on BIND_ADDRESS: " + port + " is taken, or may not be used");
            bad.initCause(e);
            throw bad;
        }
    }

    ServerSocketChannel channel() {
        return channel;
    }

    int port() {
        return channel.socket().getLocalPort();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // It is of no use to anybody any more.
        }
    }
}
