package org.waymark.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.Worded.saying;
import static org.waymark.insights.schema.Tables.ANALYSIS_DUE;

import java.util.HashMap;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.Program;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.kpis.Kpi;
import org.waymark.objectives.Aim;
import org.waymark.objectives.Aims;

/** What a KPI is compared with to find out what work did to it. */
class ComparisonsTest {
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aKpiIsNotComparedWithWhatItIsMadeOf(TestDatabase database) {
        try (var program = Program.start(database.settings("comparisons" + System.nanoTime()))) {
            var world = new World(program);
            var sites = world.kpi("Stops, all sites");
            var one = world.kpi("Stops, site one");
            var other = world.kpi("Stops, elsewhere");
            var objective = world.companyObjective("Calm lines").id();
            program.get(Formulas.class)
                    .set(world.maya, sites.id(), 0, FormulaWish.explaining("kpi(\"Stops, site one\") * 2"));
            var aims = program.get(Aims.class);

            assertThatThrownBy(() -> aims.aim(world.maya, objective, compared(sites, one)))
                    .satisfies(saying("One of these two KPIs is made of the other"));
            assertThatThrownBy(() -> aims.aim(world.maya, objective, compared(one, sites)))
                    .satisfies(saying("One of these two KPIs is made of the other"));
            assertThat(aims.of(world.maya, objective)).isEmpty();

            aims.aim(world.maya, objective, compared(sites, other));
            assertThat(aims.of(world.maya, objective)).containsExactly(compared(sites, other));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aNewValueOfOneChangesTheStudyOfTheOther(TestDatabase database) {
        var settings = new HashMap<>(database.settings("comparisons" + System.nanoTime()));
        settings.put("db-scheduler.enabled", "true");
        settings.put("db-scheduler.polling-interval", "1h");
        try (var program = Program.start(settings)) {
            var world = new World(program);
            var moved = world.kpi("Turnover");
            var other = world.kpi("Turnover elsewhere");
            var apart = world.kpi("Applications");
            program.get(Aims.class)
                    .aim(world.maya, world.companyObjective("Listen").id(), compared(moved, other));
            var before = studies(program, moved);

            measured(program, world, apart);
            var untouched = studies(program, moved);
            measured(program, world, other);

            assertThat(untouched).isEqualTo(before);
            assertThat(studies(program, moved)).isEqualTo(before + 1);
        }
    }

    private static Aim compared(Kpi moved, Kpi with) {
        return new Aim(moved.id(), Aim.Way.DOWN, 3.0, 90, with.id());
    }

    private static void measured(Program program, World world, Kpi kpi) {
        new TransactionTemplate(program.get(PlatformTransactionManager.class))
                .executeWithoutResult(
                        _ -> program.get(Following.class).follow(world.maya.workspace(), List.of(kpi.id())));
    }

    /** How often it is due to study what work did to a KPI. */
    private static int studies(Program program, Kpi kpi) {
        return program.get(DSLContext.class)
                .fetchCount(
                        ANALYSIS_DUE,
                        ANALYSIS_DUE.KIND.eq(Due.Kind.STUDIES_OF_KPI.name()),
                        ANALYSIS_DUE.SUBJECT_ID.eq(kpi.id().value()));
    }
}
