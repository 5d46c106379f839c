package org.waymark.kpis;

import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.people.schema.Tables.MEMBERSHIP;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;
import org.waymark.platform.Role;

/** Who may approve what somebody entered. */
@Repository
class ApproverQuery {
    private final DSLContext db;

    ApproverQuery(DSLContext db) {
        this.db = db;
    }

    /** Of each KPI its owner, or else the admins who see it, without who entered the value. A KPI that has nobody is left out. */
    Map<Kpi.Id, Set<UUID>> besides(Actor author, Collection<Kpi.Id> kpis) {
        var rows = db
                .select(KPI.ID, KPI.OWNER_ID, MEMBERSHIP.PERSON_ID)
                .from(KPI)
                .join(MEMBERSHIP)
                .on(MEMBERSHIP.WORKSPACE_ID.eq(KPI.WORKSPACE_ID))
                .where(KPI.WORKSPACE_ID.eq(author.workspace()))
                .and(KPI.ID.in(kpis.stream().map(Kpi.Id::value).toList()))
                .and(MEMBERSHIP.LEFT_AT.isNull())
                .and(MEMBERSHIP.PERSON_ID.ne(author.person()))
                .and(MEMBERSHIP.PERSON_ID.eq(KPI.OWNER_ID).or(MEMBERSHIP.ROLE.in(Role.OWNER.name(), Role.ADMIN.name())))
                .and(Visibility.covers(MEMBERSHIP.PERSON_ID, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID))
                .fetch()
                .stream()
                .collect(Collectors.groupingBy(row -> new Kpi.Id(row.get(KPI.ID))));
        return rows.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> {
            var owner = entry.getValue().getFirst().get(KPI.OWNER_ID);
            var persons = entry.getValue().stream()
                    .map(row -> row.get(MEMBERSHIP.PERSON_ID))
                    .collect(Collectors.toSet());
            return persons.contains(owner) ? Set.of(owner) : persons;
        }));
    }
}
