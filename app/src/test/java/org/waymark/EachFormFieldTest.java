package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.platform.schema.Tables.FACT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.waymark.library.OwnTemplates;
import org.waymark.objectives.Objective;
import org.waymark.objectives.ObjectiveWish;
import org.waymark.objectives.Objectives;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.reviews.Review;
import org.waymark.reviews.ReviewWish;
import org.waymark.reviews.Reviews;

/** Every field of every form of the pages, one after the other, holds something absurd: no page breaks, nothing is half saved. */
@BothDatabases
class EachFormFieldTest {
    private static final List<String> ABSURD = List.of(
            "",
            "1e400",
            "-1",
            "2026-02-30",
            "9999-12-31",
            "a\u0000b",
            "🚲".repeat(3_000),
            "00000000-0000-7000-8000-000000000000");

    /** These take something away, or end the visit. */
    private static final String ENDINGS =
            ".*(removal|archival|closure|deletion|revocation|sign-out|password|restoration).*";

    private final TestDatabase database;
    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());

    EachFormFieldTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void whatIsAbsurdInAFieldBreaksNoPage() {
        AtOnce.both(() -> new Half().tryAll(0), () -> new Half().tryAll(1));

        assertThat(wrong).isEmpty();
    }

    /** Every other page, in a world of its own, whose facts nobody else adds to. */
    private final class Half {
        private final World world = new World(database);
        private final Visitor maya = world.visitor("maya");

        void tryAll(int which) {
            var pages = pages();
            AtOnce.half(List.copyOf(pages.keySet()), which).forEach(name -> {
                var page = pages.get(name);
                var forms = forms(page);
                for (int i = 0; i < forms.size(); i++) {
                    if (!forms.get(i).attr("action").matches(ENDINGS)) tryAll(name, page, i, fields(forms.get(i)));
                }
            });
        }

        private void tryAll(String name, Supplier<Document> page, int form, Set<String> fields) {
            var forms = forms(page);
            for (var field : fields) {
                for (var absurd : ABSURD) {
                    if (forms.size() <= form) return; // an earlier one was taken, and the form is no longer offered
                    var before = facts();
                    var answer = maya.submit(forms.get(form), field, absurd);
                    var isRefused = answer.status() >= 400;
                    if (answer.status() >= 500 || (isRefused && (facts() != before || !isWorded(answer)))) {
                        note(name, field, absurd, answer);
                    }
                    if (!isRefused) forms = forms(page);
                }
            }
        }

        private Map<String, Supplier<Document>> pages() {
            var objective = world.companyObjective("People choose to stay");
            var keyResult = world.keyResult(world.maya, objective, "Talks held");
            world.checkIn(world.maya, keyResult, 10, 7);
            var kpi = world.kpi("Turnover");
            world.measured(kpi, LocalDate.of(2026, 4, 30), 18);
            var ofObjective = "/objectives/" + objective.id().value();
            var ofKeyResult = "/key-results/" + keyResult.id().value();
            var ofKpi = "/kpis/" + kpi.id().value();
            var ofWork = "/initiatives/"
                    + world.initiative(world.maya, "Coaching programme", keyResult)
                            .id()
                            .value();
            var ofDraft = "/objectives/" + draft().value();
            var ofTemplate = world.database
                    .get(OwnTemplates.class)
                    .make(world.maya, kpi.id())
                    .id()
                    .value();
            var pages = new LinkedHashMap<String, Supplier<Document>>();
            var review = world.database
                    .get(Reviews.class)
                    .start(world.maya, new ReviewWish(Review.Kind.CLOSING, world.quarter.id(), null, 30));
            var paths = List.of(
                    "/objectives/new",
                    "/objectives/new?template=objective-be-a-place-people-choose-to-stay",
                    "/library/" + ofTemplate,
                    ofObjective + "/edit",
                    ofObjective + "/override",
                    ofObjective + "/word",
                    ofObjective + "/aims/new",
                    ofObjective + "/links/new",
                    ofObjective + "/audience",
                    ofObjective + "/copies/new",
                    ofObjective + "/cycle",
                    ofKeyResult + "/edit",
                    ofKeyResult + "/check-ins/new",
                    "/initiatives/new",
                    ofWork,
                    ofWork + "/edit",
                    ofWork + "/key-results/new",
                    ofWork + "/dependencies/new",
                    "/kpis/new",
                    ofKpi + "/edit",
                    ofKpi + "/values/new",
                    ofKpi + "/values",
                    ofKpi + "/targets",
                    ofKpi + "/audience",
                    "/kpis/values",
                    "/cycles/new",
                    "/cycles/" + world.quarter.id().value() + "/edit",
                    "/me",
                    "/settings/workspace",
                    "/settings/status",
                    "/settings/connectors/new?kind=sqlite",
                    "/settings/tokens",
                    "/settings/teams",
                    "/settings/teams/" + world.people.id().value(),
                    "/settings/people/invitations/new",
                    "/workspaces/new",
                    "/settings/closing",
                    "/settings/notifications",
                    "/settings/channels",
                    "/settings/calendars",
                    "/settings/analysis",
                    "/reviews",
                    "/reviews/" + review.id().value(),
                    "/cycles/" + world.quarter.id().value() + "/closing",
                    "/cycles/" + world.quarter.id().value() + "/closing/"
                            + objective.id().value(),
                    "/planning?cycle=" + world.quarter.slug(),
                    "/planning/publications/new?cycle=" + world.quarter.slug(),
                    ofDraft,
                    ofDraft + "/proposal",
                    "/");
            paths.forEach(path -> pages.put(path, () -> maya.open(path)));
            for (var kind : List.of("REACH", "HOLD", "RATE", "RELATIVE", "MILESTONES", "ZONES", "SCALE", "YES_NO")) {
                var form = ofObjective + "/key-results/form";
                pages.put(
                        kind,
                        () -> maya.post(form, "kind", kind, "title", "Talks").page());
            }
            return pages;
        }

        private Objective.Id draft() {
            return world.database
                    .get(Objectives.class)
                    .draft(
                            world.maya,
                            new ObjectiveWish(
                                    world.quarter.id(),
                                    "Riders come back",
                                    "",
                                    "",
                                    new Holder(Level.COMPANY, world.maya.person(), null),
                                    Objective.Kind.ASPIRATIONAL,
                                    false,
                                    List.of(),
                                    false,
                                    null))
                    .id();
        }

        private int facts() {
            return world.database.get(DSLContext.class).fetchCount(FACT, FACT.WORKSPACE_ID.eq(world.maya.workspace()));
        }
    }

    private static Elements forms(Supplier<Document> page) {
        return page.get().select("form[method=post]");
    }

    private static boolean isWorded(Visitor.Answer answer) {
        return !answer.page().select(".errors, .error, .toast, main p").text().isBlank();
    }

    private static Set<String> fields(Element form) {
        var names = new LinkedHashSet<>(
                form.select("input[name], textarea[name], select[name]").eachAttr("name"));
        names.removeAll(Set.of("_csrf", "_back"));
        return names;
    }

    private void note(String page, String field, String absurd, Visitor.Answer answer) {
        var what = absurd.length() > 40 ? absurd.substring(0, 40) + "…" : absurd;
        wrong.add("%s: %s = “%s” is answered with %d".formatted(page, field, what, answer.status()));
    }
}
