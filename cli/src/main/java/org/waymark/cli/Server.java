package org.waymark.cli;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which server a command talks to, and as whom: by option, else by variable, else by the file of settings. */
final class Server {
    private static final String USUAL = "http://localhost:8080";

    private final Map<String, String> environment;

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "The server; else WAYMARK_SERVER, else the saved one, else " + USUAL + ".")
    private @Nullable String server;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description =
                    "An API token; else WAYMARK_TOKEN, else the saved one. Others on this machine may see options.")
    private @Nullable String token;

    Server(Map<String, String> environment) {
        this.environment = environment;
    }

    Api api() {
        return api(secret());
    }

    /** Whether the token is one that only records values. */
    boolean hasPushToken() {
        return secret().startsWith("wp_");
    }

    private String secret() {
        var secret = first(token, "WAYMARK_TOKEN", "token");
        if (secret == null) throw Refusal.because("there is no token. " + howToGetOne());
        return secret;
    }

    Api api(String secret) {
        return new Api(URI.create(address()), secret, howToGetOne());
    }

    Settings settings() {
        return Settings.in(environment);
    }

    String address() {
        var address = first(server, "WAYMARK_SERVER", "server");
        if (address == null) return USUAL;
        if (!address.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?")) {
            throw Refusal.because("\"%s\" is no address of a server; write it like %s.".formatted(address, USUAL));
        }
        return address.replaceFirst("/+$", "");
    }

    String howToGetOne() {
        return "Make one at %s/settings/tokens, then save it: ./waymark token save".formatted(address());
    }

    private @Nullable String first(@Nullable String option, String variable, String setting) {
        if (option != null) return option;
        var value = environment.get(variable);
        return value == null || value.isBlank() ? settings().get(setting) : value;
    }
}
