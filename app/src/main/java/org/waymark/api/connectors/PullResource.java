package org.waymark.api.connectors;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Asked;
import org.waymark.api.Call;
import org.waymark.api.FileSent;
import org.waymark.api.Listing;
import org.waymark.api.Once;
import org.waymark.api.Paging;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.api.connectors.PullJson.BroughtFileShown;
import org.waymark.api.connectors.PullJson.FileAsked;
import org.waymark.api.connectors.PullJson.PullSent;
import org.waymark.api.connectors.PullJson.PullShown;
import org.waymark.api.connectors.TrialJson.TrialShown;
import org.waymark.connectors.Connection;
import org.waymark.connectors.Deliveries;
import org.waymark.connectors.Pull;
import org.waymark.connectors.Pulls;
import org.waymark.connectors.Trials;
import org.waymark.measure.Period;
import org.waymark.platform.Actor;
import org.waymark.platform.Messages;
import org.waymark.platform.Refused;
import org.waymark.tables.Limits;

/** Runs of a connection, and trials that save nothing. */
@Controller
@RequestMapping("/api/v1/connections/{id}")
class PullResource {
    private final Pulls pulls;
    private final Trials trials;
    private final Deliveries deliveries;
    private final Once once;
    private final Messages messages;

    PullResource(Pulls pulls, Trials trials, Deliveries deliveries, Once once, Messages messages) {
        this.pulls = pulls;
        this.trials = trials;
        this.deliveries = deliveries;
        this.once = once;
        this.messages = messages;
    }

    @Says("Read the first rows of a connection and say what they would become, without saving anything")
    @PostMapping("/trials")
    Answer<TrialShown> trial(Actor actor, @PathVariable UUID id) {
        return Answer.of(TrialShown.of(trials.of(actor, new Connection.Id(id)), messages));
    }

    @Says("Bring a file (CSV, XLSX or JSON as the body) to a connection that reads a folder; its next run reads it")
    @PostMapping("/files")
    Answer<BroughtFileShown> bring(Actor actor, @PathVariable UUID id, @Asked FileAsked asked, FileSent file) {
        return once.answer(actor, file, asked.name(), Limits.UPLOAD, content -> {
            var brought = deliveries.bring(actor, new Connection.Id(id), asked.name(), content);
            return Answer.of(new BroughtFileShown(brought.name()));
        });
    }

    @Says("List the runs of a connection, newest first")
    @GetMapping("/runs")
    Answer<Listing<PullShown>> list(Actor actor, @PathVariable UUID id, Paging paging) {
        return Answer.of(paging.part(
                pulls.of(actor, new Connection.Id(id)), one -> one.id().value(), one -> PullShown.of(one, messages)));
    }

    @Says("Run a connection now, or fetch the values of chosen days once more")
    @PostMapping("/runs")
    Answer<PullShown> start(Actor actor, @PathVariable UUID id, Call call, @Sent PullSent sent) {
        return once.answer(actor, call, () -> {
            var pull = started(actor, new Connection.Id(id), sent);
            var path = "/api/v1/connections/%s/runs/%s".formatted(id, pull.id().value());
            return Answer.created(path, PullShown.of(pull, messages));
        });
    }

    @Says("Get a run")
    @GetMapping("/runs/{run}")
    Answer<PullShown> get(Actor actor, @PathVariable UUID id, @PathVariable UUID run) {
        return shown(pulls.get(actor, new Connection.Id(id), new Pull.Id(run)));
    }

    @Says("Stop a run; nothing of it is recorded")
    @PostMapping("/runs/{run}/cancellation")
    Answer<PullShown> stop(Actor actor, @PathVariable UUID id, @PathVariable UUID run) {
        return shown(pulls.stop(actor, new Connection.Id(id), new Pull.Id(run)));
    }

    private Pull started(Actor actor, Connection.Id id, PullSent sent) {
        var from = sent.from();
        var to = sent.to();
        if (from == null && to == null) return pulls.start(actor, id);
        if (from == null) throw new Refused.Invalid("from", from, "no.api.missing");
        if (to == null) throw new Refused.Invalid("to", to, "no.api.missing");
        if (to.isBefore(from)) throw new Refused.Invalid("to", to, "no.connectors.days");
        return pulls.backfill(actor, id, new Period(from, to));
    }

    private Answer<PullShown> shown(Pull pull) {
        return Answer.of(PullShown.of(pull, messages));
    }
}
