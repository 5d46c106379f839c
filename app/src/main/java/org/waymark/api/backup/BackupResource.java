package org.waymark.api.backup;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Call;
import org.waymark.api.Listing;
import org.waymark.api.Once;
import org.waymark.api.Paging;
import org.waymark.api.Says;
import org.waymark.backup.BackupRun;
import org.waymark.backup.Backups;
import org.waymark.platform.Actor;

/** Backups, for owners of the first workspace. */
@Controller
@RequestMapping("/api/v1/backups")
class BackupResource {
    private final Backups backups;
    private final Once once;

    BackupResource(Backups backups, Once once) {
        this.backups = backups;
        this.once = once;
    }

    @Says("List the newest backups of the server, the last one first")
    @GetMapping
    Answer<Listing<BackupShown>> list(Actor actor, Paging paging) {
        return Answer.of(paging.part(backups.newest(actor), run -> run.id().value(), BackupShown::of));
    }

    @Says("Make a backup now; while one is made, that one is the answer")
    @PostMapping
    Answer<BackupShown> start(Actor actor, Call call) {
        return once.answer(actor, call, () -> {
            var run = BackupShown.of(backups.start(actor));
            return Answer.created("/api/v1/backups/" + run.id(), run);
        });
    }

    @Says("Get a backup, to see how far it is")
    @GetMapping("/{id}")
    Answer<BackupShown> get(Actor actor, @PathVariable UUID id) {
        return Answer.of(BackupShown.of(backups.get(actor, new BackupRun.Id(id))));
    }

    @Says("Stop a backup that is made; nothing stays of it")
    @DeleteMapping("/{id}")
    Answer<BackupShown> stop(Actor actor, @PathVariable UUID id) {
        backups.stop(actor, new BackupRun.Id(id));
        return get(actor, id);
    }
}
