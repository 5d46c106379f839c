package org.waymark.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvidenceTest {
    private static final Topic KEPT =
            topic("forecasting", _ -> List.of(new Line("MASE", 1.36, "THETA 1.365", Limit.atMost(1.365))));
    private static final Topic MISSED =
            topic("change points", _ -> List.of(new Line("F1", 0.5, "zero 0.645", Limit.atLeast(0.8))));

    @TempDir
    Path project;

    Path data;

    @BeforeEach
    void folders() throws Exception {
        data = Files.createDirectories(project.resolve("data"));
        Files.createDirectories(project.resolve("docs/methods"));
    }

    @Test
    void everyLimitKeptIsZero() {
        var ran = run(List.of(KEPT));

        assertThat(ran.code).isZero();
        assertThat(ran.out).contains("MASE", "1.360", "THETA 1.365", "≤ 1.365", "ok", "1 figures, every limit kept");
    }

    @Test
    void aMissedLimitIsOneAndTheOthersAreStillShown() {
        var ran = run(List.of(MISSED, KEPT));

        assertThat(ran.code).isEqualTo(1);
        assertThat(ran.out).contains("F1", "missed", "MASE", "2 figures, 1 missed");
    }

    @Test
    void aTopicThatFailsIsMissedAndDoesNotStopTheOthers() {
        var failing = topic("drivers", _ -> {
            throw new Unreadable(Path.of("cases.json"), "no brackets");
        });

        var ran = run(List.of(failing, KEPT));

        assertThat(ran.code).isEqualTo(1);
        assertThat(ran.out).contains("cases.json: no brackets", "MASE");
    }

    @Test
    void aTopicWithoutDataMissesNothing() {
        var ran = run(List.of(topic("drivers", _ -> List.of())));

        assertThat(ran.code).isZero();
        assertThat(ran.out).contains("no data here");
    }

    @Test
    void topicsAreChosenByNameHoweverItIsWritten() {
        var ran = run(List.of(MISSED, KEPT), "--topic", "Change-Points");

        assertThat(ran.out).contains("F1").doesNotContain("MASE");
    }

    @Test
    void unusableArgumentsAreTwo() {
        assertThat(run(List.of(KEPT), "--topic", "weather").code).isEqualTo(2);
        assertThat(run(List.of(KEPT), "--topic", "weather").err)
                .contains("There is no topic \"weather\"", "forecasting");
        assertThat(run(List.of(KEPT), "--data", project.resolve("nowhere").toString()).code)
                .isEqualTo(2);
        assertThat(run(
                                List.of(KEPT),
                                "--out",
                                project.resolve("nowhere/file.md").toString())
                        .code)
                .isEqualTo(2);
        assertThat(run(List.of(KEPT), "--speed").code).isEqualTo(2);
    }

    @Test
    void withoutReferenceDataItSaysHowToGetThem() throws Exception {
        Files.delete(data);

        assertThat(run(List.of(KEPT)).err).contains("no reference data", "--data FOLDER", "docs/methods/README.md");
    }

    @Test
    void onlyAWholeRunOnTheUsualDataWritesThePageOfResults() {
        var page = project.resolve("docs/methods/results.md");

        run(List.of(KEPT), "--topic", "forecasting");
        run(List.of(KEPT), "--data", data.toString());
        assertThat(page).doesNotExist();

        run(List.of(KEPT));
        assertThat(page).content().contains("## Forecasting", "| MASE | 1.360 | THETA 1.365 | ≤ 1.365 | ok |");
    }

    @Test
    void aFileOfOnesOwnMayHoldAnyRun() {
        var own = project.resolve("own.md");

        run(List.of(KEPT), "--topic", "forecasting", "--out", own.toString());

        assertThat(own).content().contains("| MASE |");
    }

    private Ran run(List<Topic> topics, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new StringWriter();
        var usual = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            var code = new CommandLine(new Evidence(topics, project, data))
                    .setErr(new PrintWriter(err, true))
                    .execute(arguments);
            return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString());
        } finally {
            System.setOut(usual);
        }
    }

    private record Ran(int code, String out, String err) {}

    private static Topic topic(String title, Function<Path, List<Line>> run) {
        return new Topic() {
            @Override
            public String title() {
                return title;
            }

            @Override
            public List<Line> run(Path data) {
                return run.apply(data);
            }
        };
    }
}
