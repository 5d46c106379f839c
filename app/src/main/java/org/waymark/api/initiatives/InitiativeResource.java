package org.waymark.api.initiatives;

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
import org.waymark.api.IfMatch;
import org.waymark.api.Listing;
import org.waymark.api.Once;
import org.waymark.api.Paging;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.api.initiatives.InitiativeJson.InitiativeFilter;
import org.waymark.api.initiatives.InitiativeJson.InitiativeSent;
import org.waymark.api.initiatives.InitiativeJson.InitiativeShown;
import org.waymark.api.initiatives.InitiativeJson.MoveSent;
import org.waymark.api.initiatives.InitiativeJson.ProgressSent;
import org.waymark.api.initiatives.InitiativeJson.ScheduleSent;
import org.waymark.initiatives.Initiative;
import org.waymark.initiatives.InitiativeMoves;
import org.waymark.initiatives.Initiatives;
import org.waymark.platform.Actor;

/** Initiatives: the work that should move key results. */
@Controller
@RequestMapping("/api/v1/initiatives")
class InitiativeResource {
    private final Initiatives initiatives;
    private final InitiativeMoves moves;
    private final InitiativeListQuery query;
    private final Once once;

    InitiativeResource(Initiatives initiatives, InitiativeMoves moves, InitiativeListQuery query, Once once) {
        this.initiatives = initiatives;
        this.moves = moves;
        this.query = query;
        this.once = once;
    }

    @Says("List initiatives, oldest first")
    @GetMapping
    Answer<Listing<InitiativeShown>> list(Actor actor, @Asked InitiativeFilter filter, Paging paging) {
        return Answer.of(query.list(actor, filter, paging));
    }

    @Says("Start an initiative")
    @PostMapping
    Answer<InitiativeShown> create(Actor actor, Call call, @Sent InitiativeSent sent) {
        return once.answer(actor, call, () -> {
            var made = initiatives.create(actor, sent.wish(actor), sent.serves());
            var shown = InitiativeShown.of(made);
            return Answer.created("/api/v1/initiatives/" + shown.id(), shown, shown.version());
        });
    }

    @Says("Get an initiative")
    @GetMapping("/{id}")
    Answer<InitiativeShown> get(Actor actor, @PathVariable UUID id) {
        return shown(initiatives.get(actor, new Initiative.Id(id)));
    }

    @Says("Replace what an initiative is; its status, its tasks and what it is tied to stay")
    @PutMapping("/{id}")
    Answer<InitiativeShown> edit(Actor actor, @PathVariable UUID id, IfMatch match, @Sent InitiativeSent sent) {
        match.require(get(actor, id));
        return shown(initiatives.edit(actor, new Initiative.Id(id), match.version(), sent.wish(actor)));
    }

    @Says("Give an initiative other days")
    @PutMapping("/{id}/schedule")
    Answer<InitiativeShown> reschedule(Actor actor, @PathVariable UUID id, @Sent ScheduleSent sent) {
        return shown(initiatives.reschedule(actor, new Initiative.Id(id), sent.schedule()));
    }

    @Says("Move an initiative to a status, or to another place in it")
    @PutMapping("/{id}/status")
    Answer<InitiativeShown> move(Actor actor, @PathVariable UUID id, @Sent MoveSent sent) {
        return shown(moves.move(actor, new Initiative.Id(id), sent.status(), sent.next()));
    }

    @Says("Say how far an initiative is that has no tasks")
    @PutMapping("/{id}/progress")
    Answer<InitiativeShown> state(Actor actor, @PathVariable UUID id, @Sent ProgressSent sent) {
        return shown(moves.state(actor, new Initiative.Id(id), sent.progress()));
    }

    @Says("Archive an initiative")
    @PutMapping("/{id}/archival")
    Answer<InitiativeShown> archive(Actor actor, @PathVariable UUID id) {
        return shown(initiatives.archive(actor, new Initiative.Id(id)));
    }

    @Says("Restore an archived initiative")
    @DeleteMapping("/{id}/archival")
    Answer<InitiativeShown> restore(Actor actor, @PathVariable UUID id) {
        return shown(initiatives.restore(actor, new Initiative.Id(id)));
    }

    private static Answer<InitiativeShown> shown(Initiative initiative) {
        return Answer.of(InitiativeShown.of(initiative), initiative.version());
    }
}
