package org.waymark.objectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.measure.Cadence;
import org.waymark.measure.Milestone;
import org.waymark.measure.Target;
import org.waymark.measure.TargetCurve;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TargetJsonTest {
    private final JsonMapper mapper = JsonMapper.builder().build();

    @ParameterizedTest
    @MethodSource("targets")
    void everyTargetComesBackAsItWas(Target target) {
        assertThat(TargetJson.readTarget(json(TargetJson.write(target)))).isEqualTo(target);
    }

    static Stream<Target> targets() {
        return Stream.of(
                new Target.Reach(0.1, 0.30000000000000004),
                new Target.Hold(null, 150.0, Cadence.WEEKLY),
                new Target.Hold(-1.5, 1e18, Cadence.DAILY),
                new Target.Rate(8, Cadence.DAILY, Target.Rate.By.MEAN),
                new Target.Rate(4, Cadence.WEEKLY, Target.Rate.By.SUM, Target.Rate.Limit.AT_MOST),
                new Target.Relative(-20, null),
                new Target.Relative(20, 312.5),
                new Target.Milestones(List.of(
                        new Milestone("Survey “ten” wishes\n", 1, LocalDate.of(2026, 5, 31)),
                        new Milestone("五", 0, null))),
                new Target.Zones("two", "three", "five"),
                new Target.Scale(10, 8, 5, 2),
                new Target.YesNo());
    }

    @ParameterizedTest
    @MethodSource("curves")
    void everyCurveComesBackAsItWas(TargetCurve curve) {
        assertThat(TargetJson.readCurve(json(TargetJson.write(curve)))).isEqualTo(curve);
    }

    static Stream<TargetCurve> curves() {
        return Stream.of(
                new TargetCurve.Straight(),
                new TargetCurve.SCurve(),
                new TargetCurve.Steps(List.of(new TargetCurve.Checkpoint(LocalDate.of(2026, 5, 1), 0.25))),
                new TargetCurve.Seasonal(List.of(1.0, 1.0, 4.0)));
    }

    @Test
    void whatANewerProgramWroteIsRefused() {
        assertThatThrownBy(() -> TargetJson.readTarget(json(java.util.Map.of("version", 2, "kind", "REACH"))))
                .hasMessageContaining("newer program");
        assertThatThrownBy(() -> TargetJson.readTarget(json(java.util.Map.of("version", 1, "kind", "GUESS"))))
                .hasMessageContaining("unknown kind");
    }

    private JsonNode json(Object value) {
        return mapper.readTree(mapper.writeValueAsString(value));
    }
}
