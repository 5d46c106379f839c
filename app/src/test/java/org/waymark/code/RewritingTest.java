package org.waymark.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.BareWorkspace;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.platform.Actor;
import org.waymark.platform.Role;

@BothDatabases
class RewritingTest {
    private static final String FILE = """
            # Our goals. Ask Ada.
            %YAML-like words in a comment: - [ { " '
            waymark: 1   # the form

            teams:   # three of them
              # the first
              - name:   "Riders"      # quoted
                key: riders

              # the second 🚲
              - {key: app, name: 'App', purpose: "Who: rides"}   # in braces
              -
                # the dash stands alone
                key: shop
                purpose: |
                  In two
                    lines.   # no comment

                name: Shop


            kpis:
              - key: heads
                name: Heads
                direction: higher
                cadence: monthly
                targets:      # over time
                  - {from: 2026-01-01, at-least: 3}
                  # a comment that a new list takes along

                category: People   # stays

            # the end
            """;

    private final Plans plans;
    private final Exports exports;
    private final BareWorkspace workspace;
    private final Actor admin;

    RewritingTest(TestDatabase database) {
        plans = database.get(Plans.class);
        exports = database.get(Exports.class);
        workspace = new BareWorkspace(database);
        admin = workspace.person(Role.ADMIN);
        apply(file(FILE));
    }

    private static String file(String text) {
        return text.replace("%YAML", "# YAML");
    }

    private void apply(String text) {
        var files = List.of(new Source("goals.yaml", text));
        var plan = plans.plan(admin, files, false);
        assertThat(plan.faults()).isEmpty();
        plans.apply(admin, files, false, plan.fingerprint());
    }

    private String renewed(String text) {
        var renewed = exports.into(admin, List.of(new Source("goals.yaml", text)), Selection.ALL)
                .getFirst()
                .text();
        var plan = plans.plan(admin, List.of(new Source("goals.yaml", renewed)), true);
        assertThat(plan.faults()).as(renewed).isEmpty();
        assertThat(plan.changes()).as(renewed).isEmpty();
        return renewed;
    }

    @Test
    void whatIsAsTheFileSaysIsNotTouched() {
        assertThat(renewed(file(FILE))).isEqualTo(file(FILE));
        assertThat(renewed(file(FILE).replace("\n", "\r\n")))
                .isEqualTo(file(FILE).replace("\n", "\r\n"));
    }

    @Test
    void aCycleThatIsCalledAfterItsDaysGainsNoName() {
        var text = """
                waymark: 1
                cycles:
                  - {key: q3, rhythm: quarter, start: 2031-07-01, end: 2031-09-30}
                  - {key: q4, rhythm: quarter, start: 2031-10-01, end: 2031-12-31}
                """;
        apply(text);
        apply("waymark: 1\ncycles: [{key: q4, name: The last}]\n");

        assertThat(renewed(text))
                .contains("q3, rhythm: quarter, start: 2031-07-01, end: 2031-09-30}\n", "name: The last");
    }

    @Test
    void anOwnerComesIntoTheFileWhereLeavingItOutWouldMeanAnother() {
        var files = List.of(new Source("goals.yaml", file(FILE)));

        var renewed =
                exports.into(workspace.person(Role.MEMBER), files).getFirst().text();

        assertThat(renewed)
                .isEqualTo(file(FILE)
                        .replace(
                                "category: People   # stays\n",
                                "category: People   # stays\n    owner: %s\n"
                                        .formatted(YamlWords.text(admin.person() + "@example.org"))));
    }

