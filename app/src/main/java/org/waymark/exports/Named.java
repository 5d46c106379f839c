package org.waymark.exports;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.people.schema.Tables.TEAM;

import java.util.UUID;
import org.jooq.Field;
import org.jooq.TableField;

/** Names in place of ids. */
final class Named {
    private Named() {}

    static Field<String> person(Field<UUID> id) {
        return field(select(PERSON.NAME).from(PERSON).where(PERSON.ID.eq(id)));
    }

    static Field<String> email(Field<UUID> id) {
        return field(select(PERSON.EMAIL).from(PERSON).where(PERSON.ID.eq(id)));
    }

    /** Within one workspace. */
    static Field<String> team(TableField<?, UUID> id) {
        var workspace = id.getTable() == null ? null : id.getTable().field(TEAM.WORKSPACE_ID);
        if (workspace == null) throw new IllegalArgumentException("Of no workspace: " + id);
        return field(select(TEAM.NAME)
                .from(TEAM)
                .where(TEAM.WORKSPACE_ID.eq(workspace))
                .and(TEAM.ID.eq(id)));
    }
}
