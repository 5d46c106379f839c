package org.waymark.objectives;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.measure.Period;

/**
 * A status that can say why. It is the worst of three rules, the gap to pace, confidence and lateness, and never a
 * mean; the limits are in {@link StatusRules}.
 */
public record Standing(Status status, List<Reason> reasons) {

    public Standing {
        reasons = List.copyOf(reasons);
    }

    /** Something an objective is made of. */
    public record Part(String title, Status status) {}

    /**
     * How a key result stands on a day. Before its period it has not started, and once it is done nothing else counts.
     */
    public static Standing of(Outcome outcome, Pulse pulse, Period period, LocalDate today, StatusRules rules) {
        if (!period.hasStarted(today)) return because(new Reason.NotStarted(period.start()));
        return outcome.end(today, period)
                .map(Standing::because)
                .orElseGet(() -> worstOf(Stream.of(
                                outcome.reasons(rules),
                                pulse.doubt(rules).stream(),
                                pulse.fall().stream(),
                                pulse.delay(today, rules).stream())
                        .flatMap(reasons -> reasons)
                        .toList()));
    }

    /** How an objective stands: like the worst of its parts, which are named. */
    public static Standing ofObjective(List<Part> parts) {
        if (parts.isEmpty()) return because(new Reason.NoKeyResults());
        var worst = Status.worstOf(parts.stream().map(Part::status).toList());
        return because(new Reason.WorstParts(worst, titlesBehind(worst, parts), parts.size()));
    }

    private static Standing because(Reason reason) {
        return worstOf(List.of(reason));
    }

    private static Standing worstOf(List<Reason> reasons) {
        var asked = reasons.stream().map(Reason::asks).flatMap(Optional::stream).toList();
        return new Standing(Status.worstOf(asked), reasons);
    }

    /** Where no part has the status of the whole, the silent ones are what keeps it from being done. */
    private static List<String> titlesBehind(Status worst, List<Part> parts) {
        var same = parts.stream().filter(part -> part.status() == worst).toList();
        var named = same.isEmpty()
                ? parts.stream().filter(part -> part.status().isSilent()).toList()
                : same;
        return named.stream().map(Part::title).toList();
    }
}
