package org.waymark.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "token", description = "Tells which token is used and whether it works, or saves one.")
final class Token implements Callable<Integer> {
    @Mixin
    private Out out;

    @Mixin
    private Server server;

    private record Me(String name) {}

    @Override
    public Integer call() {
        var me = server.api().get("/me", Me.class);
        out.say("It works for %s at %s.", me.name(), server.address());
        return 0;
    }

    @Command(
            name = "save",
            description = "Reads a token, tries it, and keeps it with the address of the server for later commands.")
    Integer save(@Mixin Server server) throws IOException {
        var secret = secret();
        var me = server.api(secret).get("/me", Me.class);
        server.settings().save(server.address(), secret);
        out.say(
                "It works for %s at %s, and is kept in %s.",
                me.name(), server.address(), server.settings().file());
        return 0;
    }

    /** Not shown while it is typed; from a pipe where there is no terminal. */
    private static String secret() throws IOException {
        var console = System.console();
        if (console != null && console.isTerminal()) return new String(console.readPassword("Token: ")).strip();
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var line = in.readLine();
        if (line == null || line.isBlank()) throw Refusal.because("there was no token to read.");
        return line.strip();
    }
}
