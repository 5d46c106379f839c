package org.waymark.api.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.BareWorkspace;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.api.Caller;
import org.waymark.platform.Actor;
import org.waymark.platform.Role;

@BothDatabases
class PeopleResourceTest {
    private final TestDatabase database;
    private final BareWorkspace workspace;
    private final Actor ada;
    private final Caller owner;
    private final Caller member;

    PeopleResourceTest(TestDatabase database) {
        this.database = database;
        workspace = new BareWorkspace(database);
        ada = workspace.person(Role.MEMBER);
        owner = new Caller(database, workspace.person(Role.OWNER));
        member = new Caller(database, ada);
    }

    @Test
    void whoAsksIsTold() {
        var me = member.get("/api/v1/me");

        assertThat(me.json().path("id").asString()).isEqualTo(ada.person().toString());
        assertThat(me.json().path("scope").asString()).isEqualTo("ALL");
        var changed = member.put("/api/v1/me", me.etag(), "{\"name\": \"Ada\", \"jobTitle\": \"Engineer\"}");
        assertThat(changed.json().path("jobTitle").asString())
                .as(changed.toString())
                .isEqualTo("Engineer");
        assertThat(member.put("/api/v1/me", me.etag(), "{\"name\": \"Ada\"}").status())
                .isEqualTo(412);
    }

    @Test
    void anOwnerChangesRolesAndAMemberDoesNot() {
        var path = "/api/v1/people/" + ada.person();
        var etag = owner.get(path).etag();

        assertThat(member.put(path + "/role", etag, "{\"role\": \"OWNER\"}").status())
                .isEqualTo(403);
        assertThat(owner.put(path + "/role", etag, "{\"role\": \"ADMIN\"}")
                        .json()
                        .path("role")
                        .asString())
                .isEqualTo("ADMIN");
        assertThat(owner.put(path + "/role", etag, "{\"role\": \"KING\"}").status())
                .isEqualTo(422);
    }

    @Test
    void whoIsRemovedLeavesTheListAndComesBack() {
        var path = "/api/v1/people/" + ada.person();

        var removed = owner.delete(path, "If-Match", owner.get(path).etag());

        assertThat(removed.json().path("leftAt").isString())
                .as(removed.toString())
                .isTrue();
        assertThat(owner.get("/api/v1/people").json().path("items")).hasSize(1);
        assertThat(owner.get("/api/v1/people?left=true").json().path("items")).hasSize(1);
        assertThat(member.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(owner.put(path + "/restoration", removed.etag(), "")
                        .json()
                        .path("leftAt")
                        .isNull())
                .isTrue();
    }

    @Test
    void teamsAreFoundedMovedAndPeopled() {
        var sales = owner.post("/api/v1/teams", "{\"name\": \"Sales\"}");
        var north = owner.post("/api/v1/teams", "{\"name\": \"North\"}");
        var path = north.header("Location");

        var moved = owner.put(path, north.etag(), "{\"name\": \"North\", \"parent\": \"%s\"}".formatted(sales.id()));

        assertThat(moved.json().path("parent").asString()).as(moved.toString()).isEqualTo(sales.id());
        var added = owner.send("PUT", path + "/members/" + ada.person(), "{\"lead\": true}".getBytes());
        assertThat(added.status()).as(added.toString()).isEqualTo(204);
        assertThat(member.get(path + "/members")
                        .json()
                        .path("items")
                        .path(0)
                        .path("lead")
                        .asBoolean())
                .isTrue();
        assertThat(owner.get("/api/v1/people?team=" + north.id()).json().path("items"))
                .hasSize(1);
        assertThat(owner.delete(path + "/members/" + ada.person()).status()).isEqualTo(204);
        assertThat(owner.put(sales.header("Location") + "/archival", sales.etag(), "")
                        .status())
                .isEqualTo(409);
        assertThat(owner.put(path + "/archival", moved.etag(), "").status()).isEqualTo(200);
        assertThat(owner.get("/api/v1/teams").json().path("items")).hasSize(1);
        assertThat(member.post("/api/v1/teams", "{\"name\": \"Mine\"}").status())
                .isEqualTo(403);
    }

    @Test
    void anInvitationShowsItsLinkOnce() {
        var invited =
                owner.post("/api/v1/invitations", "{\"email\": \"%s@example.org\"}".formatted(ada.person() + "x"));

        assertThat(invited.status()).as(invited.toString()).isEqualTo(201);
        assertThat(invited.json().path("link").asString()).startsWith("/invitations/");
        var open = owner.get("/api/v1/invitations").json().path("items");
        assertThat(open).hasSize(1);
        assertThat(open.path(0).path("link").isNull()).isTrue();
        assertThat(owner.delete(invited.header("Location")).status()).isEqualTo(204);
        assertThat(member.get("/api/v1/invitations").status()).isEqualTo(403);
    }

    @Test
    void aTokenWorksUntilItIsRevoked() {
        var issued = member.post("/api/v1/tokens", "{\"name\": \"Nightly\", \"scope\": \"REPORT\", \"days\": 30}");

        assertThat(issued.status()).as(issued.toString()).isEqualTo(201);
        assertThat(issued.json().path("secret").asString()).startsWith("wm_");
        assertThat(member.delete(issued.header("Location")).status()).isEqualTo(204);
        assertThat(member.post("/api/v1/tokens", "{\"name\": \"Forever\", \"scope\": \"READ\", \"days\": 9999}")
                        .fields())
                .containsExactly("days");
    }

    @Test
    void aTokenThatEndedIsSaidToHaveEnded() {
        var issued = member.post("/api/v1/tokens", "{\"name\": \"Nightly\", \"scope\": \"READ\", \"days\": 30}");
        var program = Caller.pushing(database, issued.json().path("secret").asString());
        assertThat(program.get("/api/v1/me").status()).isEqualTo(200);

        member.delete(issued.header("Location"));

        var refused = program.get("/api/v1/me");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.json().path("detail").asString())
                .contains("has ended, was revoked, or is mistyped", "Settings, API tokens");
    }

