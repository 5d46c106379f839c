package org.waymark.people;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What ends when a person is removed from a workspace, besides the membership itself, and what comes back with the person. */
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

    /** Only what ended at that moment: a token revoked before stays revoked. */
    void takeBack(UUID workspace, UUID person, Instant leftAt) {
        tokens.takeBackRevocation(workspace, person, leftAt);
        calendars.takeBackRevocation(workspace, person, leftAt);
        teams.takeBackRemoval(workspace, person);
    }
}
