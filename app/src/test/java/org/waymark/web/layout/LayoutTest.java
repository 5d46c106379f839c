package org.waymark.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.waymark.platform.Messages;
import org.waymark.platform.Refused;
import org.waymark.web.assets.Assets;

class LayoutTest {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.waymark.web.pages");

    private static final Words WORDS = Words.of(new Messages(), ZoneOffset.UTC, Instant.parse("2026-05-19T08:00:00Z"));
    private static final Frame FRAME = new Frame(
            WORDS,
            new Assets(),
            new Csrf("_csrf", "X-CSRF-TOKEN", "secret"),
            Theme.LIGHT,
            true,
            "maya",
            List.of(new Toast("Saved <b>it</b>", "/check-ins/1/undo")));

    @Test
    void aPageHasOneHeadingItsPlaceAndItsTitle() {
        var page = page(Map.of("place", Place.OBJECTIVES, "title", "Objectives"));

        assertThat(page.title()).isEqualTo("Objectives · Waymark");
        assertThat(page.select("aside nav a[aria-current=page]").eachText()).containsExactly("Objectives");
        assertThat(page.select(".crumbs [aria-current=page]").text()).isEqualTo("Objectives");
        assertThat(page.select("html").attr("data-theme")).isEqualTo("light");
    }

    @Test
    void noPageHasInlineScriptOrStyle() {
        var page = page(Map.of("place", Place.HOME, "title", "My week"));

        assertThat(page.select("script:not([src]), style")).isEmpty();
        assertThat(page.getAllElements())
                .allSatisfy(element -> assertThat(element.attributes().asList())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")));
    }

    @Test
    void everyFormThatChangesThingsCarriesTheSecret() {
        var page = page(Map.of("place", Place.HOME, "title", "My week"));

        assertThat(page.select("form[method=post]"))
                .isNotEmpty()
                .allSatisfy(form -> assertThat(form.select("input[name=_csrf]").attr("value"))
                        .isEqualTo("secret"));
    }

    @Test
    void whatWaitsIsCountedInFiguresAndInWords() {
        var page = page(Map.of("place", Place.HOME, "title", "My week"));

        assertThat(page.select("aside .count .vh").eachText()).containsExactly("4 waiting", "2 waiting");
    }

    @Test
    void aTeamShowsTheMixOfItsStatuses() {
        var page = page(Map.of("place", Place.HOME, "title", "My week"));

        assertThat(page.select(".teams .mix").attr("aria-label")).isEqualTo("3 on track and 1 at risk");
    }

    @Test
    void wordsOfPeopleAreEscaped() {
        var page = page(Map.of("place", Place.HOME, "title", "My week"));

        assertThat(page.select(".toast span").text()).isEqualTo("Saved <b>it</b>");
    }

    @Test
    void idsAreUnique() {
        var ids = page(Map.of("place", Place.HOME, "title", "My week"))
                .select("[id]")
                .eachAttr("id");

        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void aRefusedFieldKeepsWhatWasTypedAndSaysWhatToDo() {
        var typed = Typed.refused(
                Map.of("to", new String[] {"fifteen"}),
                List.of(new Refused.Problem("to", "fifteen", "no.form.number")),
                WORDS);

        var field = part("parts/field.jte", Map.of("typed", typed, "name", "to", "label", "Target", "unit", "%"));

        var input = field.selectFirst("input");
        assertThat(input.attr("value")).isEqualTo("fifteen");
        assertThat(input.attr("aria-invalid")).isEqualTo("true");
        assertThat(field.getElementById(input.attr("aria-describedby")).text())
                .isEqualTo("Write a number, for example 15 or 12.5.");
        assertThat(field.select("label").attr("for")).isEqualTo(input.id());
    }

    @Test
    void aFieldWithoutTroubleClaimsNone() {
        var field = part("parts/field.jte", Map.of("typed", Typed.nothing(), "name", "to", "label", "Target"));

        assertThat(field.selectFirst("input").hasAttr("aria-invalid")).isFalse();
        assertThat(field.selectFirst("input").hasAttr("aria-describedby")).isFalse();
        assertThat(field.selectFirst("input").hasAttr("required")).isFalse();
    }

    @Test
    void theSummaryOfErrorsLinksToEachField() {
        var typed = Typed.refused(Map.of(), List.of(new Refused.Problem("title", "", "no.form.missing")), WORDS);

        var summary = part("parts/errors.jte", Map.of("words", WORDS, "typed", typed));

        assertThat(summary.select("a").attr("href")).isEqualTo("#f-title");
        assertThat(summary.text()).contains("One thing to mend");
    }

    @Test
    void paceIsToldInWordsToo() {
        var pace = part(
                "parts/pace.jte",
                Map.of("words", WORDS, "mark", new Mark("at-risk", "At risk"), "done", 0.38, "due", 0.61));

        assertThat(pace.select(".pace").attr("aria-label")).isEqualTo("38% done, 61% expected today");
        assertThat(pace.select(".pace").attr("style")).isEqualTo("--v:38;--e:61");
    }

    static Document page(Map<String, Object> arguments) {
        var all = new HashMap<>(arguments);
        all.put("shell", shell());
        all.put("content", (Content) output -> output.writeContent("<h1>Here</h1>"));
        return part("layout/page.jte", all);
    }

    private static Document part(String template, Map<String, Object> arguments) {
        var out = new StringOutput();
        TEMPLATES.render(template, arguments, out);
        return Jsoup.parse(out.toString());
    }

    private static Shell shell() {
        var mix = new Mix(List.of(
                new Mix.Part(new Mark("on-track", "On track"), 3),
                new Mix.Part(new Mark("at-risk", "At risk"), 1),
                new Mix.Part(new Mark("no-data", "No data"), 0)));
        return new Shell(
                FRAME,
                "Halden Cycles",
                List.of(new Choice("Halden Cycles", "/workspaces/1", true), Choice.of("Personal", "/workspaces/2")),
                4,
                2,
                3,
                List.of(new TeamLine("People", "/teams/1", 0, false, mix)),
                new Me(Face.of(new UUID(1, 2), "Maya Lindqvist"), "Head of People", "/me"),
                new CyclePicker(
                        "Q2 2026",
                        "week 7 of 13",
                        new Ruler(53.84, 13, "Q2 2026: day 49 of 91, 54% of the cycle gone"),
                        List.of(new Choice("Q2 2026", "/?cycle=1", true), Choice.of("Q1 2026", "/?cycle=2"))),
                List.of(Choice.of("Objective", "/objectives/new"), Choice.of("KPI", "/kpis/new")),
                List.of(),
                null,
                new Seen("1", false));
    }
}
