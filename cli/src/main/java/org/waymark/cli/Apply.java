package org.waymark.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "apply",
        description = {
            "Makes a workspace what files of goals say: shows the plan, asks, then does just that, all of it or nothing.",
            "What a file does not say is left alone. A second time changes nothing."
        })
final class Apply implements Callable<Integer> {
    @Mixin
    private Out out;

    @Mixin
    private Server server;

    @Mixin
    private Goals goals;

    @Option(names = "--dry-run", description = "Only show the plan.")
    private boolean dryRun;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask; needed where there is no terminal.")
    private boolean yes;

    @Option(names = "--json", description = "Say it as JSON; never asks.")
    private boolean asJson;

    private record Sent(List<GoalFile> files, boolean prune, String fingerprint) {}

    @Override
    public Integer call() throws IOException {
        var api = server.api();
        var sent = goals.sent();
        var answer = api.post("/code/plans", sent, JsonNode.class);
        var plan = JsonMapper.shared().treeToValue(answer, GoalPlan.class);
        if (asJson) out.say("%s", answer.toPrettyString());
        if (!plan.faults().isEmpty()) throw plan.refusal(Waymark.REFUSED);
        if (!asJson) show(plan);
        if (plan.isEmpty() || dryRun) return 0;
        if (!yes && !agreed(plan)) {
            out.say("Nothing was changed.");
            return Waymark.REFUSED;
        }
        api.post("/code/applications", new Sent(sent.files(), sent.prune(), plan.fingerprint()), JsonNode.class);
        if (!asJson) out.say("Done: %s.", plan.counts().words(""));
        return 0;
    }

    private void show(GoalPlan plan) {
        out.say("%s", plan.isEmpty() ? "Nothing to change." : plan.lines());
        if (!plan.isEmpty()) out.say("Plan: %s.", plan.counts().words("to be "));
    }

    private boolean agreed(GoalPlan plan) {
        var console = System.console();
        if (asJson || console == null || !console.isTerminal()) {
            throw Refusal.because("nobody can be asked here. Look at the plan, then add --yes to do it.");
        }
        var answer = console.readLine("Do it? [y/N] ");
        return answer != null && answer.strip().equalsIgnoreCase("y") && !plan.isEmpty();
    }
}
