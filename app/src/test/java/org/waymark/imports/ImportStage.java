package org.waymark.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.imports.ImportRun.State;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Measurements;
import org.waymark.measure.Period;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.KeyResults;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Objectives;
import org.waymark.objectives.schema.Tables;
import org.waymark.platform.Actor;

/** A world into which files come. */
final class ImportStage {
    /** Two objectives with a key result each; of the first one the value comes along. */
    static final String GOALS = """
            Id,Objective,Key result,Start value,Target,Current,Cycle
            A,Customers stay,Churn falls,5,3,4,Q2 2026
            B,Repairs are quick,Waiting time falls,9,4,,Q2 2026
            """;

    final TestDatabase database;
    final World world;
    final Imports imports;

    ImportStage(TestDatabase database) {
        this.database = database;
        world = new World(database);
        imports = database.get(Imports.class);
    }

    ImportRun done(String text) {
        var run = bring(text);
        imports.start(world.maya, run.id(), run.mark(), false);
        var done = imports.get(world.maya, run.id());
        assertThat(done.state()).isEqualTo(State.DONE);
        return done;
    }

    ImportRun bring(String text) {
        return bring(world.maya, text);
    }

    ImportRun bring(Actor actor, String text) {
        return imports.receive(actor, "goals.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    static Summary summary(ImportRun run) {
        return Objects.requireNonNull(run.summary());
    }

    Objective objective(String title) {
        var id = database.get(DSLContext.class)
                .select(Tables.OBJECTIVE.ID)
                .from(Tables.OBJECTIVE)
                .where(Tables.OBJECTIVE.WORKSPACE_ID.eq(world.maya.workspace()))
                .and(Tables.OBJECTIVE.TITLE.eq(title))
                .fetchSingle(Tables.OBJECTIVE.ID);
        return database.get(Objectives.class).get(world.maya, new Objective.Id(id));
    }

    KeyResult.Id keyResult(String title) {
        return new KeyResult.Id(database.get(DSLContext.class)
                .select(Tables.KEY_RESULT.ID)
                .from(Tables.KEY_RESULT)
                .where(Tables.KEY_RESULT.WORKSPACE_ID.eq(world.maya.workspace()))
                .and(Tables.KEY_RESULT.TITLE.eq(title))
                .fetchSingle(Tables.KEY_RESULT.ID));
    }

    LocalDate checkedInOn(String title) {
        return Objects.requireNonNull(database.get(KeyResults.class)
                .get(world.maya, keyResult(title))
                .latest()
                .checkedInOn());
    }

    int count(String title) {
        return database.get(DSLContext.class)
                .fetchCount(
                        Tables.OBJECTIVE,
                        Tables.OBJECTIVE.WORKSPACE_ID.eq(world.maya.workspace()).and(Tables.OBJECTIVE.TITLE.eq(title)));
    }

    List<Double> values(Kpi kpi) {
        return database
                .get(Measurements.class)
                .of(world.maya, kpi.id(), new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)))
                .stream()
                .map(one -> one.measurement().value())
                .toList();
    }
}
