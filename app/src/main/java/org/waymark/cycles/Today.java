package org.waymark.cycles;

import static org.waymark.people.schema.Tables.WORKSPACE;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Which day it is where a workspace lives, and when its year starts. */
@Component
public class Today {
    private final DSLContext db;
    private final Clock clock;

    Today(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public LocalDate in(UUID workspace) {
        var zone = db.select(WORKSPACE.TIME_ZONE)
                .from(WORKSPACE)
                .where(WORKSPACE.ID.eq(workspace))
                .fetchSingle(WORKSPACE.TIME_ZONE);
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(zone));
    }

    public Month yearStart(UUID workspace) {
        var month = db.select(WORKSPACE.FISCAL_YEAR_START)
                .from(WORKSPACE)
                .where(WORKSPACE.ID.eq(workspace))
                .fetchSingle(WORKSPACE.FISCAL_YEAR_START);
        return Month.of(month.intValue());
    }
}
