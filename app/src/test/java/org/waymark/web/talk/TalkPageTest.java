package org.waymark.web.talk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.Statements;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.World;
import org.waymark.objectives.CheckInWish;
import org.waymark.objectives.CheckIns;
import org.waymark.objectives.CycleClosing;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Objectives;
import org.waymark.people.Audience;

@BothDatabases
class TalkPageTest {
    private static final String[] SCRIPT = {"HX-Request", "true"};

    private final World world;
    private final Objective objective;
    private final String talk;
    private final Visitor nora;
    private final Visitor maya;

    TalkPageTest(TestDatabase database) {
        world = new World(database);
        objective = world.teamObjective("People stay");
        talk = "/talk/objective/" + objective.id().value();
        nora = world.visitor("nora");
        maya = world.visitor("maya");
    }

    @Test
    void aCommentIsWrittenAnsweredEditedRemovedAndBroughtBackWithoutScript() {
        var page = nora.open(talk);
        nora.post(page.selectFirst("form.write").attr("action"), "words", "Which **teams**, @Maya Lindqvist?");
        page = maya.open(talk);
        assertThat(page.select(".comment .marked").html()).contains("<strong>teams</strong>", "href=\"/people/");
        assertThat(page.select(".following button").attr("aria-pressed")).isEqualTo("true");
        assertThat(page.select("a[href$=edit]")).isEmpty();

        var comment = "/comments/" + page.selectFirst(".comment").id().substring("comment-".length());
        var answer = maya.open(comment + "/answers/new").selectFirst("form.write");
        maya.post(
                answer.attr("action"),
                "words",
                "Assembly",
                "replyTo",
                answer.selectFirst("[name=replyTo]").attr("value"));
        assertThat(maya.open(talk).select(".answers .marked").text()).isEqualTo("Assembly");

        var edit = nora.open(comment + "/edit").selectFirst("form.write");
        nora.post(
                comment,
                "words",
                "Which sites?",
                "version",
                edit.selectFirst("[name=version]").attr("value"));
        assertThat(nora.open(talk).select(".openings > li > .comment").text()).contains("Which sites?", "edited");

        nora.post(comment + "/removal");
        assertThat(nora.open(talk).select(".toast form").attr("action")).isEqualTo(comment + "/restoration");
        assertThat(maya.open(talk).text()).contains("This comment was removed.").doesNotContain("Which sites?");
        nora.post(comment + "/restoration");
        assertThat(maya.open(talk).text()).contains("Which sites?");
    }

    @Test
    void whatIsRefusedStaysInTheFormAndSaysWhy() {
        world.database.get(Objectives.class).share(world.nora, objective.id(), Audience.NOBODY);
        nora.open(talk);
        var refused = nora.post(talk + "/comments", "words", "@Maya Lindqvist look", "_back", talk);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#main textarea").text()).isEqualTo("@Maya Lindqvist look");
        assertThat(refused.page().select("#main .error").text()).contains("may not see this");

        var part = nora.post(talk + "/comments", SCRIPT, "words", "", "_back", talk);
        assertThat(part.status()).isEqualTo(422);
        assertThat(part.page().body().children()).extracting(e -> e.tagName()).containsExactly("form");

        maya.open("/");
        assertThat(maya.get(talk).status()).isEqualTo(404);
        assertThat(maya.get(talk + "/said", SCRIPT).status())
                .isEqualTo(maya.get("/talk/team/" + world.people.id().value() + "/said", SCRIPT)
                        .status());
        assertThat(maya.get(talk + "/readers?find=").status()).isEqualTo(404);
        assertThat(maya.post(talk + "/comments", "words", "Hm").status()).isEqualTo(404);
        assertThat(maya.post(talk + "/following").status()).isEqualTo(404);
    }

    @Test
    void viewersReadAlong() {
        var petra = world.visitor("petra");
        var page = petra.open(talk);

        assertThat(page.select("form.write, form.signs")).isEmpty();
        assertThat(page.text()).contains("As a viewer you read along.");
        assertThat(petra.post(talk + "/comments", "words", "Me too").status()).isEqualTo(403);
        assertThat(petra.post(talk + "/reactions", "sign", "AGREE").status()).isEqualTo(403);
        petra.post(talk + "/following");
        assertThat(petra.open(talk).select(".following button").attr("aria-pressed"))
                .isEqualTo("true");
    }

    @Test
    void anAtListsThoseWhoMaySeeIt() {
        assertThat(options(nora.open(talk + "/readers?find=pet"))).isEqualTo("Petra Novak");
        world.database.get(Objectives.class).share(world.nora, objective.id(), Audience.NOBODY);

        assertThat(options(nora.open(talk + "/readers?find=pet"))).isEmpty();
        assertThat(options(nora.open(talk + "/readers?find="))).isEqualTo("Nora Bakke People");
    }

