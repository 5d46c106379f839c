package org.waymark.web.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.Statements;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.World;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Objectives;
import org.waymark.people.Audience;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.platform.Actor;

@BothDatabases
class InboxPageTest {
    private final World world;

    InboxPageTest(TestDatabase database) {
        world = new World(database);
    }

    @Test
    void whatOneWasGivenIsCountedAtTheBellAndStandsInTheInbox() {
        handed("Fewer people leave", world.nora);
        var nora = world.visitor("nora");

        var page = nora.open("/");
        assertThat(page.select(".bell").attr("aria-label")).isEqualTo("Inbox, 1 unread");
        assertThat(page.select(".bell .badge").text()).isEqualTo("1");

        var inbox = nora.open("/inbox");
        assertThat(inbox.select(".told-thing h4").text()).isEqualTo("Fewer people leave");
        assertThat(inbox.select(".told a").text())
                .isEqualTo("Unread: Maya Lindqvist made you the owner of this objective");
    }

    @Test
    void openingLeadsToTheThingAndReadsIt() {
        var objective = handed("Fewer people leave", world.nora);
        var nora = world.visitor("nora");

        var opened = nora.get(lines(nora).getFirst().select("a").attr("href"));

        assertThat(opened.location()).isEqualTo("/objectives/" + objective.id().value());
        assertThat(nora.open("/inbox").select(".told[data-read]")).hasSize(1);
        assertThat(nora.open("/").select(".bell .badge")).isEmpty();
    }

    @Test
    void linesAreReadAndUnreadWithoutScripts() {
        handed("Fewer people leave", world.nora);
        var nora = world.visitor("nora");

        nora.submit(form(lines(nora).getFirst()));
        assertThat(nora.open("/inbox").select(".told[data-read]")).hasSize(1);

        nora.submit(form(lines(nora).getFirst()));
        assertThat(nora.open("/inbox").select(".told:not([data-read])")).hasSize(1);
    }

    @Test
    void allAreReadAtOnce() {
        handed("Fewer people leave", world.nora);
        handed("More people come", world.nora);
        var nora = world.visitor("nora");

        var answer = nora.submit(form(nora.open("/inbox").selectFirst(".page-head")));

        assertThat(answer.location()).isEqualTo("/inbox");
        assertThat(nora.open("/inbox").select(".told[data-read]")).hasSize(2);
    }

    @Test
    void whatOneMayNotSeeAnyMoreIsGoneFromTheInbox() {
        var objective = handed("Fewer people leave", world.nora);
        var nora = world.visitor("nora");
        var line = lines(nora).getFirst().select("a").attr("href");
        var objectives = world.database.get(Objectives.class);
        var kept = objectives.edit(world.maya, objective.id(), objective.version(), wish(world.maya));

        objectives.share(world.maya, kept.id(), Audience.NOBODY);

        assertThat(lines(nora)).isEmpty();
        assertThat(nora.open("/").select(".bell .badge")).isEmpty();
        assertThat(nora.get(line).status()).isEqualTo(404);
    }

    @Test
    void nobodyReadsAnotherPersonsNotices() {
        handed("Fewer people leave", world.nora);
        var line = lines(world.visitor("nora")).getFirst().select("a").attr("href");

        var maya = world.visitor("maya");

        assertThat(maya.get(line).status()).isEqualTo(404);
        assertThat(maya.post(line + "/reading").status()).isEqualTo(404);
        assertThat(new Visitor(world.database).get("/inbox").location()).contains("/sign-in");
    }

    @Test
    void aFullInboxTakesAsManyStatementsAsAnEmptyOne() {
        for (int i = 0; i < 8; i++) handed("Objective " + i, world.nora);
        var nora = world.visitor("nora");
        nora.open("/inbox");

        assertThat(Statements.during(() -> nora.get("/inbox"))).isLessThanOrEqualTo(3);
        assertThat(Statements.during(() -> nora.get("/inbox/bell"))).isLessThanOrEqualTo(2);
    }

    private Objective handed(String title, Actor to) {
        return world.objective(world.maya, title, new Holder(Level.COMPANY, to.person(), null));
    }

    private org.waymark.objectives.ObjectiveWish wish(Actor owner) {
        return new org.waymark.objectives.ObjectiveWish(
                world.quarter.id(),
                "Fewer people leave",
                "",
                "",
                new Holder(Level.COMPANY, owner.person(), null),
                Objective.Kind.ASPIRATIONAL,
                false,
                List.of(),
                true,
                null);
    }

    private static List<Element> lines(Visitor visitor) {
        return visitor.open("/inbox").select(".told");
    }

    private static Element form(Element around) {
        var form = around.selectFirst("form");
        assertThat(form).isNotNull();
        return java.util.Objects.requireNonNull(form);
    }
}
