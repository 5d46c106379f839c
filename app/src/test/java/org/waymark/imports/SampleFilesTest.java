package org.waymark.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.imports.ImportRun.State;
import org.waymark.kpis.Kpi;

/** The samples that people download are also what is tested: each is recognised, imported, and changes nothing when it comes again. */
@BothDatabases
class SampleFilesTest {
    private final World world;
    private final Imports imports;
    private final Samples samples;
    private final Kpi oslo;

    SampleFilesTest(TestDatabase database) {
        world = new World(database);
        imports = database.get(Imports.class);
        samples = database.get(Samples.class);
        oslo = world.kpi("Visitors");
    }

    @Test
    void eachSampleIsUnderstoodAndImportedOnce() {
        var said = new TreeMap<String, String>();
        for (var sample : SampleFile.all()) {
            var run = bring(sample);
            assertThat(summary(run).stopped()).as(sample.name()).isZero();
            imports.start(world.maya, run.id(), run.mark(), false);
            said.put(sample.key(), line(run));

            assertThat(imports.get(world.maya, run.id()).state())
                    .as(sample.name())
                    .isEqualTo(State.DONE);
            assertThat(summary(bring(sample))).as(sample.name()).returns(true, Summary::isIdle);
        }

        assertThat(said.entrySet().stream().map(one -> one.getKey() + ": " + one.getValue()))
                .containsExactly(
                        "asana: GOALS of asana, OBJECTIVE 2, KEY_RESULT 2, CHECK_IN 2",
                        "atlassian: GOALS of atlassian, OBJECTIVE 2, LINK 1",
                        "betterworks: GOALS of betterworks, OBJECTIVE 2, KEY_RESULT 3, CHECK_IN 3",
                        "burningokr: KEY_RESULTS of burningokr, TEAM 1, OBJECTIVE 3, KEY_RESULT 3, CHECK_IN 3, LINK 2",
                        "burningokr-german: KEY_RESULTS of burningokr, TEAM 2, OBJECTIVE 3, KEY_RESULT 3, CHECK_IN 3, LINK 2",
                        "clickup: KEY_RESULTS of clickup, OBJECTIVE 1, KEY_RESULT 2, CHECK_IN 2",
                        "culture-amp: NUMBERED of culture-amp, OBJECTIVE 2, KEY_RESULT 3, CHECK_IN 2",
                        "engagedly: GOALS of engagedly, OBJECTIVE 2",
                        "feishu: NUMBERED of feishu, OBJECTIVE 2, KEY_RESULT 3",
                        "goalscape: OUTLINE of goalscape, OBJECTIVE 5, KEY_RESULT 3, CHECK_IN 3, LINK 4",
                        "oslo: VALUES of oslo, VALUE 3",
                        "peoplebox: GOALS of peoplebox, TEAM 1, OBJECTIVE 4, KEY_RESULT 3, CHECK_IN 3, LINK 4",
                        "peoplecues: KEY_RESULTS of peoplecues, OBJECTIVE 2, KEY_RESULT 3",
                        "pipware: PERIODS of pipware, KPI 2, VALUE 8",
                        "purview: GOALS of purview, OBJECTIVE 1, KEY_RESULT 2",
                        "viva-goals: GOALS of table, TEAM 1, OBJECTIVE 1, KEY_RESULT 2, CHECK_IN 2",
                        "waymark-check-ins: CHECK_INS of waymark-check-ins, CHECK_IN 3",
                        "waymark-german: KEY_RESULTS of table, TEAM 2, OBJECTIVE 2, KEY_RESULT 3, CHECK_IN 3",
                        "waymark-goals: GOALS of table, TEAM 1, OBJECTIVE 3, KEY_RESULT 3, CHECK_IN 2, LINK 2",
                        "waymark-key-results: KEY_RESULTS of table, TEAM 1, OBJECTIVE 2, KEY_RESULT 3, CHECK_IN 3",
                        "waymark-kpis: KPIS of table, KPI 3",
                        "waymark-people: PEOPLE of table, TEAM 1, INVITATION 3",
                        "waymark-periods: PERIODS of table, KPI 2, VALUE 8",
                        "waymark-spanish: KEY_RESULTS of table, TEAM 1, OBJECTIVE 1, KEY_RESULT 2, CHECK_IN 2",
                        "waymark-teams: TEAMS of table, TEAM 1",
                        "waymark-values: VALUES of table, VALUE 4");
    }

    /** The values of Oslo's tracker are of one KPI that its file does not name. */
    private ImportRun bring(SampleFile sample) {
        var run = imports.receive(world.maya, sample.name(), new ByteArrayInputStream(samples.of(world.maya, sample)));
        if (!sample.key().equals("oslo")) return run;
        return imports.look(world.maya, run.id(), run.settings().of(oslo.id().value()));
    }

    private static String line(ImportRun run) {
        return "%s of %s, %s"
                .formatted(
                        run.settings().shape(),
                        run.settings().format(),
                        summary(run).counts().entrySet().stream()
                                .map(one -> one.getKey() + " " + one.getValue().made())
                                .collect(Collectors.joining(", ")));
    }

    private static Summary summary(ImportRun run) {
        return Objects.requireNonNull(run.summary());
    }
}
