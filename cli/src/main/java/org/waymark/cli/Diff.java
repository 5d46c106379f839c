package org.waymark.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "diff",
        description = {
            "Tells what files of goals would change. A token that only reads is enough.",
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:nothing would change",
            "1:something would change",
            "2:the files or the command were not understood, or the server refused",
            "3:the server does not answer, or broke"
        })
final class Diff implements Callable<Integer> {
    private static final int DIFFERS = 1;
    private static final int NOT_UNDERSTOOD = 2;

    @Mixin
    private Out out;

    @Mixin
    private Server server;

    @Mixin
    private Goals goals;

    @Option(names = "--json", description = "Say it as JSON.")
    private boolean asJson;

    @Override
    public Integer call() throws IOException {
        try {
            return compared();
        } catch (Refusal refusal) {
            if (refusal.exitCode() != Waymark.REFUSED) throw refusal;
            throw Refusal.with(NOT_UNDERSTOOD, String.valueOf(refusal.getMessage()));
        }
    }

    private int compared() throws IOException {
        var answer = server.api().post("/code/comparisons", goals.sent(), JsonNode.class);
        var plan = JsonMapper.shared().treeToValue(answer, GoalPlan.class);
        if (asJson) out.say("%s", answer.toPrettyString());
        if (!plan.faults().isEmpty()) throw plan.refusal(Waymark.REFUSED);
        if (!asJson) out.say("%s", plan.isEmpty() ? "Nothing would change." : plan.lines());
        return plan.isEmpty() ? 0 : DIFFERS;
    }
}
