package org.waymark.imports;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.cycles.Cycle;
import org.waymark.cycles.Cycles;
import org.waymark.cycles.Rhythm;
import org.waymark.cycles.Today;
import org.waymark.measure.Period;
import org.waymark.platform.Actor;

/** Hands out samples that fit: they speak of the cycle that is under way, so that each can be imported as it is. */
@Service
public class Samples {
    private final Cycles cycles;
    private final Today today;

    Samples(Cycles cycles, Today today) {
        this.cycles = cycles;
        this.today = today;
    }

    @Transactional(readOnly = true)
    public byte[] of(Actor actor, SampleFile sample) {
        var day = today.in(actor.workspace());
        return cycles.current(actor)
                .filter(cycle -> !cycle.isClosed())
                .map(cycle -> new SampleDays(called(cycle), cycle.period(), day))
                .orElseGet(() -> nextToCome(actor.workspace(), day))
                .of(sample);
    }

    private static String called(Cycle cycle) {
        return cycle.name().matches("[A-Za-z0-9 ]+") ? cycle.name() : cycle.slug();
    }

    private SampleDays nextToCome(UUID workspace, LocalDate day) {
        var yearStart = today.yearStart(workspace);
        Period quarter = Rhythm.QUARTER.periodOf(day, yearStart);
        return new SampleDays(Rhythm.QUARTER.name(quarter, yearStart).orElseThrow(), quarter, day);
    }
}
