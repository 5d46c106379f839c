package org.waymark.objectives;

import static org.waymark.people.schema.Tables.WORKSPACE;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings the statuses of each workspace to the day that has begun where it lives: time alone makes a goal fall behind. */
@Component
public class Mornings {
    private static final Logger LOG = LoggerFactory.getLogger(Mornings.class);

    private final DSLContext db;
    private final StatusRuleStore store;
    private final Recount recount;
    private final Clock clock;

    Mornings(DSLContext db, StatusRuleStore store, Recount recount, Clock clock) {
        this.db = db;
        this.store = store;
        this.recount = recount;
        this.clock = clock;
    }

    /** Does nothing for a workspace whose day was counted already, so it may be called as often as one likes. */
    public void begin() {
        var counted = store.days();
        var due = zones().entrySet().stream()
                .filter(zone -> !dayIn(zone.getValue()).equals(counted.get(zone.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        due.forEach(recount::workspace);
        if (!due.isEmpty()) LOG.info("A new day: statuses computed anew, workspaces: {}", due.size());
    }

    private LocalDate dayIn(String zone) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(zone));
    }

    private Map<UUID, String> zones() {
        return db.select(WORKSPACE.ID, WORKSPACE.TIME_ZONE).from(WORKSPACE).fetchMap(WORKSPACE.ID, WORKSPACE.TIME_ZONE);
    }
}
