package org.waymark.web.connectors;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waymark.connectors.Engine;
import org.waymark.connectors.Kind;
import org.waymark.connectors.Setting;

/**
 * What people choose from when they set up a connection: each database is a choice of its own.
 *
 * @param engine of a database; empty for what is none
 */
public record SourceChoice(Kind kind, String engine) {
    private static final String ENGINE = "engine";
    private static final Set<String> OF_A_FILE = Set.of("database", "query", "seconds", "mostRows");

    public static List<SourceChoice> all() {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> kind == Kind.SQL
                        ? Arrays.stream(Engine.values())
                                .map(engine ->
                                        new SourceChoice(kind, engine.name().toLowerCase(Locale.ROOT)))
                        : Stream.of(new SourceChoice(kind, "")))
                .toList();
    }

    static Optional<SourceChoice> of(String code) {
        return all().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    static SourceChoice of(Kind kind, Map<String, String> settings) {
        return new SourceChoice(kind, kind == Kind.SQL ? settings.getOrDefault(ENGINE, "postgresql") : "");
    }

    /** As it stands in the address of its form, and the end of the key of its words. */
    public String code() {
        return engine.isEmpty() ? kind.word() : engine;
    }

    /** What is asked for; a file has no server, and a database that everybody knows no driver of its own. */
    public List<Setting> settings() {
        return kind.settings().stream().filter(this::asks).toList();
    }

    /** What its form is filled with; of a port, the one that such a database has. */
    String usual(Setting setting) {
        if (!setting.name().equals("port")) return setting.usual();
        return Arrays.stream(Engine.values())
                .filter(this::isOf)
                .map(Engine::usualPort)
                .filter(port -> port > 0)
                .map(String::valueOf)
                .findFirst()
                .orElse("");
    }

    private boolean asks(Setting setting) {
        if (kind != Kind.SQL) return true;
        return switch (setting.name()) {
            case ENGINE -> false;
            case "driver" -> isOf(Engine.OTHER);
            case "options", "protection" -> !isOf(Engine.OTHER) && !isOf(Engine.SQLITE);
            default -> !isOf(Engine.SQLITE) || OF_A_FILE.contains(setting.name());
        };
    }

    private boolean isOf(Engine one) {
        return engine.equalsIgnoreCase(one.name());
    }
}
