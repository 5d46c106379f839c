package org.waymark.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.measure.Direction;
import org.waymark.people.Folding;

/** What comes with Waymark is complete, and keeps the rules that the coach tells others. */
class CatalogTest {
    private static final Catalog CATALOG = Catalog.read("en");

    private final List<KpiTemplate> kpis = all(KpiTemplate.class);
    private final List<ObjectiveTemplate> objectives = all(ObjectiveTemplate.class);

    @Test
    void thereIsEnoughToBeginWithOnEachShelf() {
        assertThat(kpis).hasSizeGreaterThanOrEqualTo(120);
        assertThat(objectives).hasSizeGreaterThanOrEqualTo(40);
        for (var shelf : Shelf.values()) {
            assertThat(kpis)
                    .filteredOn(kpi -> kpi.shelf() == shelf)
                    .as(shelf.code())
                    .hasSizeGreaterThanOrEqualTo(8);
            assertThat(objectives)
                    .filteredOn(objective -> objective.shelf() == shelf)
                    .as(shelf.code())
                    .hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void noTwoHaveTheSameNameOrTheSameWords() {
        var names = kpis.stream()
                .flatMap(kpi -> Stream.concat(Stream.of(Folding.fold(kpi.name())), kpi.words().stream()))
                .toList();

        assertThat(names).doesNotHaveDuplicates();
        assertThat(CATALOG.all()).extracting(Template::key).doesNotHaveDuplicates();
        assertThat(kpis).extracting(kpi -> kpi.card().what()).doesNotHaveDuplicates();
        assertThat(objectives).extracting(ObjectiveTemplate::name).doesNotHaveDuplicates();
    }

    @Test
    void eachKpiSaysWhatWhyHowAndWho() {
        assertThat(kpis).allSatisfy(kpi -> {
            assertThat(List.of(kpi.card().what(), kpi.card().why(), kpi.card().how()))
                    .as(kpi.name())
                    .allMatch(text -> text.length() > 20 && text.endsWith("."));
            assertThat(kpi.card().what().indexOf(". ")).as(kpi.name()).isNegative();
            assertThat(kpi.owner()).as(kpi.name()).isNotBlank();
            assertThat(kpi.words()).as(kpi.name()).allMatch(words -> words.equals(Folding.fold(words)));
        });
    }

    @Test
    void pairsAndDriversAreKpisOfTheLibraryAndDifferentOnes() {
        assertThat(kpis).allSatisfy(kpi -> {
            var named =
                    Stream.concat(kpi.drivers().stream(), kpi.guards().stream()).toList();
            assertThat(named)
                    .as(kpi.name())
                    .allMatch(known())
                    .doesNotHaveDuplicates()
                    .doesNotContain(kpi.name());
            assertThat(kpi.pair()).as(kpi.name()).isNotNull();
            assertThat(kpi.drivers()).as(kpi.name()).isNotEmpty();
        });
    }

    @Test
    void eachObjectiveIsQualitativeAndHasThreeToFiveKeyResults() {
        assertThat(objectives).allSatisfy(objective -> {
            assertThat(objective.name()).doesNotContainPattern("\\d|%|\\.$").hasSizeLessThanOrEqualTo(80);
            assertThat(objective.why()).as(objective.name()).endsWith(".");
            assertThat(objective.keyResults()).as(objective.name()).hasSizeBetween(3, 5);
            assertThat(objective.moves()).as(objective.name()).isNotEmpty().allMatch(known());
            assertThat(objective.delayDays()).as(objective.name()).isPositive();
        });
    }

    @Test
    void mostKeyResultsAreNumbersAndNoneOfTheirTitlesHoldsOne() {
        assertThat(objectives).allSatisfy(objective -> {
            var parts = objective.keyResults();
            assertThat(parts).extracting(KeyResultTemplate::title).doesNotHaveDuplicates();
            assertThat(parts)
                    .filteredOn(part -> part.measure().isNumber())
                    .as(objective.name())
                    .hasSizeGreaterThan(1);
            assertThat(parts)
                    .noneMatch(part ->
                            part.title().matches(".*\\d.*") || part.title().endsWith("."));
            assertThat(parts).allMatch(part -> part.kpi() == null || known().test(part.kpi()));
        });
    }

    @Test
    void theGuideNamesAllOfThem() throws IOException {
        var guide = Files.readString(Path.of("../docs/guide/library.md"));

        assertThat(CATALOG.all()).allSatisfy(template -> assertThat(guide).contains(template.name()));
    }

    /** A key result that is measured by a KPI pushes it the way that is good, or keeps it from the bad end. */
    @Test
    void keyResultsGoTheWayThatIsGoodForTheirKpi() {
        objectives.stream()
                .flatMap(objective -> objective.keyResults().stream())
                .forEach(part -> {
                    var kpi = CATALOG.kpi(part.kpi()).orElse(null);
                    if (kpi == null) return;
                    var up = kpi.metric().direction() == Direction.HIGHER;
                    switch (part.measure()) {
                        case Measure.Reach(var way) ->
                            assertThat(way).isEqualTo(kpi.metric().direction());
                        case Measure.Relative(var way) ->
                            assertThat(way).isEqualTo(kpi.metric().direction());
                        case Measure.Hold hold ->
                            assertThat(hold.side())
                                    .as(part.title())
                                    .isEqualTo(up ? Measure.Hold.Side.LOW : Measure.Hold.Side.HIGH);
                        case Measure.Rate _ -> assertThat(up).as(part.title()).isTrue();
                        case Measure.Milestones _, Measure.Zones _, Measure.YesNo _ ->
                            throw new AssertionError("A KPI gives numbers: " + part);
                    }
                });
    }

    @ParameterizedTest
    @CsvSource({
        "FIRST REPLY from Support, First reply time",
        "Scrap rate, Scrap rate",
        "Time to fill where voluntary turnover is high, Time to hire",
        "Inventory turnover, Inventory turnover",
        "Service NPS, Net promoter score",
        "'App churn, monthly', Customer churn",
        "Bikes damaged in transit, Damage rate",
        "Accidents at work, Recordable injury rate",
    })
    void aKpiIsKnownByItsWordsWhateverItsLetters(String name, String meant) {
        assertThat(CATALOG.meant(name)).map(KpiTemplate::name).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"Ångström per fortnight", "Unsales", "Encashment"})
    void ofUnknownNamesNothingIsKnown(String name) {
        assertThat(CATALOG.meant(name)).isEmpty();
    }

    private static Predicate<String> known() {
        var names = new HashSet<>(
                all(KpiTemplate.class).stream().map(KpiTemplate::name).toList());
        return names::contains;
    }

    private static <T> List<T> all(Class<T> type) {
        return CATALOG.all().stream().filter(type::isInstance).map(type::cast).toList();
    }
}
