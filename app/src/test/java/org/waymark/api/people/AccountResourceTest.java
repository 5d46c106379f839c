package org.waymark.api.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.BareWorkspace;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.api.Caller;
import org.waymark.people.Accounts;
import org.waymark.people.Founding;
import org.waymark.people.Sessions;
import org.waymark.people.SignIn;
import org.waymark.people.SignedIn;
import org.waymark.people.schema.Tables;
import org.waymark.platform.Role;
import org.waymark.platform.Scope;

@BothDatabases
class AccountResourceTest {
    private static final String PASSWORD = "a rather long one";

    private final TestDatabase database;
    private final String email = "ada.%s@halden.example".formatted(UUID.randomUUID());
    private final Caller ada;

    AccountResourceTest(TestDatabase database) {
        this.database = database;
        var actor = database.get(Accounts.class)
                .createAnother(new Founding("Halden Cycles", "Ada", email, PASSWORD, "Europe/Oslo", 1));
        ada = new Caller(database, actor);
    }

    @Test
    void devicesAreListedAndSignedOut() {
        signIn(PASSWORD);
        signIn(PASSWORD);
        var first = ada.get("/api/v1/me/sessions?limit=1");

        var closed = ada.delete("/api/v1/me/sessions/"
                + first.json().path("items").path(0).path("id").asString());

        assertThat(first.json().path("items").path(0).path("device").asString())
                .as(first.toString())
                .isEqualTo("Firefox on Linux");
        assertThat(first.json().path("next").isString()).isTrue();
        assertThat(closed.status()).isEqualTo(204);
        assertThat(ada.get("/api/v1/me/sessions").json().path("items")).hasSize(1);
        assertThat(ada.delete("/api/v1/me/sessions").status()).isEqualTo(204);
        assertThat(ada.get("/api/v1/me/sessions").json().path("items")).isEmpty();
        assertThat(ada.delete("/api/v1/me/sessions/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    @Test
    void aPasswordIsChangedByWhoKnowsTheOldOne() {
        var session = signIn(PASSWORD);

        var changed = ada.send("PUT", "/api/v1/me/password", json(PASSWORD, "another long one"));

        assertThat(changed.status()).as(changed.toString()).isEqualTo(204);
        assertThat(database.get(Sessions.class).resolve(session)).isEmpty();
        assertThat(database.get(Sessions.class).resolve(signIn("another long one")))
                .map(SignedIn::person)
                .isPresent();
        assertThat(ada.send("PUT", "/api/v1/me/password", json(PASSWORD, "a third long one"))
                        .fields())
                .containsExactly("oldPassword");
        assertThat(ada.send("PUT", "/api/v1/me/password", json("another long one", "short"))
                        .fields())
                .containsExactly("password");
    }

    @Test
    void whoGuessesThePasswordIsToldWhenToTryAgain() {
        for (int i = 0; i < 10; i++) {
            ada.send("PUT", "/api/v1/me/password", json("not this one " + i, "another long one"));
        }

        var refused = ada.send("PUT", "/api/v1/me/password", json(PASSWORD, "another long one"));

        assertThat(refused.status()).as(refused.toString()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 900);
        assertThat(refused.json().path("detail").asString()).startsWith("Too many attempts. Try again in 15 minutes.");
    }

    @Test
    void aFurtherWorkspaceIsMadeOnce() {
        var sent = """
                {"name": "Second", "timeZone": "Europe/Madrid", "fiscalYearStart": 1, "checkInWeekday": 5}""";

        var made = ada.post("/api/v1/workspaces", sent, "Idempotency-Key", "second");
        ada.post("/api/v1/workspaces", sent, "Idempotency-Key", "second");

        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(ada.get("/api/v1/workspaces")
                        .json()
                        .path("items")
                        .valueStream()
                        .map(one -> one.path("name").asString()))
                .containsExactly("Halden Cycles", "Second", "Personal");
        assertThat(ada.post("/api/v1/workspaces", sent.replace("Europe/Madrid", "Mars"))
                        .fields())
                .containsExactly("timeZone");
    }

    @Test
    void aTokenThatOnlyReadsLearnsNothingOfOtherWorkspacesAndDevices() {
        var workspace = new BareWorkspace(database);
        var reader = new Caller(database, workspace.person(Role.OWNER), Scope.READ);

        assertThat(reader.get("/api/v1/workspaces").status()).isEqualTo(403);
        assertThat(reader.get("/api/v1/me/sessions").status()).isEqualTo(403);
        assertThat(reader.delete("/api/v1/me/sessions").status()).isEqualTo(403);
        assertThat(reader.send("PUT", "/api/v1/me/password", json(PASSWORD, "another long one"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anAdminLooksAfterTheTokensAndThePasswordOfAMember() {
        var workspace = new BareWorkspace(database);
        var admin = new Caller(database, workspace.person(Role.ADMIN));
        var actor = workspace.person(Role.MEMBER);
        var member = new Caller(database, actor);
        var path = "/api/v1/people/" + actor.person();

        var held = admin.get(path + "/tokens").json().path("items");
        var link = admin.post(path + "/password-resets", "");

        assertThat(held).hasSize(1);
        assertThat(link.json().path("link").asString()).as(link.toString()).startsWith("/password-resets/");
        assertThat(member.get(path + "/tokens").status()).isEqualTo(403);
        assertThat(member.post(path + "/password-resets", "").status()).isEqualTo(403);
        assertThat(admin.delete("/api/v1/tokens/" + held.path(0).path("id").asString())
                        .status())
                .isEqualTo(204);
        assertThat(member.get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void anAdminGivesAMemberAnotherAddress() {
        var workspace = new BareWorkspace(database);
        var admin = new Caller(database, workspace.person(Role.ADMIN));
        var actor = workspace.person(Role.MEMBER);
        var path = "/api/v1/people/" + actor.person();
        var version = admin.get(path).header("ETag");
        var sent = "{\"email\": \"new.%s\"}".formatted(email).getBytes();

        var changed = admin.send("PUT", path + "/email", sent, "If-Match", version);

        assertThat(changed.json().path("email").asString())
                .as(changed.toString())
                .isEqualTo("new." + email);
        assertThat(admin.send("PUT", path + "/email", sent, "If-Match", version).status())
                .isEqualTo(412);
        assertThat(admin.send(
                                "PUT",
                                path + "/email",
                                "{\"email\": \"no\"}".getBytes(),
                                "If-Match",
                                changed.header("ETag"))
                        .fields())
                .containsExactly("email");
        assertThat(new Caller(database, actor)
                        .send("PUT", path + "/email", sent, "If-Match", changed.header("ETag"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anAddressOfOnesOwnIsAskedForWithThePasswordAndByMailOnly() {
        var path = "/api/v1/me/email-change";
        var sent = "{\"email\": \"new.%s\", \"password\": \"%s\"}";

        assertThat(ada.get(path).status()).isEqualTo(404);
        assertThat(ada.send("PUT", path, sent.formatted(email, "not this one").getBytes())
                        .fields())
                .containsExactly("password");
        var refused = ada.send("PUT", path, sent.formatted(email, PASSWORD).getBytes());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("detail").asString()).contains("sends no mail");
        assertThat(ada.delete(path).status()).isEqualTo(204);
    }

    /** All tests call from the same address. */
    @AfterEach
    void forgetWhoGuessed() {
        database.get(DSLContext.class).deleteFrom(Tables.SIGN_IN_ATTEMPT).execute();
    }

    private String signIn(String password) {
        return database.get(Sessions.class)
                .signIn(new SignIn(email, password, false, "Firefox on Linux", "192.0.2.7"))
                .token();
    }

    private static byte[] json(String old, String fresh) {
        return "{\"oldPassword\": \"%s\", \"password\": \"%s\"}"
                .formatted(old, fresh)
                .getBytes();
    }
}
