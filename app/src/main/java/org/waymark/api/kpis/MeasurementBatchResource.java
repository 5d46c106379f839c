package org.waymark.api.kpis;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Call;
import org.waymark.api.Once;
import org.waymark.api.Readable;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.kpis.EnteredValues;
import org.waymark.platform.Actor;

/** Values of many KPIs at once. */
@Controller
@RequestMapping("/api/v1/measurement-batches")
class MeasurementBatchResource {
    private final EnteredValues entries;
    private final Once once;

    MeasurementBatchResource(EnteredValues entries, Once once) {
        this.entries = entries;
        this.once = once;
    }

    @Says("Record values of many KPIs: all of them, or none if one is bad")
    @PostMapping
    Answer<OutcomeShown> record(Actor actor, Call call, @Sent Readable<BatchSent> sent) {
        return once.answer(actor, call, () -> {
            var batch = sent.body().batch(sent.wrongs());
            return Answer.of(OutcomeShown.of(entries.enter(actor, batch, MeasurementResource.SOURCE)));
        });
    }
}