    @Test
    void aCheckInIsAnsweredAcknowledgedReactedToAndHelpedOnItsObjective() {
        var keyResult = world.keyResult(world.nora, objective, "Churn");
        var checkIn = world.database.get(CheckIns.class).record(world.nora, keyResult.id(), CheckInWish.of(40));
        var path = "/check-ins/" + checkIn.id().value();
        maya.open("/");
        maya.post(path + "/acknowledgement");
        maya.post("/talk/check-in/" + checkIn.id().value() + "/reactions", "sign", "CELEBRATE");
        maya.post("/talk/check-in/" + checkIn.id().value() + "/comments", "words", "How did you do it?");
        var cancel = nora.open(path + "/help/new").select("a[data-revert]");
        assertThat(nora.get(cancel.attr("href")).status())
                .as("a way back without script")
                .isEqualTo(200);
        nora.post(path + "/help", "need", "A second pair of hands", "of", "Maya Lindqvist");

        var home = "/objectives/" + objective.id().value();
        var page = maya.open(home);
        var feed = page.select("#feed .voices").text();
        assertThat(feed).contains("Acknowledged by Maya Lindqvist", "How did you do it?", "A second pair of hands");
        assertThat(page.select("#feed .sign[aria-pressed=true] span").text()).isEqualTo("1");
        assertThat(page.select("#talk [hx-get]").attr("hx-get")).isEqualTo(talk);
        assertThat(Statements.during(() -> maya.get(home))).isLessThanOrEqualTo(5);
        assertThat(Statements.during(() -> maya.get(talk))).isLessThanOrEqualTo(5);

        var help = page.selectFirst("a[href$=/answer/new]").attr("href").replace("/new", "");
        maya.post(help, "answer", "Tom comes on Monday");
        maya.post(path + "/acknowledgement/withdrawal");
        feed = nora.open(home).select("#feed .voices").text();
        assertThat(feed).contains("Help was given. Tom comes on Monday").doesNotContain("Acknowledged by");
        assertThat(nora.post(path + "/acknowledgement").status()).isEqualTo(409);
    }

    @Test
    void whoCanBeAskedForHelpIsOfferedWhileTyping() {
        var keyResult = world.keyResult(world.nora, objective, "Churn");
        var checkIn = world.database.get(CheckIns.class).record(world.nora, keyResult.id(), CheckInWish.of(40));
        var field =
                nora.open("/check-ins/" + checkIn.id().value() + "/help/new").selectFirst("input[name=of]");

        var options = nora.get(field.attr("hx-get") + "&of=lindq").page().select("option");

        assertThat(options.attr("value")).startsWith("Maya Lindqvist");
    }

    @Test
    void anAcknowledgementIsConfirmedAndTakenBackFromWhereItStood() {
        var keyResult = world.keyResult(world.nora, objective, "Churn");
        var checkIn = world.database.get(CheckIns.class).record(world.nora, keyResult.id(), CheckInWish.of(40));
        var path = "/check-ins/" + checkIn.id().value() + "/acknowledgement";
        var home = "/objectives/" + objective.id().value();
        maya.open(home);

        var said = maya.post(path, SCRIPT, "_back", home).page().select(".toast");

        assertThat(said.text()).contains("You acknowledged this check-in.");
        assertThat(said.select("form").attr("action")).isEqualTo(path + "/withdrawal");
        maya.post(path + "/withdrawal");
        assertThat(maya.open(home).select(".toast").text()).contains("You took back your acknowledgement.");
        assertThat(maya.open(home).select("#feed .voices").text()).doesNotContain("Acknowledged by");
    }

    @Test
    void helpIsAskedWithACheckInAndWaitsInTheWeekOfWhoIsAsked() {
        var keyResult = world.keyResult(world.nora, objective, "Churn");
        nora.open("/");
        var path = "/key-results/" + keyResult.id().value() + "/check-ins";
        assertThat(nora.post(path, "value", "40", "need", "Somebody who knows rosters", "of", "Nora Bakke")
                        .status())
                .isEqualTo(422);
        assertThat(nora.open("/key-results/" + keyResult.id().value()).select("#feed li"))
                .isEmpty();

        nora.post(path, "value", "40", "need", "Somebody who knows rosters", "of", "Maya Lindqvist");
        var asked = maya.open("/").select("#asked");
        assertThat(asked.text()).contains("Somebody who knows rosters", "Nora Bakke", "Churn");
        assertThat(maya.open(asked.select("a").attr("href")).text()).contains("Help given");
        assertThat(nora.open("/").select("#asked li")).isEmpty();

        var ask = nora.open("/key-results/" + keyResult.id().value())
                .select("#feed a[href$=/help/new]")
                .attr("href");
        var closing = world.database.get(CycleClosing.class);
        var plan = closing.plan(world.maya, world.quarter.id());
        closing.close(world.maya, world.quarter.id(), plan.fingerprint());
        assertThat(maya.open("/").select("#asked li"))
                .as("nothing in a closed cycle waits for anybody")
                .isEmpty();
        assertThat(nora.open("/key-results/" + keyResult.id().value()).select("#feed a[href$=/help/new]"))
                .as("and nobody is asked")
                .isEmpty();
        assertThat(nora.post(ask.replace("/new", ""), "need", "Hands", "of", "Maya Lindqvist")
                        .status())
                .isEqualTo(409);
        closing.reopen(world.maya, world.quarter.id());
        assertThat(maya.open("/").select("#asked li")).hasSize(1);
    }

    private static String options(Document page) {
        return String.join(" ", page.select("[role=option] > span:nth-child(2)").eachText());
    }

    @Test
    void whoeverWritesSeesThatTheyFollowNow() {
        var answer =
                maya.post(talk + "/comments", SCRIPT, "words", "Which sites?").page();

        assertThat(answer.select(".voices").text()).contains("Which sites?");
        var following = answer.select("form.following[hx-swap-oob=true]");
        assertThat(following.select("button").attr("aria-pressed")).isEqualTo("true");
        var beside = maya.open(talk).select("form.following");
        assertThat(following.attr("id")).isEqualTo(beside.attr("id")).isNotEmpty();
        assertThat(beside.hasAttr("hx-swap-oob")).isFalse();
    }
}
