package org.waymark.api.people;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Call;
import org.waymark.api.Listing;
import org.waymark.api.Once;
import org.waymark.api.Paging;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.api.people.WorkspaceJson.MineShown;
import org.waymark.api.people.WorkspaceJson.WorkspaceSent;
import org.waymark.api.people.WorkspaceJson.WorkspaceShown;
import org.waymark.people.Workspaces;
import org.waymark.platform.Actor;

/** All workspaces of the person of the token, which itself acts in one of them only. */
@Controller
@RequestMapping("/api/v1/workspaces")
class WorkspacesResource {
    private final Workspaces workspaces;
    private final Once once;

    WorkspacesResource(Workspaces workspaces, Once once) {
        this.workspaces = workspaces;
        this.once = once;
    }

    @Says("List your workspaces: companies by name, the personal one last")
    @GetMapping
    Answer<Listing<MineShown>> list(Actor actor, Paging paging) {
        return Answer.of(paging.part(
                workspaces.mine(actor), mine -> mine.workspace().id().value(), MineShown::of));
    }

    @Says("Make a workspace that you own; enter it on the pages to make a token for it")
    @PostMapping
    Answer<WorkspaceShown> create(Actor actor, Call call, @Sent WorkspaceSent sent) {
        return once.answer(actor, call, () -> {
            var made = workspaces.create(actor, sent.wish());
            return Answer.created("/api/v1/workspaces", WorkspaceShown.of(made), made.version());
        });
    }
}
