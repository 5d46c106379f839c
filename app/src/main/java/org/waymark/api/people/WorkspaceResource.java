package org.waymark.api.people;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.IfMatch;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.api.people.WorkspaceJson.WorkspaceSent;
import org.waymark.api.people.WorkspaceJson.WorkspaceShown;
import org.waymark.people.Workspaces;
import org.waymark.platform.Actor;

/** The workspace of the token. */
@Controller
@RequestMapping("/api/v1/workspace")
class WorkspaceResource {
    private final Workspaces workspaces;

    WorkspaceResource(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    @Says("Get the workspace that the token is for")
    @GetMapping
    Answer<WorkspaceShown> get(Actor actor) {
        var workspace = workspaces.current(actor);
        return Answer.of(WorkspaceShown.of(workspace), workspace.version());
    }

    @Says("Change the settings of the workspace")
    @PutMapping
    Answer<WorkspaceShown> change(Actor actor, IfMatch match, @Sent WorkspaceSent workspace) {
        match.require(get(actor));
        var changed = workspaces.change(actor, match.version(), workspace.wish());
        return Answer.of(WorkspaceShown.of(changed), changed.version());
    }
}
