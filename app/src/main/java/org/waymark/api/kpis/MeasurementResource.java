package org.waymark.api.kpis;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Asked;
import org.waymark.api.Call;
import org.waymark.api.Listing;
import org.waymark.api.Once;
import org.waymark.api.Readable;
import org.waymark.api.Says;
import org.waymark.api.Sense;
import org.waymark.api.Sent;
import org.waymark.cycles.Today;
import org.waymark.kpis.EnteredValues;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Measurements;
import org.waymark.platform.Actor;

/** KPIs: their values. */
@Controller
@RequestMapping("/api/v1/kpis/{id}/measurements")
class MeasurementResource {
    static final String SOURCE = "API";

    private final EnteredValues entries;
    private final Measurements measurements;
    private final Today today;
    private final Once once;

    MeasurementResource(EnteredValues entries, Measurements measurements, Today today, Once once) {
        this.entries = entries;
        this.measurements = measurements;
        this.today = today;
        this.once = once;
    }

    @Says("List the values of a KPI, oldest first; of about the last five years unless days are given")
    @GetMapping
    Answer<Listing<MeasurementShown>> list(Actor actor, @PathVariable UUID id, @Asked MeasurementFilter filter) {
        var days = filter.days(today.in(actor.workspace()));
        var values = measurements.of(actor, new Kpi.Id(id), days);
        return Answer.of(new Listing<>(values.stream().map(MeasurementShown::of).toList(), null));
    }

    @Says("Record values of one KPI")
    @PostMapping
    Answer<OutcomeShown> record(Actor actor, @PathVariable UUID id, Call call, @Sent Readable<ValuesSent> sent) {
        return once.answer(actor, call, () -> {
            var batch = sent.body().batch(new Kpi.Id(id), sent.wrongs());
            return Answer.of(OutcomeShown.of(entries.enter(actor, new Kpi.Id(id), batch, SOURCE)));
        });
    }

    @Says("List what the value of a period was before, newest first; the day is any of the period")
    @GetMapping("/{day}/revisions")
    Answer<Listing<EarlierShown>> earlier(Actor actor, @PathVariable UUID id, @PathVariable String day) {
        List<EarlierShown> earlier = measurements.history(actor, new Kpi.Id(id), Sense.day(day)).stream()
                .map(EarlierShown::of)
                .toList();
        return Answer.of(new Listing<>(earlier, null));
    }

    @Says("Take the value of a period away; it stays among the earlier ones")
    @DeleteMapping("/{day}")
    Answer<Void> remove(Actor actor, @PathVariable UUID id, @PathVariable String day) {
        measurements.remove(actor, new Kpi.Id(id), Set.of(Sense.day(day)), "");
        return Answer.done();
    }

    @Says("Put back the value of a period that was taken away")
    @PutMapping("/{day}/restoration")
    Answer<Void> putBack(Actor actor, @PathVariable UUID id, @PathVariable String day) {
        measurements.putBack(actor, new Kpi.Id(id), Set.of(Sense.day(day)));
        return Answer.done();
    }
}
