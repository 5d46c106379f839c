package org.waymark.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.imports.ImportRun.State;
import org.waymark.objectives.ObjectiveTaken;
import org.waymark.objectives.schema.Tables;

/** What is large is written in pieces: here 600 objectives, of which the 400th breaks off. */
@BothDatabases
class LargeImportsTest {
    private static final int ROWS = 600;

    private final TestDatabase database;
    private final World world;
    private final Imports imports;

    LargeImportsTest(TestDatabase database) {
        this.database = database;
        world = new World(database);
        imports = database.get(Imports.class);
    }

    @Test
    void whatBreaksOffIsTakenBackAndWhatTheProgramLeftIsCarriedOnAlsoTheUndoing() {
        var run = imports.receive(world.maya, "large.csv", new ByteArrayInputStream(file()));

        breakingOff(new IllegalStateException("a fault"), () -> start(run));
        assertThat(imports.get(world.maya, run.id()).state()).isEqualTo(State.FAILED);
        assertThat(here()).isZero();

        var again = imports.look(world.maya, run.id(), run.settings());
        breakingOff(
                new AssertionError("the program ends"),
                () -> assertThatThrownBy(() -> start(again)).isInstanceOf(AssertionError.class));
        assertThat(imports.get(world.maya, run.id()).state()).isEqualTo(State.WRITING);
        assertThat(here()).isBetween(1, ROWS - 1);
        assertThat(imports.get(world.maya, run.id()).rowsDone()).isEqualTo(here());
        assertThat(progress(run)).contains("%d of %d rows".formatted(here(), ROWS));

        assertThat(database.get(ImportWork.class).carryOut(world.maya, run.id()))
                .isTrue();
        var done = imports.get(world.maya, run.id());
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.rowsDone()).isEqualTo(ROWS);
        assertThat(Objects.requireNonNull(done.summary()).counts().get(Summary.Kind.OBJECTIVE))
                .isEqualTo(new Summary.Count(ROWS, 0, 0));
        assertThat(here()).isEqualTo(ROWS);

        breakingOff(
                new AssertionError("the program ends"),
                () -> assertThatThrownBy(() -> imports.undo(world.maya, run.id()))
                        .isInstanceOf(AssertionError.class));
        assertThat(imports.get(world.maya, run.id()).state()).isEqualTo(State.UNDOING);
        assertThat(here()).isBetween(1, ROWS - 1);
        long left = imports.get(world.maya, run.id()).rowsDone();
        assertThat(left).isBetween((long) here(), ROWS - 1L);
        assertThat(progress(run)).contains("%d of %d rows".formatted(ROWS - left, ROWS));

        database.get(ImportWork.class).carryOut(world.maya, run.id());
        assertThat(imports.get(world.maya, run.id()))
                .returns(State.UNDONE, ImportRun::state)
                .returns(0L, ImportRun::rowsDone)
                .returns(0L, ImportRun::kept);
        assertThat(here()).isZero();
    }

    private String progress(ImportRun run) {
        return world.visitor("maya")
                .open("/settings/import/" + run.id().value())
                .select("#progress")
                .text();
    }

    private void start(ImportRun run) {
        imports.start(world.maya, run.id(), run.mark(), false);
    }

    private void breakingOff(Throwable fault, Runnable deed) {
        var taken = new AtomicInteger();
        ApplicationListener<PayloadApplicationEvent<ObjectiveTaken>> listener =
                ApplicationListener.forPayload((ObjectiveTaken _) -> {
                    if (taken.incrementAndGet() != 400) return;
                    if (fault instanceof RuntimeException mild) throw mild;
                    throw (Error) fault;
                });
        var events = database.get(ApplicationEventMulticaster.class);
        events.addApplicationListener(listener);
        try {
            deed.run();
        } finally {
            events.removeApplicationListener(listener);
        }
    }

    /** Of few rows and many words. */
    private static byte[] file() {
        var text = new StringBuilder("Id,Type,Title,Description,Cycle\n");
        for (int i = 0; i < ROWS; i++) {
            text.append("L%d,Objective,Large %d,%s,Q2 2026\n".formatted(i, i, "many words ".repeat(170)));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private int here() {
        return database.get(DSLContext.class)
                .fetchCount(
                        Tables.OBJECTIVE,
                        Tables.OBJECTIVE.WORKSPACE_ID.eq(world.maya.workspace()),
                        Tables.OBJECTIVE.TITLE.startsWith("Large "),
                        Tables.OBJECTIVE.ARCHIVED_AT.isNull());
    }
}
