package org.waymark.ops;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.waymark.Program;
import org.waymark.TestDatabase;
import org.waymark.insights.Analysed;
import org.waymark.insights.ImpactStudies;
import org.waymark.insights.ImpactStudy;
import org.waymark.insights.KeyResultOutlook;
import org.waymark.insights.KeyResultOutlooks;
import org.waymark.insights.KpiReading;
import org.waymark.insights.KpiReadings;
import org.waymark.insights.Signal;
import org.waymark.insights.Signals;
import org.waymark.kpis.Kpi;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Objective;
import org.waymark.ops.demo.Story;
import org.waymark.platform.Actor;
import org.waymark.platform.Role;
import org.waymark.platform.Scope;

/** The demo world in a program, as its founder sees it. */
record Halden(Program program, Actor maya) {
    /** Addresses are taken once, so the story is told once for each database. */
    private static final Map<TestDatabase, Halden> TOLD = new EnumMap<>(TestDatabase.class);

    static Halden in(TestDatabase database) {
        var program = database.program(); // first: it may say that this database is left out
        return TOLD.computeIfAbsent(database, _ -> loadedIn(program));
    }

    /** Into an empty database, at the time of the program's clock. */
    static Halden loadedIn(Program program) {
        program.get(Story.class).tell(DemoWorld.PASSWORD, program.clock().instant());
        var row = program.get(DSLContext.class)
                .fetchSingle("select m.workspace_id, m.person_id from membership m"
                        + " join workspace w on w.id = m.workspace_id join person p on p.id = m.person_id"
                        + " where w.name = 'Halden Cycles' and p.email = 'maya@halden.example'");
        var maya = new Actor(row.get(0, UUID.class), row.get(1, UUID.class), Role.OWNER, Set.of(), Set.of(), Scope.ALL);
        Analysed.night(program, maya.workspace());
        return new Halden(program, maya);
    }

    Kpi.Id kpi(String name) {
        return new Kpi.Id(id("select id from kpi where workspace_id = ? and name = ?", name));
    }

    KpiReading reading(String kpi) {
        return program.get(KpiReadings.class).of(maya, kpi(kpi)).orElseThrow();
    }

    List<Signal> signals(String kpi) {
        return program.get(Signals.class).open(maya, kpi(kpi));
    }

    ImpactStudy study(String objective, String kpi) {
        var id = new Objective.Id(id("select id from objective where workspace_id = ? and title = ?", objective));
        return program.get(ImpactStudies.class).of(maya, kpi(kpi)).stream()
                .filter(study -> study.objective().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Of the newest key result with this title. */
    KeyResultOutlook outlook(String keyResult) {
        var id = new KeyResult.Id(
                id("select id from key_result where workspace_id = ? and title = ? order by id desc", keyResult));
        return program.get(KeyResultOutlooks.class).of(maya, id).orElseThrow();
    }

    /** The numbers that a statement over the workspace finds in its first column. */
    List<Double> numbers(String sql) {
        return program.get(DSLContext.class).fetch(sql, maya.workspace()).getValues(0, Double.class);
    }

    /** Likewise for texts. */
    List<String> texts(String sql) {
        return program.get(DSLContext.class).fetch(sql, maya.workspace()).getValues(0, String.class);
    }

    private UUID id(String sql, String name) {
        return program.get(DSLContext.class)
                .fetch(sql + " limit 1", maya.workspace(), name)
                .getFirst()
                .get(0, UUID.class);
    }
}
