package org.waymark.api.people;

import java.util.UUID;
import org.waymark.api.Says;
import org.waymark.people.Workspace;
import org.waymark.people.WorkspaceWish;
import org.waymark.people.Workspaces;
import org.waymark.platform.Role;

/** A workspace and its settings. */
final class WorkspaceJson {
    private WorkspaceJson() {}

    record WorkspaceSent(
            String name,

            @Says("A region as in Europe/Madrid: days begin there.")
            String timeZone,

            @Says("The month, 1 to 12, in which the year begins.")
            Integer fiscalYearStart,

            @Says("The day, 1 (Monday) to 7, by which check-ins are due.")
            Integer checkInWeekday) {
        WorkspaceWish wish() {
            return new WorkspaceWish(name, timeZone, fiscalYearStart, checkInWeekday);
        }
    }

    record MineShown(
            UUID id,
            String name,
            @Says("The private space of one person.") Boolean personal,
            Role role) {
        static MineShown of(Workspaces.Mine mine) {
            var workspace = mine.workspace();
            return new MineShown(workspace.id().value(), workspace.name(), workspace.personal(), mine.role());
        }
    }

    record WorkspaceShown(
            UUID id,
            String name,
            @Says("The private space of one person.") Boolean personal,
            String timeZone,
            Integer fiscalYearStart,
            Integer checkInWeekday,
            Long version) {
        static WorkspaceShown of(Workspace workspace) {
            return new WorkspaceShown(
                    workspace.id().value(),
                    workspace.name(),
                    workspace.personal(),
                    workspace.timeZone().getId(),
                    workspace.fiscalYearStart().getValue(),
                    workspace.checkInWeekday().getValue(),
                    workspace.version());
        }
    }
}
