package org.waymark.api.kpis;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Once;
import org.waymark.api.RowsSent;
import org.waymark.api.Says;
import org.waymark.kpis.Batch;
import org.waymark.kpis.PushBearer;
import org.waymark.kpis.Pushes;

/** Where programs send values with a push token. */
@Controller
@RequestMapping("/api/v1/push")
class PushResource {
    private final Pushes pushes;
    private final PushPace pace;
    private final PushRoom room;
    private final Once once;

    PushResource(Pushes pushes, PushPace pace, PushRoom room, Once once) {
        this.pushes = pushes;
        this.pace = pace;
        this.room = room;
        this.once = once;
    }

    @Says("Record values with a push token: one, or up to 100,000 at once; all of them, or none if one is bad")
    @PostMapping
    Answer<OutcomeShown> push(PushBearer bearer, RowsSent<PushedRow> rows) {
        pace.note(bearer.token().id());
        return room.within(rows, () -> {
            var bytes = rows.bytes();
            var call = rows.call(" " + bearer.token().id().value(), bytes);
            return once.answer(
                    bearer.actor(),
                    call,
                    () -> Answer.of(OutcomeShown.of(pushes.record(bearer, read(bearer, rows.form(), bytes)))));
        });
    }

    private Batch read(PushBearer bearer, RowsSent.Form form, byte[] bytes) {
        var name = form == RowsSent.Form.JSON ? "values" : "lines";
        var values = new PushedValues(name, bearer.token().kpis(), pushes.today(bearer));
        switch (form) {
            case JSON -> PushedJson.read(bytes, values);
            case LINES -> PushedJson.readLines(bytes, values);
            case CSV -> PushedCsv.read(bytes, values);
        }
        return values.all();
    }
}
