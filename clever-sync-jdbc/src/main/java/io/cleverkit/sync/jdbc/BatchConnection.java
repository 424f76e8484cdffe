package io.cleverkit.sync.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/**
 * A batch's connection as the host's stores see it: everything but the end of the transaction. Stores that close what they
 * were given, as good JDBC code does, would otherwise end the batch under the engine's feet.
 */
final class BatchConnection implements InvocationHandler {
    private final Connection connection;

    private BatchConnection(Connection connection) {
        this.connection = connection;
    }

    static Connection lend(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                BatchConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new BatchConnection(connection));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        return switch (method.getName()) {
            case "close" -> null;
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> pass(method, arguments);
        };
    }

    private @Nullable Object pass(Method method, Object @Nullable [] arguments) throws Throwable {
        refuseEndOfTransaction(method, arguments);
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static void refuseEndOfTransaction(Method method, Object @Nullable [] arguments) {
        boolean ends = switch (method.getName()) {
            case "commit", "abort" -> true;
            case "rollback" -> arguments == null;
            case "setAutoCommit" -> arguments != null && Boolean.TRUE.equals(arguments[0]);
            default -> false;
        };
        if (ends) {
            throw new IllegalStateException(
                    "A store tried to end the batch's transaction, which belongs to the engine. The"
                            + " call was ignored. Throw to have the batch rolled back [call=" + method.getName() + "]");
        }
    }
}
