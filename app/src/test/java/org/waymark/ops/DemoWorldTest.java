package org.waymark.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.platform.Refused;

@BothDatabases
class DemoWorldTest {
    private final TestDatabase database;
    private final DSLContext db;

    DemoWorldTest(TestDatabase database) {
        this.database = database;
        db = database.get(DSLContext.class);
        Halden.in(database);
    }

    @Test
    void everyKindOfTargetIsThere() {
        assertThat(texts("select distinct kind from key_result where " + here()))
                .containsExactlyInAnyOrder(
                        "REACH", "SCALE", "RELATIVE", "HOLD", "RATE", "MILESTONES", "ZONES", "YES_NO");
    }

    @Test
    void everyStatusIsThere() {
        assertThat(texts("select distinct status from key_result where " + here()))
                .contains("ON_TRACK", "AT_RISK", "OFF_TRACK", "DONE", "NOT_STARTED");
    }

    @Test
    void threeQuartersAreClosedAndTheFourthIsUnderWay() {
        assertThat(number("select count(*) from cycle_closure where " + here())).isEqualTo(3);
        assertThat(number("select count(*) from cycle where slug = '2026-q2' and " + here()))
                .isEqualTo(1);
    }

    @Test
    void objectivesAreTiedJudgedSharedDraftedAndPutAway() {
        assertThat(texts("select distinct kind from alignment_link where " + here()))
                .containsExactlyInAnyOrder("CONTRIBUTE", "SUPPORT");
        assertThat(number("select count(*) from objective_kpi where " + here())).isGreaterThan(10);
        assertThat(number("select count(*) from owner_word where " + here())).isPositive();
        assertThat(number("select count(*) from objective_override where " + here()))
                .isPositive();
        assertThat(number("select count(*) from objective where published_at is null and " + here()))
                .isEqualTo(9);
        assertThat(texts("select distinct coalesce(answer, 'PROPOSED') from objective_proposal where " + here()))
                .containsExactlyInAnyOrder("PROPOSED", "AGREED", "SENT_BACK");
        assertThat(number("select count(*) from objective where archived_at is not null and " + here()))
                .isEqualTo(2);
        assertThat(number("select count(distinct subject_id) from audience where " + here()))
                .isGreaterThanOrEqualTo(4);
    }

    @Test
    void valuesReachBackMoreThanTwoYears() {
        assertThat(number("select count(*) from kpi where " + here())).isGreaterThanOrEqualTo(25);
        assertThat(number("select count(*) from measurement where " + here())).isGreaterThan(700);
        assertThat(number("select count(*) from measurement_revision where " + here()))
                .isPositive();
    }

    @Test
    void nothingHappensLaterThanNow() {
        assertThat(number("select count(*) from check_in where " + here())).isGreaterThan(300);
        assertThat(db.fetchValue(DSL.sql("select max(day) from check_in where " + here()))
                        .toString())
                .isLessThanOrEqualTo(LocalDate.of(2026, Month.MAY, 19).toString());
    }

    @Test
    void isNotLoadedBesideRealPeople() {
        new World(database);

        assertThatThrownBy(() -> database.get(DemoWorld.class).load()).isInstanceOf(Refused.Conflict.class);
        assertThat(database.get(DemoRemainsStore.class).areAlone())
                .as("nothing beside real people is taken away")
                .isFalse();
    }

    @Test
    void whoComesWhileItIsLoadedIsToldSoUntilThatIsOver() {
        var demo = database.get(DemoWorld.class);
        var world = new World(database);
        var visitor = world.visitor("maya");

        demo.expect();
        var meanwhile = visitor.get("/objectives");
        assertThatThrownBy(demo::load).isInstanceOf(Refused.Conflict.class);

        assertThat(meanwhile.status()).isEqualTo(503);
        assertThat(meanwhile.retryAfter()).isPositive();
        assertThat(meanwhile.page().text()).contains("on its way");
        assertThat(visitor.get("/objectives").status()).isEqualTo(200);
    }

    private static String here() {
        return "workspace_id = (select id from workspace where name = 'Halden Cycles' and id in"
                + " (select workspace_id from membership m join person p on p.id = m.person_id"
                + " where p.email = 'petra@halden.example'))";
    }

    private List<String> texts(String sql) {
        return new ArrayList<>(db.fetch(sql).getValues(0, String.class));
    }

    private int number(String sql) {
        return ((Number) db.fetchValue(DSL.sql(sql))).intValue();
    }
}
