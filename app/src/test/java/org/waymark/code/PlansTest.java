package org.waymark.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.Worded.saying;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.waymark.BareWorkspace;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.code.Change.Deed;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.platform.Role;
import org.waymark.platform.Scope;

@BothDatabases
class PlansTest {
    private final TestDatabase database;
    private final Plans plans;
    private final Exports exports;
    private final Actor admin;

    PlansTest(TestDatabase database) {
        this.database = database;
        plans = database.get(Plans.class);
        exports = database.get(Exports.class);
        admin = new BareWorkspace(database).person(Role.ADMIN);
    }

    private static List<Source> files(String text) {
        return List.of(new Source("goals.yaml", text));
    }

    private static String everything(Actor owner) {
        try (var text = PlansTest.class.getResourceAsStream("/code/everything.yaml")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("OWNER", owner.person() + "@example.org");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Plan apply(Actor actor, String text) {
        var plan = plans.plan(actor, files(text), false);
        assertThat(plan.faults()).isEmpty();
        return plans.apply(actor, files(text), false, plan.fingerprint());
    }

    private String exported(Actor actor) {
        return exports.whole(actor, Selection.ALL).text();
    }

    @Test
    void allThatCanBeSaidComesBackAndChangesNothingTwice() {
        var text = everything(admin);

        var done = apply(admin, text);

        assertThat(done.count(Deed.ADD)).isEqualTo(29);
        assertThat(plans.plan(admin, files(text), false).changes()).isEmpty();
        assertThat(plans.plan(admin, files(text), true).changes()).isEmpty();
        var out = exported(admin);
        assertThat(plans.plan(admin, files(out), true)).satisfies(plan -> {
            assertThat(plan.faults()).isEmpty();
            assertThat(plan.changes()).isEmpty();
        });
        var other = new BareWorkspace(database).person(Role.OWNER);
        apply(other, out.replace(admin.person().toString(), other.person().toString()));
        assertThat(exported(other))
                .isEqualTo(out.replace(admin.person().toString(), other.person().toString()));
    }

    @Test
    void aCycleIsNotNamedAsAnotherOneIs() {
        var text = files("""
                waymark: 1
                cycles:
                  - {key: spring, name: Sprint, rhythm: custom, start: 2026-03-02, end: 2026-03-15}
                  - {key: summer, name: sprint, rhythm: custom, start: 2026-07-06, end: 2026-07-19}
                """);
        var plan = plans.plan(admin, text, false);

        assertThatThrownBy(() -> plans.apply(admin, text, false, plan.fingerprint()))
                .isInstanceOf(Refused.class)
                .satisfies(saying("There is a cycle Sprint already, from 2026-03-02 to 2026-03-15."));
        assertThat(exported(admin)).isEqualTo("waymark: 1\n");
    }

    @Test
    void aPlanChangesNothing() {
        plans.plan(admin, files(everything(admin)), false);

        assertThat(exported(admin)).isEqualTo("waymark: 1\n");
    }

    @Test
    void whatChangesIsShownFieldByFieldAndTheRestIsLeftAlone() {
        apply(admin, everything(admin));

        var plan = apply(admin, """
                waymark: 1
                objectives:
                  - key: stay
                    title: Make the app worth keeping
                    draft: false
                    problem:
                    key-results:
                      - {key: reach, target: {from: 23, to: 12}}
                """);

        assertThat(plan.changes()).extracting(Change::deed).containsOnly(Deed.CHANGE);
        assertThat(plan.changes().getFirst().differences())
                .extracting(Difference::field)
                .containsExactly("title", "draft", "problem");
        assertThat(PlanWords.before(
                        plan.changes().getLast(),
                        plan.changes().getLast().differences().getFirst()))
                .isEqualTo("{from: 23, to: 15}");
        assertThat(exported(admin))
                .contains("Make the app worth keeping", "weight: 3")
                .doesNotContain("draft: true");
    }

    @Test
    void whatTheFilesDoNotNameIsArchivedOnlyWhenAskedTo() {
        apply(admin, everything(admin));
        var text = """
                waymark: 1
                objectives:
                  - key: stay
                    key-results:
                      - {key: reach}
                """;

        assertThat(plans.plan(admin, files(text), false).changes()).isEmpty();
        var plan = plans.plan(admin, files(text), true);

        assertThat(plan.faults()).isEmpty();
        assertThat(plan.changes()).hasSize(11).extracting(Change::deed).containsOnly(Deed.ARCHIVE);
        plans.apply(admin, files(text), true, plan.fingerprint());
        assertThat(exported(admin)).contains("key: reach", "key: year").doesNotContain("key: hold");
        assertThat(plans.plan(admin, files(everything(admin)), false).count(Deed.RESTORE))
                .isEqualTo(11);
        apply(admin, everything(admin));
        assertThat(plans.plan(admin, files(everything(admin)), true).changes()).isEmpty();
    }

    @Test
    void aPlanThatIsAnotherOneByNowIsRefused() {
        apply(admin, everything(admin));
        var text = "waymark: 1\nteams: [{key: app, purpose: Mine}]";
        var plan = plans.plan(admin, files(text), false);
        apply(admin, "waymark: 1\nteams: [{key: app, purpose: Yours}]");

        assertThatThrownBy(() -> plans.apply(admin, files(text), false, plan.fingerprint()))
                .isInstanceOf(Refused.Conflict.class);
        assertThat(exported(admin)).contains("purpose: Yours");
    }

    @Test
    void aKeyResultWeighsNothingOnlyBesideOneThatCounts() {
        var text = """
                waymark: 1
                cycles: [{key: "2026", rhythm: year, start: 2026-01-01, end: 2026-12-31}]
                objectives:
                  - key: open
                    title: Open
                    cycle: "2026"
                    key-results:
                      - {key: a, title: A, target: {from: 1, to: 2}, weight: 0}
                      - {key: b, title: B, target: {from: 1, to: 2}, weight: 2}
                """;

        apply(admin, text);
        var swapped = apply(admin, text.replace("weight: 0", "weight: 1").replace("weight: 2", "weight: 0"));
        var none = plans.plan(admin, files(text.replace("weight: 2", "weight: 0")), false);

        assertThat(swapped.count(Deed.CHANGE)).isEqualTo(2);
        assertThat(none.faults())
                .extracting(fault ->
                        fault.field() + " " + fault.value() + " " + fault.why().key())
                .containsExactly("objectives.open.key-results.a.weight 0 no.objectives.weight-none");
    }

    @Test
    void aRefusalIsShownAtItsLineAndNothingIsDone() {
        var text = """
                waymark: 1
                teams: [{key: people, name: People}]
                kpis:
                  - {key: a, name: A, direction: lower, cadence: monthly, owner: nobody@example.org}
                  - {key: b, name: B, direction: lower, cadence: monthly, targets: [{from: 2026-01-01, at-least: 3}]}
                objectives:
                  - {key: c, title: C, cycle: never}
                """;

        var unknown = plans.plan(admin, files(text), false);
        var refused = plans.plan(
                admin,
                files(text.replace("owner: nobody@example.org", "due-days: 5").replaceAll("objectives:\\n.*\\n", "")),
                false);

        assertThat(unknown.faults())
                .extracting(fault -> fault.spot() + " " + fault.field())
                .containsExactly("goals.yaml:4:66 kpis.a.owner", "goals.yaml:7:31 objectives.c.cycle");
        assertThat(refused.faults())
                .extracting(fault ->
                        fault.spot() + " " + fault.field() + " " + fault.why().key())
                .containsExactly("goals.yaml:5:68 kpis.b.targets no.kpis.targets.high");
        assertThatThrownBy(() -> plans.apply(admin, files(text), false, unknown.fingerprint()))
                .isInstanceOf(Refused.Invalid.class);
        assertThat(exported(admin)).isEqualTo("waymark: 1\n");
    }

    @Test
    void whoMayNotDoAThingByHandMayNotDoItByAFile() {
        var text = "waymark: 1\nteams: [{key: people, name: People}]";
        var bare = new BareWorkspace(database);
        var member = bare.person(Role.MEMBER);
        var reader =
                new Actor(bare.id, member.person(), Role.OWNER, java.util.Set.of(), java.util.Set.of(), Scope.READ);

        assertThat(plans.plan(member, files(text), false).faults())
                .extracting(fault -> fault.why().key())
                .containsExactly("no.access.ask-admin");
        assertThatThrownBy(() -> plans.plan(reader, files(text), false)).isInstanceOf(Refused.Forbidden.class);
        assertThat(plans.compare(reader, files(text), false).count(Deed.ADD)).isEqualTo(1);
    }

    @Test
    void whatIsPrivateIsNeitherExportedNorNamed() {
        var bare = new BareWorkspace(database);
        var one = bare.person(Role.ADMIN);
        var other = bare.person(Role.ADMIN);
        apply(one, """
                waymark: 1
                cycles: [{key: "2026", rhythm: year, start: 2026-01-01, end: 2026-12-31}]
                kpis: [{key: secret, name: Secret, direction: lower, cadence: monthly, seen-by: []}]
                objectives:
                  - key: open
                    title: Open
                    cycle: "2026"
                    moves: [{kpi: secret, way: down}]
                    key-results: [{key: a, title: A, kpi: secret, target: {from: 1, to: 2}}]
                """);

        assertThat(exported(other)).contains("key: open").doesNotContain("secret", "Secret", "~");
        assertThat(plans.plan(other, files(exported(other)), false).changes()).isEmpty();
        assertThat(plans.plan(
                                other,
                                files("waymark: 1\nobjectives: [{key: open, moves: [{kpi: secret, way: up}]}]"),
                                false)
                        .faults())
                .extracting(fault -> fault.why().key())
                .containsExactly("no.code.unknown");
        apply(other, "waymark: 1\nobjectives: [{key: open, title: Opened, key-results: [{key: a, title: B}]}]");
        assertThat(exported(one)).contains("title: Opened", "kpi: secret", "title: B");
    }
}
