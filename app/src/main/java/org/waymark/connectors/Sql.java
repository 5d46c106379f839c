package org.waymark.connectors;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.waymark.connectors.SqlText.Unreadable;

/**
 * A query of a database.
 *
 * @param driver of {@link Engine#OTHER}: the name of what the admin of the server dropped in
 * @param port 0: the usual one
 * @param database its name; of SQLite the file, below the folder of the connectors
 * @param options of the connection; only those that the engine allows
 * @param seconds the statement may take
 * @param mostRows more are a trouble
 */
public record Sql(
        Engine engine,
        String driver,
        String host,
        int port,
        String database,
        String user,
        Protection protection,
        Map<String, String> options,
        SqlText query,
        int seconds,
        int mostRows)
        implements Source {
    static final List<Setting> SETTINGS = List.of(
            Setting.choice("engine", "postgresql", "mariadb", "sqlserver", "sqlite", "other")
                    .leading(),
            Setting.line("driver").leading(),
            Setting.line("host").leading(),
            Setting.number("port", 0).leading(),
            Setting.line("database").needed().leading(),
            Setting.line("user"),
            Setting.secret("password"),
            Setting.choice("protection", "verified", "encrypted", "none").leading(),
            Setting.text("options"),
            Setting.text("query").needed(),
            Setting.number("seconds", 60),
            Setting.number("mostRows", 100_000));

    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]{0,252})|(?=.*:.*:)[0-9A-Fa-f:.]{2,45}");
    private static final Pattern DATABASE = Pattern.compile("[\\p{L}\\p{N}_$][\\p{L}\\p{N} ._$/-]{0,199}");

    /** Whether what goes over the wire can be read by others, and whether the server must prove who it is. */
    public enum Protection {
        VERIFIED,
        ENCRYPTED,
        NONE
    }

    public Sql {
        options = Map.copyOf(options);
    }

    @Override
    public String place() {
        return engine == Engine.SQLITE ? database : host;
    }

    /** Host and port as they were typed. */
    String server() {
        return port == 0 ? host : (host.contains(":") ? "[%s]" : "%s").formatted(host) + ":" + port;
    }

    static Sql of(Settings settings) {
        var engine = settings.choice("engine", Engine.class);
        var host = settings.line("host", 253);
        if (engine != Engine.SQLITE && !HOST.matcher(host).matches()) settings.refuse("host", "no.connectors.host");
        var database = settings.line("database", 200);
        if (!database.isEmpty() && !DATABASE.matcher(database).matches()) {
            settings.refuse("database", "no.connectors.database");
        }
        return new Sql(
                engine,
                driver(engine, settings),
                host,
                settings.number("port", 0, 65_535),
                database,
                settings.line("user", 120),
                settings.choice("protection", Protection.class),
                options(engine, settings),
                query(settings),
                settings.number("seconds", 1, 900),
                settings.number("mostRows", 1, 1_000_000));
    }

    private static String driver(Engine engine, Settings settings) {
        var driver = settings.line("driver", 60);
        if (engine == Engine.OTHER && !driver.matches("[a-z0-9][a-z0-9-]{0,59}")) {
            settings.refuse("driver", "no.connectors.driver");
        }
        return engine == Engine.OTHER ? driver : "";
    }

    private static Map<String, String> options(Engine engine, Settings settings) {
        var options = new TreeMap<String, String>();
        for (var line : settings.text("options", 1_000).split("\n")) {
            if (line.isBlank()) continue;
            var parts = line.split("=", 2);
            var name = parts[0].strip();
            if (parts.length < 2 || !engine.allows(name)) {
                settings.refuse("options", "no.connectors.option", name, String.join(", ", engine.options()));
            } else {
                options.put(name, parts[1].strip());
            }
        }
        return options;
    }

    private static SqlText query(Settings settings) {
        try {
            return SqlText.of(settings.text("query", 20_000));
        } catch (Unreadable e) {
            settings.refuse("query", e.key());
            return SqlText.NOTHING;
        }
    }
}
