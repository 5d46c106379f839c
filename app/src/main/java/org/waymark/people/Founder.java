package org.waymark.people;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.waymark.platform.Actor;
import org.waymark.platform.Ids;
import org.waymark.platform.Role;
import org.waymark.platform.Scope;

/** Makes workspaces with their first owner; runs inside the transaction of a door. */
@Component
class Founder {
    /** Shown as a word of the reader's language; the name is what exports say. */
    private static final String PERSONAL = "Personal";

    private final WorkspaceStore workspaces;
    private final MembershipStore memberships;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Founder(
            WorkspaceStore workspaces,
            MembershipStore memberships,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.workspaces = workspaces;
        this.memberships = memberships;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    WorkspaceFounded found(Person owner, WorkspaceSettings settings) {
        return found(owner, settings, false);
    }

    /** Each person has exactly one, with the days and the year of the workspace it joined first. */
    void personal(Person owner, WorkspaceSettings like) {
        found(owner, new WorkspaceSettings(PERSONAL, like.timeZone(), like.fiscalYearStart(), DayOfWeek.SUNDAY), true);
    }

    private WorkspaceFounded found(Person owner, WorkspaceSettings settings, boolean personal) {
        var now = clock.instant();
        var workspace = workspace(settings, personal, now);
        var person = owner.id().value();
        workspaces.add(workspace, personal ? person : null);
        memberships.add(workspace.id().value(), owner, Role.OWNER, now);
        var actor = new Actor(workspace.id().value(), person, Role.OWNER, Set.of(), Set.of(), Scope.ALL);
        var founded = new WorkspaceFounded(actor, now, workspace);
        events.publishEvent(founded);
        return founded;
    }

    private Workspace workspace(WorkspaceSettings settings, boolean personal, Instant now) {
        return new Workspace(
                new Workspace.Id(ids.next()),
                settings.name(),
                personal,
                settings.timeZone(),
                settings.fiscalYearStart(),
                settings.checkInWeekday(),
                now,
                0);
    }
}
