package org.waymark.api.imports;

import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Asked;
import org.waymark.api.FileSent;
import org.waymark.api.Listing;
import org.waymark.api.Once;
import org.waymark.api.Paging;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.api.imports.ImportJson.FileAsked;
import org.waymark.api.imports.ImportJson.ImportShown;
import org.waymark.api.imports.ImportJson.Numbered;
import org.waymark.api.imports.ImportJson.SettingsSent;
import org.waymark.api.imports.ImportJson.StartSent;
import org.waymark.api.imports.ImportJson.TroubleShown;
import org.waymark.imports.ImportRun;
import org.waymark.imports.Imports;
import org.waymark.platform.Actor;
import org.waymark.platform.Messages;
import org.waymark.tables.Limits;

/** Files from elsewhere: brought, looked at, imported, taken back. */
@Controller
@RequestMapping("/api/v1/imports")
class ImportResource {
    private final Imports imports;
    private final Once once;
    private final Messages messages;

    ImportResource(Imports imports, Once once, Messages messages) {
        this.imports = imports;
        this.once = once;
        this.messages = messages;
    }

    @Says("List the newest imports")
    @GetMapping
    Answer<Listing<ImportShown>> list(Actor actor, Paging paging) {
        return Answer.of(paging.part(imports.newest(actor), run -> run.id().value(), this::shown));
    }

    @Says("Bring a file (CSV, XLSX or JSON as the body); nothing is imported yet")
    @PostMapping
    Answer<ImportShown> receive(Actor actor, @Asked FileAsked asked, FileSent file) {
        var name = Objects.requireNonNullElse(asked.name(), "");
        return once.answer(actor, file, name, Limits.UPLOAD, content -> {
            var run = imports.receive(actor, name, content);
            return Answer.created("/api/v1/imports/" + run.id().value(), shown(run));
        });
    }

    @Says("Read an import: what it would do, how far it is, or what it did")
    @GetMapping("/{id}")
    Answer<ImportShown> get(Actor actor, @PathVariable UUID id) {
        return Answer.of(shown(imports.get(actor, new ImportRun.Id(id))));
    }

    @Says("List all that is wrong with its rows")
    @GetMapping("/{id}/troubles")
    Answer<Listing<TroubleShown>> troubles(Actor actor, @PathVariable UUID id, Paging paging) {
        var all = new ArrayList<Numbered>();
        imports.troubles(actor, new ImportRun.Id(id)).forEach(one -> all.add(new Numbered(all.size(), one)));
        return Answer.of(
                paging.part(all, one -> new UUID(0, one.number()), one -> TroubleShown.of(one.trouble(), messages)));
    }

    @Says("Say how the file is to be understood, and look again at what it would do")
    @PutMapping("/{id}/settings")
    Answer<ImportShown> set(Actor actor, @PathVariable UUID id, @Sent SettingsSent sent) {
        var run = imports.get(actor, new ImportRun.Id(id));
        var settings = sent.over(run.settings());
        return Answer.of(shown(
                sent.readsOtherwise(run.settings())
                        ? imports.guessAgain(actor, run.id(), settings)
                        : imports.look(actor, run.id(), settings)));
    }

    @Says("Have done what was shown, as a job")
    @PostMapping("/{id}/run")
    Answer<ImportShown> start(Actor actor, @PathVariable UUID id, @Sent StartSent sent) {
        imports.start(actor, new ImportRun.Id(id), sent.mark(), Boolean.TRUE.equals(sent.withoutStopped()));
        return get(actor, id);
    }

    @Says("Cancel an import that is not written yet")
    @PostMapping("/{id}/cancellation")
    Answer<ImportShown> cancel(Actor actor, @PathVariable UUID id) {
        imports.cancel(actor, new ImportRun.Id(id));
        return get(actor, id);
    }

    @Says("Undo an import, except what somebody changed since: a large one as a job")
    @PostMapping("/{id}/withdrawal")
    Answer<ImportShown> undo(Actor actor, @PathVariable UUID id) {
        return Answer.of(shown(imports.undo(actor, new ImportRun.Id(id))));
    }

    private ImportShown shown(ImportRun run) {
        return ImportShown.of(run, messages);
    }
}
