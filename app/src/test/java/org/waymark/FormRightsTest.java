package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.waymark.initiatives.TaskWish;
import org.waymark.initiatives.Tasks;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.KpiWish;
import org.waymark.kpis.Kpis;
import org.waymark.kpis.Measurements;
import org.waymark.kpis.Recording;
import org.waymark.objectives.Aim;
import org.waymark.objectives.Aims;
import org.waymark.objectives.CheckInWish;
import org.waymark.objectives.CheckIns;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Objective;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.talk.CommentWish;
import org.waymark.talk.Comments;
import org.waymark.talk.Help;
import org.waymark.talk.HelpWish;
import org.waymark.talk.Subject;

/** Whoever may not send a form is not shown it either: the page of each form is refused as what it sends would be. */
@BothDatabases
class FormRightsTest {
    /** Forms at addresses that do not say so. */
    private static final Set<String> NAMED = Set.of(
            "/objectives/{id}/override",
            "/objectives/{id}/word",
            "/objectives/{id}/audience",
            "/objectives/{id}/cycle",
            "/kpis/{id}/values/{day}",
            "/kpis/{id}/targets",
            "/kpis/{id}/audience",
            "/kpis/{id}/cascade",
            "/kpis/{id}/suggestion",
            "/kpis/{id}/push",
            "/kpis/values",
            "/initiatives/{id}/days",
            "/settings/teams/{id}/place");

    /** What everybody may make, and a plan that shows only what its reader may do. */
    private static final Set<String> EVERYBODYS =
            Set.of("/workspaces/new", "/planning/publications/new", "/cycles/{id}/closure/new");

    /** What a member may make in a place of their own. */
    private static final Set<String> MEMBERS = Set.of(
            "/objectives/new",
            "/initiatives/new",
            "/kpis/new",
            "/kpis/values",
            "/kpis/{id}/suggestion",
            "/talk/{kind}/{id}/comments/new",
            "/comments/{id}/answers/new",
            "/help/{id}/answer/new"); // she was asked

    /** Of oneself, before one is known, and what only looks at what is typed. */
    private static final String ANYBODYS =
            "/(sign-in|sign-out|setup|password-resets|me|workspaces|inbox)(/.*)?|.*/(hints|views|following)(/withdrawal)?|"
                    + "/kpis/\\{id}/formula/preview|/settings/(calendars|code|export|notifications|tokens)(/.*)?";

    private final Map<String, Visitor> visitors = new HashMap<>();
    private final World world;
    private final Objective objective;
    private final KeyResult keyResult;
    private final Kpi kpi;
    private final Map<String, UUID> ids;

    FormRightsTest(TestDatabase database) {
        world = new World(database);
        objective = world.companyObjective("People choose to stay");
        keyResult = world.keyResult(world.maya, objective, "Talks held");
        kpi = companyKpi();
        world.database.get(Aims.class).aim(world.maya, objective.id(), new Aim(kpi.id(), Aim.Way.UP, null, null, null));
        ids = ids();
    }

    @Test
    void aViewerIsRefusedThePageOfEachForm() {
        var petra = world.visitor("petra");

        assertThat(forms().filter(form -> !EVERYBODYS.contains(form)))
                .filteredOn(form -> petra.get(path(form)).status() != 403)
                .isEmpty();
    }

    @Test
    void aMemberIsRefusedTheFormsOfWhatOthersHold() {
        var nora = world.visitor("nora");

        assertThat(forms().filter(form -> !EVERYBODYS.contains(form) && !MEMBERS.contains(form)))
                .filteredOn(form -> nora.get(path(form)).status() != 403)
                .isEmpty();
        assertThat(MEMBERS)
                .filteredOn(form -> nora.get(path(form)).status() != 200)
                .isEmpty();
    }

    @Test
    void itsHolderIsShownEachForm() {
        var maya = world.visitor("maya");

        assertThat(forms())
                .filteredOn(form -> maya.get(path(form)).status() != 200)
                .isEmpty();
    }

