package org.waymark.ops.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.waymark.insights.Signal;
import org.waymark.insights.Signals;
import org.waymark.kpis.Kpi;
import org.waymark.ops.demo.Goals.Scene;
import org.waymark.platform.Actor;

/** What people answer to the signals of their KPIs, once a night has raised them. */
@Component
class Answers {
    /** Days after the end of a month, with the night before that has seen its value. */
    private static final int EXPLAINED_AFTER = Story.NIGHT_DAYS + 2;

    private static final int MUTED_DAYS_AGO = 2;

    private final Signals signals;

    Answers(Signals signals) {
        this.signals = signals;
    }

    void plan(List<Course> courses, Scene scene) {
        for (var course : courses) {
            var gauge = course.gauge();
            var owner = scene.troupe().actor(gauge.owner());
            var kpi = Objects.requireNonNull(scene.kpis().get(gauge.key()));
            gauge.explained().forEach((period, why) -> {
                var day = course.period(period).end();
                scene.timeline().on(day.plusDays(EXPLAINED_AFTER), () -> explain(owner, kpi, day, why));
            });
            if (gauge.muted() > 0) {
                var day = scene.timeline().today().minusDays(MUTED_DAYS_AGO);
                scene.timeline().on(day, () -> mute(owner, kpi, day.plusDays(gauge.muted())));
            }
        }
    }

    private void explain(Actor owner, Kpi.Id kpi, LocalDate day, String why) {
        signals.open(owner, kpi).stream()
                .filter(signal -> signal.lastDay().equals(day))
                .forEach(signal -> signals.explain(owner, signal.id(), why));
    }

    private void mute(Actor owner, Kpi.Id kpi, LocalDate until) {
        signals.open(owner, kpi).stream().map(Signal::id).forEach(signal -> signals.mute(owner, signal, until));
    }
}
