package org.waymark.api.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.api.Caller;
import org.waymark.objectives.KeyResult;
import org.waymark.platform.Scope;

@BothDatabases
class ReviewResourceTest {
    private static final String REVIEWS = "/api/v1/reviews";

    private final World world;
    private final TestDatabase database;
    private final Caller nora;
    private final KeyResult talks;

    ReviewResourceTest(TestDatabase database) {
        this.database = database;
        world = new World(database);
        nora = new Caller(database, world.nora);
        talks = world.keyResult(world.nora, world.teamObjective("Habits that keep a team"), "Talks held");
        world.checkIn(world.nora, talks, 5, 2);
    }

    @Test
    void aReviewIsHeldFromItsAgendaToItsEnd() {
        var review = begin();
        var topic = review + "/topics/" + talks.id().value();

        assertThat(nora.get(review + "/topics").json().at("/items/0/why").asString())
                .isEqualTo("OFF");
        assertThat(nora.put(topic + "/decision", "*", "{\"decision\":\"Two more rooms\"}")
                        .json()
                        .at("/decision")
                        .asString())
                .isEqualTo("Two more rooms");
        var agreed = nora.post(review + "/follow-ups", "{\"title\":\"Book rooms\",\"due\":\"2026-05-29\"}");
        assertThat(agreed.status()).as(agreed.toString()).isEqualTo(201);
        assertThat(nora.put("/api/v1/follow-ups/" + agreed.id() + "/completion", "*", "")
                        .json()
                        .at("/doneAt")
                        .isNull())
                .isFalse();
        assertThat(nora.put(review + "/end", "*", "").json().at("/endedAt").isNull())
                .isFalse();
        assertThat(nora.put(topic + "/decision", "*", "{\"decision\":\"Late\"}").status())
                .isEqualTo(409);
        assertThat(nora.get(REVIEWS).json().at("/items")).hasSize(1);
        assertThat(nora.delete(review).status()).isEqualTo(204);
        assertThat(nora.get(review).status()).isEqualTo(404);
        assertThat(nora.get(review + "/topics").status()).isEqualTo(404);
    }

    @Test
    void votesAreHiddenUntilThreeHaveVoted() {
        var topic = begin() + "/topics/" + talks.id().value();

        assertThat(nora.post(topic + "/votes", "{\"points\":4}")
                        .json()
                        .at("/votes")
                        .isNull())
                .isTrue();
        assertThat(nora.post(topic + "/votes", "{\"points\":5}").status()).isEqualTo(409);
        assertThat(nora.put(topic + "/disclosure", "*", "").status()).isEqualTo(409);
    }

    @Test
    void whoMayNotLeadIsRefused() {
        var review = begin();
        var petra = new Caller(database, world.petra);
        var reader = new Caller(database, world.nora, Scope.READ);
        var stranger = new Caller(database, new World(database).maya);

        assertThat(petra.put(review + "/end", "*", "").status()).isEqualTo(403);
        assertThat(reader.put(review + "/end", "*", "").status()).isEqualTo(403);
        assertThat(petra.get(review).status()).isEqualTo(200);
        assertThat(stranger.get(review).status()).isEqualTo(404);
        assertThat(stranger.get(review + "/topics").status()).isEqualTo(404);
        assertThat(stranger.get(review + "/follow-ups").status()).isEqualTo(404);
        assertThat(nora.post(REVIEWS, "{\"kind\":\"WEEKLY\"}").status()).isEqualTo(422);
    }

    private String begin() {
        var begun = nora.post(
                REVIEWS,
                "{\"kind\":\"WEEKLY\",\"cycle\":\"%s\",\"team\":\"%s\",\"minutes\":30}"
                        .formatted(world.quarter.id().value(), world.people.id().value()));
        assertThat(begun.status()).as(begun.toString()).isEqualTo(201);
        return begun.header("Location");
    }
}
