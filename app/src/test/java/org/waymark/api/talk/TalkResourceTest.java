package org.waymark.api.talk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.api.Caller;
import org.waymark.objectives.CheckInWish;
import org.waymark.objectives.CheckIns;
import org.waymark.objectives.Objective;

@BothDatabases
class TalkResourceTest {
    private final TestDatabase database;
    private final World world;
    private final Objective objective;
    private final String talk;
    private final Caller maya;
    private final Caller nora;
    private final Caller petra;

    TalkResourceTest(TestDatabase database) {
        this.database = database;
        world = new World(database);
        objective = world.teamObjective("People stay");
        talk = "/api/v1/talk/objective/" + objective.id().value();
        maya = new Caller(database, world.maya);
        nora = new Caller(database, world.nora);
        petra = new Caller(database, world.petra);
    }

    @Test
    void aCommentIsWrittenReadEditedAndRemoved() {
        var written = nora.post(talk + "/comments", "{\"words\": \"Which **sites**?\"}");
        assertThat(written.status()).as(written.toString()).isEqualTo(201);
        var path = written.header("Location");
        var answer =
                maya.post(talk + "/comments", "{\"words\": \"Assembly\", \"replyTo\": \"%s\"}".formatted(written.id()));
        assertThat(answer.json().path("replyTo").asString()).isEqualTo(written.id());

        assertThat(nora.put(path, "\"9\"", "{\"words\": \"Who?\"}").status()).isEqualTo(412);
        var foreign = maya.put(path, written.etag(), "{\"words\": \"Who?\"}");
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(foreign.json().path("detail").asString())
                .isEqualTo("You may edit only comments that you wrote, whatever your role. Answer this one instead.");
        assertThat(nora.put(path, written.etag(), "{\"words\": \"\"}").fields()).containsExactly("words");
        assertThat(nora.put(path, written.etag(), "{\"words\": \"Who?\"}").status())
                .isEqualTo(200);
        assertThat(maya.put(path + "/reactions/agree", "", "").status()).isEqualTo(204);
        assertThat(maya.put(path + "/reactions/laugh", "", "").status()).isEqualTo(404);

        assertThat(petra.get(talk + "/reactions?limit=1")
                        .json()
                        .path("items")
                        .path(0)
                        .path("comment")
                        .asString())
                .isEqualTo(written.id());
        assertThat(nora.delete(path).status()).isEqualTo(204);
        var first = petra.get(talk + "/comments?limit=1").json();
        assertThat(first.path("items").path(0).path("words").isNull()).isTrue();
        var rest = petra.get(first.path("next").asString()).json().path("items");
        assertThat(rest.path(0).path("words").asString()).isEqualTo("Assembly");
        assertThat(nora.post(path + "/restoration", "").json().path("words").asString())
                .isEqualTo("Who?");
    }

    @Test
    void viewersAndStrangersAreRefused() {
        var stranger = new Caller(database, new World(database).maya);

        assertThat(petra.post(talk + "/comments", "{\"words\": \"Me too\"}").status())
                .isEqualTo(403);
        assertThat(stranger.get(talk + "/comments").status()).isEqualTo(404);
        assertThat(stranger.post(talk + "/comments", "{\"words\": \"Hm\"}").status())
                .isEqualTo(404);
        assertThat(nora.get("/api/v1/talk/team/" + world.people.id().value() + "/comments")
                        .status())
                .isEqualTo(404);
        assertThat(petra.put(talk + "/following", "", "").status()).isEqualTo(204);
        assertThat(petra.get(talk + "/following").json().path("follows").asBoolean())
                .isTrue();
        petra.delete(talk + "/following");
        assertThat(petra.get(talk + "/following").json().path("follows").asBoolean())
                .isFalse();
    }

    @Test
    void aCheckInIsAcknowledgedAndHelpedOn() {
        var keyResult = world.keyResult(world.nora, objective, "Churn");
        var checkIn = database.get(CheckIns.class).record(world.nora, keyResult.id(), CheckInWish.of(40));
        var path = "/api/v1/check-ins/" + checkIn.id().value();

        assertThat(maya.put(path + "/acknowledgement", "", "").status()).isEqualTo(204);
        assertThat(nora.put(path + "/acknowledgement", "", "").status()).isEqualTo(409);
        assertThat(petra.get(path + "/acknowledgements").json().path("items").size())
                .isEqualTo(1);
        assertThat(maya.delete(path + "/acknowledgement").status()).isEqualTo(204);

        var asked = nora.post(path + "/help", "{\"need\": \"Rosters\", \"of\": \"%s\"}".formatted(world.maya.person()));
        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
        var help = asked.header("Location");
        assertThat(petra.put(help + "/end", "", "{\"outcome\": \"GIVEN\"}").status())
                .isEqualTo(403);
        assertThat(maya.put(help + "/end", "", "{\"outcome\": \"GIVEN\", \"answer\": \"Tom\"}")
                        .json()
                        .path("answer")
                        .asString())
                .isEqualTo("Tom");
        assertThat(nora.delete(help + "/end").status()).isEqualTo(204);
        assertThat(petra.get(path + "/help")
                        .json()
                        .path("items")
                        .path(0)
                        .path("outcome")
                        .isNull())
                .isTrue();
    }
}