    @Test
    void whatChangedIsChangedInItsPlaceAndAllElseStays() {
        apply("""
                waymark: 1
                teams:
                  - {key: riders, name: All riders, purpose: They ride.}
                  - {key: app, name: The app, purpose: }
                  - {key: shop, purpose: "One line", parent: riders}
                kpis:
                  - {key: heads, category: , near-percent: 0, targets: []}
                """);

        assertThat(renewed(file(FILE)))
                .isEqualTo(file(FILE)
                        .replace("\"Riders\" ", "\"All riders\" ")
                        .replace("key: riders\n", "key: riders\n    purpose: They ride.\n")
                        .replace("name: 'App', purpose: \"Who: rides\"", "name: \"The app\", purpose: \"\"")
                        .replace("purpose: |\n      In two\n        lines.   # no comment\n", "purpose: One line\n")
                        .replace("name: Shop\n", "name: Shop\n    parent: riders\n")
                        .replace(
                                "targets:      # over time\n      - {from: 2026-01-01, at-least: 3}\n",
                                "targets:      # over time\n      []\n")
                        .replace("category: People   # stays\n", "category: \"\"   # stays\n    near-percent: 0\n"));
    }

    @Test
    void whatIsNewComesAtTheEndAndWhatIsArchivedGoes() {
        apply("""
                waymark: 1
                teams: [{key: new, name: New, purpose: "It's\\nnew"}]
                cycles: [{key: "2026", rhythm: year, start: 2026-01-01, end: 2026-12-31}]
                objectives: [{key: stay, title: Stay, cycle: "2026", level: company}]
                """);
        var gone = "waymark: 1\nteams: [{key: riders}, {key: app}, {key: new}]";
        var plan = plans.plan(admin, List.of(new Source("", gone)), true);
        plans.apply(admin, List.of(new Source("", gone)), true, plan.fingerprint());

        var renewed = renewed(file(FILE));

        assertThat(renewed)
                .startsWith("# Our goals. Ask Ada.\n")
                .contains(
                        "# in braces\n  - key: new\n    name: New\n    purpose: |-\n      It's\n      new\n\n\nkpis:",
                        "# the end\n\ncycles:\n  - key: \"2026\"\n",
                        "\nobjectives:\n  - key: stay\n    title: Stay\n")
                .doesNotContain("shop", "Shop");
    }

    @Test
    void aFileTakesOnlyWhatItHoldsUnlessAskedForMore() {
        apply("""
                waymark: 1
                cycles: [{key: "2026", rhythm: year, start: 2026-01-01, end: 2026-12-31}]
                objectives: [{key: stay, title: Stay, cycle: "2026", level: company}]
                """);
        var file = List.of(new Source("teams.yaml", "waymark: 1\nteams:\n  - {key: app, name: Old}\n"));

        assertThat(exports.into(admin, file).getFirst().text())
                .isEqualTo("waymark: 1\nteams:\n  - {key: app, name: App, purpose: \"Who: rides\"}\n");
        assertThat(exports.into(admin, file, new Selection(Set.of(Kind.TEAM), Set.of()))
                        .getFirst()
                        .text())
                .contains("key: app, name: App", "key: riders", "key: shop")
                .doesNotContain("kpis:", "objectives:");
    }

    @Test
    void keyResultsAreRenewedInTheirObjective() {
        apply("""
                waymark: 1
                cycles: [{key: "2026", rhythm: year, start: 2026-01-01, end: 2026-12-31}]
                objectives:
                  - {key: a, title: A, cycle: "2026", key-results: [{key: x, title: X, target: {from: 1, to: 2}}]}
                  - {key: b, title: B, cycle: "2026", key-results: [{key: why, title: Why, target: {from: 1, to: 2}}]}
                """);
        var text = """
                waymark: 1
                objectives:
                  - key: a
                    title: A
                    key-results:
                      # the first
                      - key: old
                        title: Never applied
                        target: yes-or-no   # stays
                  - {key: b, title: B, key-results: []}
                """;

        var renewed = exports.into(admin, List.of(new Source("goals.yaml", text)))
                .getFirst()
                .text();

        assertThat(renewed).contains("""
                        target: yes-or-no   # stays
                      - key: x
                        title: X
                """, "key-results: [{key: why, title: Why, ", "- {key: b, title: B, ");
        assertThat(renewed.indexOf("cycle:")).isLessThan(renewed.indexOf("key-results:"));
    }
}
