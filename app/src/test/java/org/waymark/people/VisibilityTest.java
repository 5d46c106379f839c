package org.waymark.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.waymark.BareWorkspace;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.platform.Actor;
import org.waymark.platform.Ids;
import org.waymark.platform.Refused;
import org.waymark.platform.Role;

@BothDatabases
class VisibilityTest {
    private final DSLContext db;
    private final Audiences audiences;
    private final BareWorkspace workspace;
    private final BareWorkspace other;
    private final Actor owner;
    private final UUID sales;
    private final Actor seller;
    private final Actor admin;
    private final UUID subject;

    VisibilityTest(TestDatabase database) {
        db = database.get(DSLContext.class);
        audiences = database.get(Audiences.class);
        workspace = new BareWorkspace(database);
        other = new BareWorkspace(database);
        owner = workspace.person(Role.MEMBER);
        sales = workspace.team("Sales");
        seller = workspace.person(Role.MEMBER, sales);
        admin = workspace.person(Role.OWNER);
        subject = database.get(Ids.class).next();
    }

    @Test
    void whatIsNotRestrictedIsSeenByAllOfTheWorkspaceAndNobodyElse() {
        assertThat(sees(seller, false)).isTrue();
        assertThat(sees(admin, false)).isTrue();
        assertThat(sees(other.person(Role.OWNER), false)).isFalse();
    }

    @Test
    void whatIsRestrictedIsSeenByItsOwnerOnlyNotEvenByAdmins() {
        assertThat(sees(owner, true)).isTrue();
        assertThat(sees(seller, true)).isFalse();
        assertThat(sees(admin, true)).isFalse();
    }

    @Test
    void anAudienceOfPersonsAndTeamsSeesToo() {
        audiences.set(owner, subject, new Audience(Set.of(admin.person()), Set.of(sales)));

        assertThat(sees(seller, true)).isTrue();
        assertThat(sees(admin, true)).isTrue();
        assertThat(sees(workspace.person(Role.ADMIN), true)).isFalse();
        assertThat(audiences.of(owner, subject)).isEqualTo(new Audience(Set.of(admin.person()), Set.of(sales)));
    }

    @Test
    void anAudienceIsReplacedAsAWhole() {
        audiences.set(owner, subject, new Audience(Set.of(admin.person()), Set.of(sales)));

        audiences.set(owner, subject, Audience.NOBODY);

        assertThat(sees(seller, true)).isFalse();
        assertThat(sees(admin, true)).isFalse();
    }

    @Test
    void nobodyOfAnotherWorkspaceIsLetIn() {
        var stranger = other.person(Role.MEMBER).person();
        var strangers = other.team("Sales");

        assertThatThrownBy(() -> audiences.set(owner, subject, new Audience(Set.of(stranger), Set.of(strangers))))
                .isInstanceOfSatisfying(
                        Refused.Invalid.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Refused.Problem::field)
                                .containsExactly("audience.persons", "audience.teams"));
        assertThat(audiences.of(owner, subject)).isEqualTo(Audience.NOBODY);
    }

    private boolean sees(Actor actor, boolean restricted) {
        var covers = Visibility.covers(actor, val(workspace.id), val(subject), val(restricted), val(owner.person()));
        return db.fetchExists(selectOne().where(covers));
    }
}
