package org.waymark.ops.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.waymark.kpis.EnteredValues;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Kpis;
import org.waymark.kpis.Recording;
import org.waymark.kpis.ValueRules;
import org.waymark.kpis.ValueSettings;
import org.waymark.ops.demo.Goals.Scene;
import org.waymark.talk.CommentWish;
import org.waymark.talk.Comments;
import org.waymark.talk.Subject;

/** First counts of the running period that wait for approval, and what people say about single periods. */
@Component
class Counts {
    private static final int SAID_DAYS_AGO = 3;

    private final EnteredValues entries;
    private final ValueSettings settings;
    private final Kpis kpis;
    private final Comments comments;

    Counts(EnteredValues entries, ValueSettings settings, Kpis kpis, Comments comments) {
        this.entries = entries;
        this.settings = settings;
        this.kpis = kpis;
        this.comments = comments;
    }

    /**
     * As written in {@code demo/counts.yaml}.
     *
     * @param kpi its key
     * @param back how many periods ago; 0 is the running one
     */
    record Count(String kpi, int back, String by, double value, String note) {}

    record Remark(String kpi, int back, String by, String says) {}

    record All(List<Count> waiting, List<Remark> remarks) {}

    void plan(Scene scene) {
        var all = Shelf.read("counts", All.class);
        var timeline = scene.timeline();
        timeline.on(
                timeline.today().minusDays(SAID_DAYS_AGO), () -> all.remarks().forEach(one -> say(one, scene)));
        timeline.on(timeline.today(), () -> enter(all.waiting(), scene));
    }

    /** The rule is tried for a morning; what waits then goes on waiting. */
    private void enter(List<Count> waiting, Scene scene) {
        var owner = scene.troupe().owner();
        var tried = settings.change(owner, settings.get(owner).version(), new ValueRules(false, true));
        waiting.forEach(one -> {
            var kpi = kpi(one.kpi(), scene);
            var recording = new Recording(day(kpi, one.back(), scene), one.value(), null, null, one.note());
            entries.enter(scene.troupe().actor(one.by()), kpi.id(), List.of(recording), "grid");
        });
        settings.change(owner, tried.version(), ValueRules.NONE);
    }

    private void say(Remark remark, Scene scene) {
        var kpi = kpi(remark.kpi(), scene);
        var wish = new CommentWish(remark.says(), null, day(kpi, remark.back(), scene));
        comments.write(
                scene.troupe().actor(remark.by()),
                new Subject(Subject.Kind.KPI, kpi.id().value()),
                wish);
    }

    private Kpi kpi(String key, Scene scene) {
        return kpis.get(
                scene.troupe().owner(), Objects.requireNonNull(scene.kpis().get(key)));
    }

    private static LocalDate day(Kpi kpi, int back, Scene scene) {
        var cadence = kpi.metric().cadence();
        var period = cadence.periodOf(scene.timeline().today());
        for (int i = 0; i < back; i++) period = cadence.previous(period);
        return period.end();
    }
}
