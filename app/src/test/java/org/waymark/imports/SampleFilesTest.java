package org.waymark.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;

/** Each sample is recognised, imported, and changes nothing when it comes a second time. */
@BothDatabases
class SampleFilesTest {
    private final World world;
    private final Imports imports;

    SampleFilesTest(TestDatabase database) {
        world = new World(database);
        imports = database.get(Imports.class);
    }

    @Test
    void eachSampleIsUnderstoodAndImportedOnce() {
        var said = new LinkedHashMap<String, String>();
        for (var sample : SampleFile.all()) {
            var run = bring(sample);
            imports.start(world.maya, run.id(), run.mark(), true);
            said.put(
                    sample.key(),
                    line(run) + " → " + imports.get(world.maya, run.id()).state());
        }

        assertThat(said).containsExactlyInAnyOrderEntriesOf(expected());
    }

    @Test
    void whatCameBeforeChangesNothing() {
        for (var sample : SampleFile.all()) {
            var run = bring(sample);
            imports.start(world.maya, run.id(), run.mark(), true);

            var again = bring(sample);

            assertThat(again.summary()).as(sample.name()).returns(true, Summary::isIdle);
        }
    }

    private ImportRun bring(SampleFile sample) {
        return imports.receive(world.maya, sample.name(), new ByteArrayInputStream(sample.content()));
    }

    private static String line(ImportRun run) {
        var summary = java.util.Objects.requireNonNull(run.summary());
        var counts = summary.counts().entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue().made())
                .collect(Collectors.joining(", "));
        return "%s %s: %s; %d left out"
                .formatted(run.settings().format(), run.settings().shape(), counts, summary.stopped());
    }

    private static Map<String, String> expected() {
        return Map.of();
    }
}