    @Test
    void aMemberLeavesAndTheLastOwnerDoesNot() {
        var me = "/api/v1/people/" + member.get("/api/v1/me").json().path("id").asString();
        var boss = "/api/v1/people/" + owner.get("/api/v1/me").json().path("id").asString();

        assertThat(member.delete(me, "If-Match", member.get(me).etag()).status())
                .isEqualTo(200);

        assertThat(member.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(owner.get(me).json().path("leftAt").isNull()).isFalse();
        var refused = owner.delete(boss, "If-Match", owner.get(boss).etag());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("detail").asString()).contains("Make somebody else an owner first");
    }

    @Test
    void savedViewsAreKept() {
        var saved = member.post(
                "/api/v1/saved-views", "{\"page\": \"kpis\", \"name\": \"Late\", \"query\": \"late=true\"}");

        assertThat(saved.status()).as(saved.toString()).isEqualTo(201);
        assertThat(member.get("/api/v1/saved-views?page=kpis").json().path("items"))
                .hasSize(1);
        assertThat(owner.delete(saved.header("Location")).status()).isEqualTo(404);
        assertThat(member.delete(saved.header("Location")).status()).isEqualTo(204);
    }

    @Test
    void theWorkspaceIsChangedByItsOwner() {
        var etag = member.get("/api/v1/workspace").etag();
        var halden = """
                {"name": "Halden", "timeZone": "Europe/Oslo", "fiscalYearStart": 1, "checkInWeekday": 5}""";

        assertThat(member.put("/api/v1/workspace", etag, halden).status()).isEqualTo(403);
        assertThat(owner.put("/api/v1/workspace", etag, halden)
                        .json()
                        .path("name")
                        .asString())
                .isEqualTo("Halden");
        assertThat(owner.put(
                                "/api/v1/workspace",
                                owner.get("/api/v1/workspace").etag(),
                                halden.replace("Oslo", "Atlantis"))
                        .fields())
                .containsExactly("timeZone");
    }

    @Test
    void nothingCrossesBetweenTwoWorkspaces() {
        var team = owner.post("/api/v1/teams", "{\"name\": \"Sales\"}");
        var stranger = new Caller(database, new BareWorkspace(database).person(Role.OWNER));

        assertThat(stranger.get("/api/v1/people/" + ada.person()).status()).isEqualTo(404);
        assertThat(stranger.get(team.header("Location")).status()).isEqualTo(404);
        assertThat(stranger.get(team.header("Location") + "/members").status()).isEqualTo(404);
        assertThat(stranger.put(team.header("Location"), team.etag(), "{\"name\": \"Ours\"}")
                        .status())
                .isEqualTo(404);
    }
}
