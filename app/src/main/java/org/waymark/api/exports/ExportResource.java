package org.waymark.api.exports;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Call;
import org.waymark.api.Download;
import org.waymark.api.Listing;
import org.waymark.api.Once;
import org.waymark.api.OnlyReads;
import org.waymark.api.Paging;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.exports.ExportRun;
import org.waymark.exports.Exports;
import org.waymark.exports.Format;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

/** Exports: start one, see how far it is, fetch its file. */
@Controller
@RequestMapping("/api/v1/exports")
class ExportResource {
    private final Exports exports;
    private final Once once;

    ExportResource(Exports exports, Once once) {
        this.exports = exports;
        this.once = once;
    }

    @Says("In what form to take the workspace away.")
    record ExportSent(
            @Says("JSON, which can be brought back in, only for admins.")
            Format format) {}

    @Says("List your exports, the newest first")
    @GetMapping
    Answer<Listing<ExportShown>> list(Actor actor, Paging paging) {
        return Answer.of(paging.part(exports.newest(actor), run -> run.id().value(), ExportShown::of));
    }

    @Says("Take away what you may see of the workspace; its file is written meanwhile")
    @OnlyReads
    @PostMapping
    Answer<ExportShown> start(Actor actor, @Sent ExportSent sent, Call call) {
        return once.answer(actor, call, () -> {
            var run = ExportShown.of(exports.start(actor, sent.format()));
            return Answer.created("/api/v1/exports/" + run.id(), run);
        });
    }

    @Says("Get an export, to see how far it is")
    @GetMapping("/{id}")
    Answer<ExportShown> get(Actor actor, @PathVariable UUID id) {
        return Answer.of(ExportShown.of(exports.get(actor, new ExportRun.Id(id))));
    }

    @Says("Get the file of an export that is finished")
    @GetMapping("/{id}/content")
    Answer<Download> content(Actor actor, @PathVariable UUID id) {
        var run = exports.get(actor, new ExportRun.Id(id));
        if (!run.isThere()) throw new Refused.Conflict("no.exports.unfinished");
        var name = "waymark." + run.format().ending();
        return Answer.of(new Download(run.format().type(), name, out -> exports.pour(actor, run.id(), out)));
    }

    @Says("Stop an export that is written, or throw its file away")
    @OnlyReads
    @DeleteMapping("/{id}")
    Answer<Void> remove(Actor actor, @PathVariable UUID id) {
        exports.remove(actor, new ExportRun.Id(id));
        return Answer.done();
    }
}
