package org.waymark.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.waymark.Program;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.World;

/** Who guesses is slowed down; all requests come from one address here, so each test has a program of its own. */
class TooOftenPageTest {
    @Test
    void theEleventhGuessIsToldWhenToTryAgain() {
        try (var program = Program.start(TestDatabase.SQLITE.settings("often"))) {
            var world = new World(program);
            var visitor = new Visitor(program);
            for (int i = 0; i < 10; i++) {
                assertThat(signIn(visitor, world, "guess number " + i).status()).isEqualTo(422);
            }

            var refused = signIn(visitor, world, World.PASSWORD);

            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.retryAfter()).isBetween(1, 900);
            assertThat(refused.page().select(".errors").text()).contains("Too many attempts. Try again in 15 minutes.");
            assertThat(refused.page().select("#f-email").val()).isEqualTo(world.emailOf("maya"));
            program.clock().pass(Duration.ofMinutes(16));
            assertThat(signIn(visitor, world, World.PASSWORD).status()).isEqualTo(303);
        }
    }

    @Test
    void newPasswordsAreAskedForAtMostTenTimes() {
        try (var program = Program.start(TestDatabase.SQLITE.settings("often"))) {
            new World(program);
            var visitor = new Visitor(program);
            for (int i = 0; i < 10; i++) {
                var asked = visitor.post("/password-resets", "email", "ada%d@halden.example".formatted(i));
                assertThat(asked.status()).isLessThan(400);
            }

            var refused = visitor.post("/password-resets", "email", "ada@halden.example", "_back", "/password-resets");

            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.retryAfter()).isBetween(1, 900);
            assertThat(visitor.get("/sign-in").status()).as("reading is free").isEqualTo(200);
        }
    }

    private static Visitor.Answer signIn(Visitor visitor, World world, String password) {
        return visitor.post(
                "/sign-in", "email", world.emailOf("maya"), "password", password, "to", "", "_back", "/sign-in");
    }
}