    /** A form of one field, in the place of its text, is refused as the whole form is. */
    @Test
    void aFormInItsPlaceIsRefusedToo() {
        var petra = world.visitor("petra");

        for (var path : List.of(
                path("/objectives/{id}/edit") + "?field=title",
                path("/initiatives/{id}/edit") + "?field=title",
                path("/tasks/{id}/edit"),
                path("/kpis/{id}/edit/{field}"),
                path("/kpis/{id}/values/{day}"),
                path("/comments/{id}/edit"))) {
            assertThat(petra.get(path, "HX-Request", "true").page().select("form"))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void whereAnObjectiveIsBegunIsFilledInForThoseWhoMay() {
        var team = "/teams/" + world.people.id().value();
        var draft = "a[href^=/objectives/new]";
        var nora = world.visitor("nora");

        assertThat(world.visitor("petra").open(team).select("#team-objectives " + draft))
                .isEmpty();
        var form = nora.open(nora.open(team).select("#team-objectives " + draft).attr("href"));
        assertThat(form.select("[name=level][checked]").val()).isEqualTo("TEAM");
        assertThat(form.select("[name=team]").val()).isEqualTo("People");
        var moving = nora.open("/objectives/new?of-kpi=" + kpi.id().value());
        assertThat(moving.select("[name=kpi]").val()).isEqualTo("Turnover");
        assertThat(nora.get("/objectives/new?of-kpi=" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    /** Neither an empty form nor one full of nonsense is read before it is known whether it may be sent at all. */
    @Test
    void aViewerIsRefusedWhatIsSentBeforeItIsRead() {
        assertThat(posts().filter(form -> !form.matches(ANYBODYS)))
                .filteredOn(form -> isReadBeforeItIsRefused("petra", form))
                .isEmpty();
    }

    @Test
    void aMemberIsRefusedTheFormsOfAdminsBeforeTheyAreRead() {
        assertThat(posts().filter(form -> form.matches("/(settings|cycles)(/.*)?") && !form.matches(ANYBODYS)))
                .filteredOn(form -> isReadBeforeItIsRefused("nora", form))
                .isEmpty();
    }

    private boolean isReadBeforeItIsRefused(String who, String form) {
        var visitor = visitors.computeIfAbsent(who, world::visitor);
        var path = path(form)
                .replace("{step}", "DATES")
                .replaceAll("\\{[a-zA-Z]+}", world.people.id().value().toString());
        return Stream.of(
                        visitor.post(path),
                        visitor.post(
                                path, "_back", "/", "name", "x".repeat(5_000), "value", "1e400", "day", "2026-02-30"))
                .anyMatch(answer -> answer.status() != 403 && answer.status() != 404 && answer.status() != 409);
    }

    private Stream<String> posts() {
        var found = new TreeSet<String>();
        world.database.mappings().getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().stream()
                        .anyMatch(m -> m != RequestMethod.GET && m != RequestMethod.HEAD))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> !pattern.startsWith("/api/"))
                .forEach(found::add);
        return found.stream();
    }

    /** Where a form is that comes later is known by its address. */
    private Stream<String> forms() {
        var found = new TreeSet<String>();
        world.database.mappings().getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> !pattern.startsWith("/api/"))
                .filter(pattern ->
                        pattern.matches(".*/(new|edit|edit/\\{field}|correction)") || NAMED.contains(pattern))
                .filter(pattern -> !pattern.startsWith("/settings/channels/")) // see ChannelsPageTest
                .forEach(found::add);
        assertThat(found).hasSizeGreaterThan(40);
        return found.stream();
    }

    private String path(String pattern) {
        var kind = pattern.split("/")[1];
        return pattern.replace(
                        "{id}", ids.getOrDefault(kind, objective.id().value()).toString())
                .replace("{kpi}", kpi.id().value().toString())
                .replace("{objective}", objective.id().value().toString())
                .replace("{kind}", "objective")
                .replace("{day}", "2026-04-30")
                .replace("{field}", "name");
    }

    private Map<String, UUID> ids() {
        var work = world.initiative(world.maya, "Coaching programme", keyResult);
        var task = world.database.get(Tasks.class).add(world.maya, work.id(), new TaskWish("Ask", null, null));
        var checkIn = world.database.get(CheckIns.class).record(world.maya, keyResult.id(), CheckInWish.of(10));
        var help = world.database
                .get(Help.class)
                .ask(world.maya, checkIn.id(), new HelpWish("A hand", world.nora.person()));
        var subject = new Subject(Subject.Kind.OBJECTIVE, objective.id().value());
        var comment =
                world.database.get(Comments.class).write(world.maya, subject, new CommentWish("Who is in?", null));
        return Map.of(
                "objectives", objective.id().value(),
                "key-results", keyResult.id().value(),
                "kpis", kpi.id().value(),
                "initiatives", work.id().value(),
                "tasks", task.id().value(),
                "check-ins", checkIn.id().value(),
                "help", help.id().value(),
                "comments", comment.id().value(),
                "cycles", world.quarter.id().value(),
                "settings", world.people.id().value());
    }

    /** Owned by Maya: Nora may look at it. */
    private Kpi companyKpi() {
        var like = world.kpiWish("Turnover");
        var holder = new Holder(Level.COMPANY, world.maya.person(), null);
        var wish = new KpiWish(
                like.name(), like.card(), holder, null, like.category(), like.indicator(), like.metric(), 5);
        var made = world.database.get(Kpis.class).define(world.maya, wish);
        var value = Recording.of(LocalDate.of(2026, 4, 30), 18);
        world.database.get(Measurements.class).record(world.maya, made.id(), List.of(value), "test");
        return made;
    }
}
