package org.waymark.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.waymark.people.schema.Tables.MEMBERSHIP;
import static org.waymark.people.schema.Tables.WORKSPACE;

import java.time.Instant;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;

@BothDatabases
class MomentsTest {
    private final World world;
    private final DSLContext db;

    MomentsTest(TestDatabase database) {
        world = new World(database);
        db = database.get(DSLContext.class);
    }

    @Test
    void aMomentIsTheSameInsideAMultisetAndOutside() {
        var founded = Moments.in(WORKSPACE.CREATED_AT);
        var mine = WORKSPACE.ID.eq(world.maya.workspace());

        var plain = db.select(WORKSPACE.CREATED_AT).from(WORKSPACE).where(mine).fetchSingle(WORKSPACE.CREATED_AT);
        var outside = db.select(founded).from(WORKSPACE).where(mine).fetchSingle(founded);
        var inside = db.select(multiset(select(founded).from(WORKSPACE).where(mine))
                        .convertFrom(rows -> rows.getFirst().get(founded)))
                .fetchSingle()
                .value1();

        assertThat(plain).isInstanceOf(Instant.class).isEqualTo(outside).isEqualTo(inside);
    }

    @Test
    void noMomentIsNone() {
        var left = Moments.in(MEMBERSHIP.LEFT_AT);
        var memberships = select(left).from(MEMBERSHIP);

        var found = db.select(multiset(memberships).convertFrom(rows -> rows.getValues(left)))
                .fetchSingle()
                .value1();

        assertThat(found).isNotEmpty().containsOnlyNulls();
    }
}
