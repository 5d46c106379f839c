package org.waymark.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "status", description = "Shows who you are there, and your key results, the next check-in first.")
final class Status implements Callable<Integer> {
    private static final int MOST = 200;

    @Mixin
    private Out out;

    @Mixin
    private Server server;

    private record Me(String id, String name, String role) {}

    private record Space(String name) {}

    @Override
    public Integer call() {
        var api = server.api();
        var me = api.get("/me", Me.class);
        var space = api.get("/workspace", Space.class);
        out.say("%s, %s of %s at %s%n", me.name(), Unit.words(me.role()), space.name(), server.address());
        var mine = Map.of("owner", me.id(), "draft", "false", "sort", "NEXT_CHECK_IN");
        var open = api.list("/key-results", mine, MOST, KeyResults.Line.class).stream()
                .filter(line -> line.nextCheckInOn() != null)
                .toList();
        if (open.isEmpty()) {
            out.say("No key result of yours waits for a check-in.");
        } else {
            out.say(KeyResults.table(open));
        }
        return 0;
    }
}
