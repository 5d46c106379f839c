package org.waymark.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.Worded.sayingJust;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.platform.Role;
import org.waymark.platform.Scope;

@BothDatabases
class WorkspacesTest {
    private final Workspaces workspaces;
    private final Actor ada;

    WorkspacesTest(TestDatabase database) {
        workspaces = database.get(Workspaces.class);
        ada = new Somebody(database).owner("Ada");
    }

    @Test
    void settingsComeBackAsTheyWereChanged() {
        var changed = workspaces.change(ada, 0, new WorkspaceWish("Halden", "Asia/Kathmandu", 7, 1));

        assertThat(workspaces.current(ada)).isEqualTo(changed);
        assertThat(changed.name()).isEqualTo("Halden");
        assertThat(changed.timeZone()).isEqualTo(ZoneId.of("Asia/Kathmandu"));
        assertThat(changed.fiscalYearStart()).isEqualTo(Month.JULY);
        assertThat(changed.checkInWeekday()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(changed.version()).isEqualTo(1);
    }

    @Test
    void whoChangesAnOlderVersionIsToldWhoWasFaster() {
        workspaces.change(ada, 0, new WorkspaceWish("Halden", "Europe/Oslo", 1, 5));

        assertThatThrownBy(() -> workspaces.change(ada, 0, new WorkspaceWish("Mine", "Europe/Oslo", 1, 5)))
                .isInstanceOf(Refused.Conflict.class)
                .satisfies(sayingJust(
                        "The workspace was changed meanwhile by Ada. Look at the present state and change it again."));
        assertThat(workspaces.current(ada).name()).isEqualTo("Halden");
    }

    @Test
    void aMemberDoesNotChangeSettings() {
        var member = new Actor(ada.workspace(), ada.person(), Role.MEMBER, Set.of(), Set.of(), Scope.ALL);

        assertThatThrownBy(() -> workspaces.change(member, 0, new WorkspaceWish("Mine", "Europe/Oslo", 1, 5)))
                .isInstanceOf(Refused.Forbidden.class);
    }

    @Test
    void aPersonMayFoundAnotherCompany() {
        var other = workspaces.create(ada, new WorkspaceWish("Second Venture", "Europe/Oslo", 4, 5));

        assertThat(workspaces.mine(ada))
                .extracting(Workspaces.Mine::workspace)
                .contains(other)
                .hasSize(3);
    }
}
