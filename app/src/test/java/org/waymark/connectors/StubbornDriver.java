package org.waymark.connectors;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Logger;

/** Knows no limit of time, waits as long as the statement when it is asked to cancel, and ends only where its connection is cut off. */
public final class StubbornDriver implements Driver {
    private static Connection connection() {
        var cutOff = new CountDownLatch(1);
        var statement = proxy(PreparedStatement.class, (_, method, _) -> {
            if (!method.getName().equals("executeQuery") && !method.getName().equals("cancel")) return null;
            cutOff.await();
            throw new SQLException("cut off", "08006");
        });
        return proxy(Connection.class, (_, method, _) -> {
            if (method.getName().equals("abort")) cutOff.countDown();
            return switch (method.getName()) {
                case "prepareStatement" -> statement;
                case "getAutoCommit" -> false;
                default -> null;
            };
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler does) {
        return type.cast(Proxy.newProxyInstance(StubbornDriver.class.getClassLoader(), new Class<?>[] {type}, does));
    }

    @Override
    public Connection connect(String url, Properties said) {
        return connection();
    }

    @Override
    public boolean acceptsURL(String url) {
        return true;
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties said) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }
}
