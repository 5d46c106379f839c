package org.waymark.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.Worded.sayingJust;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.Worded;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.platform.Role;
import org.waymark.platform.Scope;

class AccessTest {
    private static final UUID ME = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);
    private static final UUID MY_TEAM = new UUID(2, 1);
    private static final UUID LED_TEAM = new UUID(2, 2);
    private static final UUID FOREIGN_TEAM = new UUID(2, 3);

    private final Access access = new Access();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        //                owner,      admin,      member,     viewer,     scope
        "READ,            EVERYWHERE, EVERYWHERE, EVERYWHERE, EVERYWHERE, READ",
        "CREATE_GOAL,     EVERYWHERE, EVERYWHERE, OWN,        NOWHERE,    ALL",
        "EDIT_GOAL,       EVERYWHERE, EVERYWHERE, OWN,        NOWHERE,    ALL",
        "AGREE_GOAL,      EVERYWHERE, EVERYWHERE, OWN,        NOWHERE,    ALL",
        "CHECK_IN,        EVERYWHERE, EVERYWHERE, OWN,        NOWHERE,    REPORT",
        "PLAN_WORK,       EVERYWHERE, EVERYWHERE, OWN,        NOWHERE,    ALL",
        "DO_WORK,         EVERYWHERE, EVERYWHERE, OWN,        NOWHERE,    REPORT",
        "CREATE_KPI,      EVERYWHERE, EVERYWHERE, OWN,        NOWHERE,    ALL",
        "EDIT_KPI,        EVERYWHERE, EVERYWHERE, OWN,        NOWHERE,    ALL",
        "RECORD_VALUES,   EVERYWHERE, EVERYWHERE, OWN,        NOWHERE,    REPORT",
        "APPROVE_VALUES,  EVERYWHERE, EVERYWHERE, OWN,        NOWHERE,    ALL",
        "COMMENT,         EVERYWHERE, EVERYWHERE, EVERYWHERE, NOWHERE,    ALL",
        "EDIT_COMMENT,    OWN,        OWN,        OWN,        NOWHERE,    ALL",
        "REMOVE_COMMENT,  EVERYWHERE, EVERYWHERE, OWN,        NOWHERE,    ALL",
        "END_HELP,        EVERYWHERE, EVERYWHERE, OWN,        OWN,        ALL",
        "ACKNOWLEDGE,     EVERYWHERE, EVERYWHERE, OWN,        NOWHERE,    ALL",
        "HOLD_REVIEW,     EVERYWHERE, EVERYWHERE, OWN,        NOWHERE,    ALL",
        "KEEP_TEMPLATES,  EVERYWHERE, EVERYWHERE, OWN,        NOWHERE,    ALL",
        "KEEP_OWN,        EVERYWHERE, EVERYWHERE, EVERYWHERE, EVERYWHERE, ALL",
        "MANAGE_CYCLES,   EVERYWHERE, EVERYWHERE, NOWHERE,    NOWHERE,    ALL",
        "MANAGE_TEAMS,    EVERYWHERE, EVERYWHERE, NOWHERE,    NOWHERE,    ALL",
        "MANAGE_PEOPLE,   EVERYWHERE, EVERYWHERE, NOWHERE,    NOWHERE,    ALL",
        "MANAGE_SETTINGS, EVERYWHERE, EVERYWHERE, NOWHERE,    NOWHERE,    ALL",
        "MANAGE_CONNECTIONS, EVERYWHERE, EVERYWHERE, NOWHERE, NOWHERE,    ALL",
        "MANAGE_OWNERS,   EVERYWHERE, NOWHERE,    NOWHERE,    NOWHERE,    ALL",
        "MAKE_BACKUPS,    EVERYWHERE, NOWHERE,    NOWHERE,    NOWHERE,    ALL",
    })
    void eachRoleReachesAsFarAsTheTableSays(
            Action action, Reach owner, Reach admin, Reach member, Reach viewer, Scope scope) {
        for (var role : Role.values()) {
            var expected =
                    switch (role) {
                        case OWNER -> owner;
                        case ADMIN -> admin;
                        case MEMBER -> member;
                        case VIEWER -> viewer;
                    };
            for (var held : Scope.values()) {
                var actor = actor(role, held);
                var reach = held.covers(scope) ? expected : Reach.NOWHERE;
                assertThat(access.may(actor, action)).as("%s %s", role, held).isEqualTo(reach == Reach.EVERYWHERE);
                assertThat(access.maySomewhere(actor, action))
                        .as("%s %s", role, held)
                        .isEqualTo(reach != Reach.NOWHERE);
                assertThat(access.may(actor, action, new Holder(Level.INDIVIDUAL, ME, null)))
                        .as("%s %s, own", role, held)
                        .isEqualTo(reach != Reach.NOWHERE);
                assertThat(access.may(actor, action, new Holder(Level.INDIVIDUAL, OTHER, null)))
                        .as("%s %s, foreign", role, held)
                        .isEqualTo(reach == Reach.EVERYWHERE);
            }
        }
    }

    @Test
    void noActionIsMissingInTheTableAbove() throws NoSuchMethodException {
        var rows = AccessTest.class
                .getDeclaredMethod(
                        "eachRoleReachesAsFarAsTheTableSays",
                        Action.class,
                        Reach.class,
                        Reach.class,
                        Reach.class,
                        Reach.class,
                        Scope.class)
                .getAnnotation(CsvSource.class)
                .value();

        assertThat(Arrays.stream(rows)
                        .map(row -> Action.valueOf(row.split(",")[0]))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Action.values());
    }

    @ParameterizedTest(name = "{0} of {1}, team {2}: create {3}, edit {4}")
    @CsvSource({
        "INDIVIDUAL, me,    none,    true,  true",
        "INDIVIDUAL, other, none,    false, false",
        "INDIVIDUAL, other, mine,    false, false", // a colleague's own goal stays the colleague's
        "TEAM,       other, mine,    true,  true",
        "TEAM,       other, led,     true,  true",
        "TEAM,       other, foreign, false, false",
        "TEAM,       me,    foreign, false, true", // given to me by that team
        "TEAM,       me,    none,    false, true",
        "COMPANY,    other, none,    false, false",
        "COMPANY,    other, mine,    false, false",
        "COMPANY,    me,    none,    false, true",
    })
    void aMemberReachesItsOwnThingsAndThoseOfItsTeams(
            Level level, String owner, String team, boolean create, boolean edit) {
        var holder = new Holder(level, owner.equals("me") ? ME : OTHER, team(team));
        var member = actor(Role.MEMBER, Scope.ALL);

        assertThat(access.may(member, Action.CREATE_GOAL, holder)).isEqualTo(create);
        assertThat(access.may(member, Action.CREATE_KPI, holder)).isEqualTo(create);
        assertThat(access.may(member, Action.EDIT_GOAL, holder)).isEqualTo(edit);
        assertThat(access.may(member, Action.EDIT_KPI, holder)).isEqualTo(edit);
        assertThat(access.may(member, Action.CHECK_IN, holder)).isEqualTo(edit);
        assertThat(access.may(member, Action.RECORD_VALUES, holder)).isEqualTo(edit);
    }

    @Test
    void oneOfSeveralHoldersIsEnough() {
        var keyResult = new Holder(Level.COMPANY, OTHER, null);
        var objective = new Holder(Level.COMPANY, ME, null);

        assertThatCode(() -> access.require(actor(Role.MEMBER, Scope.ALL), Action.CHECK_IN, keyResult, objective))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void aRefusalSaysWhoCanChangeIt(Action action) {
        var foreign = new Holder(Level.COMPANY, OTHER, null);
        for (var role : Role.values()) {
            for (var scope : Scope.values()) {
                var actor = actor(role, scope);
                if (!access.may(actor, action, foreign)) {
                    assertThatThrownBy(() -> access.require(actor, action, foreign))
                            .isInstanceOf(Refused.Forbidden.class)
                            .satisfies(
                                    refused -> assertThat(Worded.of(refused))
                                            .containsPattern(
                                                    "its person issues it|admin can|An owner can|An admin can|that you wrote, whatever"));
                }
            }
        }
    }

    @Test
    void aViewerIsToldTheRoleAndTheRemedy() {
        assertThatThrownBy(() -> access.require(
                        actor(Role.VIEWER, Scope.ALL), Action.CHECK_IN, new Holder(Level.INDIVIDUAL, ME, null)))
                .satisfies(sayingJust("As viewer you may not check in. An admin can give you a role that may."));
    }

    private static @Nullable UUID team(String name) {
        return switch (name) {
            case "mine" -> MY_TEAM;
            case "led" -> LED_TEAM;
            case "foreign" -> FOREIGN_TEAM;
            default -> null;
        };
    }

    private static Actor actor(Role role, Scope scope) {
        return new Actor(new UUID(0, 1), ME, role, Set.of(MY_TEAM), Set.of(LED_TEAM), scope);
    }
}
