package org.waymark.platform;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.sqlite.SQLiteDataSource;

/**
 * Connections to SQLite that keep what they prepared: SQLite plans a statement each time it is prepared, which for the
 * statement of a page takes longer than to run it. Each connection keeps the statements it used last.
 */
final class PreparedStatements extends DelegatingDataSource {
    private static final int KEPT = 96;
    private static final Class<?>[] CONNECTION = {Connection.class};
    private static final Class<?>[] STATEMENT = {PreparedStatement.class};

    PreparedStatements(SQLiteDataSource source) {
        super(source);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return (Connection) Proxy.newProxyInstance(
                PreparedStatements.class.getClassLoader(), CONNECTION, new Kept(super.getConnection()));
    }

    /** A connection and its idle statements, the one longest unused first. */
    private static final class Kept implements InvocationHandler {
        private final Connection connection;
        private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();

        Kept(Connection connection) {
            this.connection = connection;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            if (method.getName().equals("prepareStatement") && arguments != null && arguments.length == 1) {
                return prepared((String) arguments[0]);
            }
            if (method.getName().equals("close")) idle.clear(); // closed with their connection
            return call(connection, method, arguments);
        }

        private PreparedStatement prepared(String sql) throws SQLException {
            var known = idle.remove(sql);
            var statement = known == null ? connection.prepareStatement(planned(sql)) : known;
            return (PreparedStatement) Proxy.newProxyInstance(
                    PreparedStatements.class.getClassLoader(),
                    STATEMENT,
                    (_, method, arguments) -> switch (method.getName()) {
                        case "close" -> {
                            keep(sql, statement);
                            yield null;
                        }
                        default -> call(statement, method, arguments);
                    });
        }

        /** Where a limit is a bare parameter, SQLite plans anew each time it is bound, to go by its value; into a sum it does not look. */
        private static String planned(String sql) {
            return sql.replace(" limit ?", " limit 0+?");
        }

        private void keep(String sql, PreparedStatement statement) throws SQLException {
            statement.clearParameters();
            var twin = idle.put(sql, statement);
            if (twin != null && twin != statement) twin.close();
            if (idle.size() > KEPT) {
                var oldest = idle.entrySet().iterator().next();
                idle.remove(oldest.getKey());
                oldest.getValue().close();
            }
        }

        private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
                throws Throwable {
            try {
                return method.invoke(target, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
