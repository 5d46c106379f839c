package org.waymark.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.platform.Refused;
import org.waymark.tables.Workbook;

/** How files are understood that people have. */
@BothDatabases
class FilesReadTest {
    /** Above a table of three columns, so that it looks like its columns and theirs like a row. */
    private static final String REPORT = """
            Key results,third draft
            Objective,Key result,Target
            Customers stay,Churn falls,3
            Repairs are quick,Waiting time falls,4
            """;

    private final ImportStage stage;
    private final World world;
    private final Imports imports;

    FilesReadTest(TestDatabase database) {
        stage = new ImportStage(database);
        world = stage.world;
        imports = stage.imports;
    }

    @Test
    void aRowThatIsChosenNamesTheColumns() {
        var run = stage.bring(REPORT);

        var below = imports.guessAgain(world.maya, run.id(), below(run, 2L));

        assertThat(sample(run).headerRow()).isEqualTo(1);
        assertThat(sample(run).first()).contains(new Sample.Top(2, "Objective · Key result · Target"));
        assertThat(below.settings().shape()).isEqualTo(Shape.KEY_RESULTS);
        assertThat(sample(below).columns()).containsExactly("Objective", "Key result", "Target");
        assertThat(ImportStage.summary(below).counts())
                .containsEntry(Summary.Kind.OBJECTIVE, new Summary.Count(2, 0, 0));
        assertThat(imports.look(world.maya, run.id(), below.settings()).mark()).isEqualTo(below.mark());
    }

    @Test
    void aTableWithoutNamesOfItsColumnsIsReadFromItsFirstRow() {
        var run = stage.bring("Turnover,2026-01-31,5\nTurnover,2026-02-28,6\n");

        var unnamed = imports.guessAgain(world.maya, run.id(), below(run, 0L));
        var values = imports.look(world.maya, run.id(), as(unnamed.settings(), "KPI", "DAY", "CURRENT_VALUE"));

        assertThat(unnamed.settings().saysSomething()).isFalse();
        assertThat(sample(unnamed).columns()).containsExactly("1", "2", "3");
        assertThat(ImportStage.summary(values).rows()).isEqualTo(2);
        assertThat(ImportStage.summary(values).counts().get(Summary.Kind.VALUE).made())
                .isEqualTo(2);
    }

    @Test
    void aRowThatIsBlankOrNotThereNamesNoColumns() {
        var run = stage.bring(REPORT.replace("Objective,", "\nObjective,"));

        for (long row : new long[] {2, 9}) {
            assertThatThrownBy(() -> imports.guessAgain(world.maya, run.id(), below(run, row)))
                    .isInstanceOfSatisfying(
                            Refused.Invalid.class,
                            refused -> assertThat(refused.sentence().key()).isEqualTo("no.table.no-header"));
        }
    }

    @Test
    void startIsAValueBesideATargetAndADayBesideTheDueDay() {
        var value = stage.bring("Objective,Key result,Start,Target\nCustomers stay,Churn falls,5 %,3 %\n");
        var day = stage.bring(
                "Objective,Key result,Start,Due,Target\nCustomers stay,Churn falls,2026-04-01,2026-06-30,3\n");

        assertThat(value.settings().columns()).contains("START_VALUE").doesNotContain("START_DAY");
        assertThat(ImportStage.summary(value).stopped()).isZero();
        assertThat(day.settings().columns()).contains("START_DAY").doesNotContain("START_VALUE");
    }

    private static Settings below(ImportRun run, Long row) {
        var now = run.settings();
        return new Settings(
                now.writing().below(row),
                now.format(),
                now.shape(),
                now.columns(),
                now.shareOfOne(),
                now.cycle(),
                now.kpi(),
                now.invite(),
                now.makeTeams(),
                now.publish());
    }

    private static Settings as(Settings now, String... columns) {
        return new Settings(
                now.writing(),
                now.format(),
                Shape.VALUES,
                Arrays.asList(columns),
                now.shareOfOne(),
                now.cycle(),
                now.kpi(),
                now.invite(),
                now.makeTeams(),
                now.publish());
    }

    private static Sample sample(ImportRun run) {
        return Objects.requireNonNull(run.sample());
    }

    @Test
    void aRowWithMoreCellsThanColumnsIsNotImported() {
        var run = stage.bring(ImportStage.GOALS.replace("9,4,,Q2 2026", "9,4,,Q2 2026,5"));

        assertThat(ImportStage.summary(run).troubles())
                .extracting(Trouble::row, trouble -> trouble.sentence().key(), Trouble::stops)
                .containsExactly(tuple(3L, "no.table.left-over", true));
    }

    @Test
    void whatIsNoDaySaysWhatItIsInstead() {
        var run = stage.bring("""
            [{"KPI": "Turnover", "Date": "2026-01-31", "Value": 5},
             {"KPI": "Turnover", "Date": 46081, "Value": 6},
             {"KPI": "Turnover", "Date": "=TODAY()", "Value": 7},
             {"KPI": "Turnover", "Date": "soon", "Value": 8}]
            """);

        assertThat(ImportStage.summary(run).troubles())
                .filteredOn(Trouble::stops)
                .extracting(trouble -> trouble.sentence().key())
                .containsExactly("no.import.day-number", "no.import.formula-day", "no.import.day");
    }

    @Test
    void aWorkbookThatBeginsWithRemarksIsReadWhereItsTableStands(@TempDir Path folder) throws IOException {
        var book = new Workbook()
                .rows(row(1, "Read me first") + row(2, "These are our goals"))
                .secondSheet(
                        "Plan",
                        row(1, "Objective", "Key result", "Target") + row(2, "Customers stay", "Churn falls", "3"));

        var run = imports.receive(world.maya, "book.xlsx", Files.newInputStream(book.in(folder)));

        assertThat(run.settings().writing().sheet()).isEqualTo("Plan");
        assertThat(ImportStage.summary(run).counts().get(Summary.Kind.KEY_RESULT))
                .isEqualTo(new Summary.Count(1, 0, 0));
    }

    private static String row(int number, String... texts) {
        return "<row r=\"%d\">%s</row>"
                .formatted(
                        number,
                        Arrays.stream(texts)
                                .map("<c t=\"inlineStr\"><is><t>%s</t></is></c>"::formatted)
                                .collect(Collectors.joining()));
    }
}
