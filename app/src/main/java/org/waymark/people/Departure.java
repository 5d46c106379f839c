package org.waymark.people;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What ends when a person is removed from a workspace, besides the membership itself. */
@Component
class Departure {
    private final SessionStore sessions;
    private final TokenStore tokens;
    private final CalendarAddressStore calendars;
    private final TeamStore teams;

    Departure(SessionStore sessions, TokenStore tokens, CalendarAddressStore calendars, TeamStore teams) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.calendars = calendars;
        this.teams = teams;
    }

    void of(UUID workspace, UUID person, Instant now) {
        sessions.sendHome(person, workspace);
        tokens.revokeAll(workspace, person, now);
        calendars.revokeAll(workspace, person, now);
        teams.removeMemberEverywhere(workspace, person);
    }
}
