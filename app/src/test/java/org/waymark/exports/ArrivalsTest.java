package org.waymark.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;
import org.waymark.fakes.SettableClock;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.platform.Role;
import org.waymark.platform.Scope;
import org.waymark.transfer.Watcher;

class ArrivalsTest {
    private final SettableClock clock = new SettableClock();
    private final ArrayList<Object> told = new ArrayList<>();
    private final Arrivals arrivals = new Arrivals(TransactionOperations.withoutTransaction(), told::add, clock);
    private final Actor maya =
            new Actor(UUID.randomUUID(), UUID.randomUUID(), Role.OWNER, Set.of(), Set.of(), Scope.ALL);

    @Test
    void whoBringsAWorkspaceInSeesHowFarItIsAndCanStopIt() {
        arrivals.begin(maya);
        var watcher = arrivals.watcher(maya, 1_000);
        after(Duration.ofSeconds(1), watcher);

        assertThat(arrivals.of(maya))
                .hasValueSatisfying(one -> assertThat(one)
                        .returns(200L, Arrivals.Arrival::done)
                        .returns(5_000L, Arrivals.Arrival::all)
                        .returns(false, Arrivals.Arrival::stopped));
        assertThat(told).hasSize(1);

        arrivals.stop(maya);
        assertThatThrownBy(() -> after(Duration.ofSeconds(1), watcher)).isInstanceOf(Watcher.Stopped.class);
        arrivals.end(maya);
        assertThat(arrivals.of(maya)).isEmpty();
    }

    @Test
    void onePersonBringsInOneWorkspaceAtATime() {
        assertThatThrownBy(() -> arrivals.stop(maya)).isInstanceOf(Refused.Missing.class);
        arrivals.begin(maya);

        assertThatThrownBy(() -> arrivals.begin(maya)).isInstanceOf(Refused.Conflict.class);
    }

    private void after(Duration pause, Watcher watcher) {
        clock.pass(pause);
        watcher.at(Watcher.Stage.LOADING, "person", 200);
    }
}
