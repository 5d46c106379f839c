package org.waymark.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.waymark.Worded.saying;
import static org.waymark.people.schema.Tables.FOUNDING;

import java.util.Collections;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.platform.Refused;
import org.waymark.platform.Refused.Problem;
import org.waymark.platform.Role;

@BothDatabases
class AccountsTest {
    private final Accounts accounts;
    private final Workspaces workspaces;
    private final Somebody somebody;
    private final TestDatabase database;

    AccountsTest(TestDatabase database) {
        this.database = database;
        accounts = database.get(Accounts.class);
        workspaces = database.get(Workspaces.class);
        somebody = new Somebody(database);
    }

    @Test
    void onlyTheFirstPersonIsMadeByThePageForTheFirst() {
        somebody.owner("Ada");

        assertThat(accounts.isFresh()).isFalse();
        assertThatThrownBy(() -> accounts.createFirst(
                        new Founding("Second", "Eve", Somebody.address("eve"), Somebody.PASSWORD, "Europe/Oslo", 1)))
                .isInstanceOf(Refused.Conflict.class)
                .satisfies(saying("already set up"));
    }

    @Test
    void ofTwoWhoSetUpAtTheSameMomentOneBecomesTheOwner() throws Exception {
        database.get(DSLContext.class).deleteFrom(FOUNDING).execute();
        Callable<Boolean> setUp = () -> {
            try {
                accounts.createFirst(
                        new Founding("First", "Ada", Somebody.address("ada"), Somebody.PASSWORD, "Europe/Oslo", 1));
                return true;
            } catch (Refused.Conflict tooLate) {
                return false;
            }
        };

        try (var people = Executors.newFixedThreadPool(4)) {
            var done = people.invokeAll(Collections.nCopies(4, setUp));
            assertThat(done.stream().map(Future::resultNow)).containsExactlyInAnyOrder(true, false, false, false);
        }
    }

    @Test
    void aFounderOwnsTheWorkspaceAndAPersonalOne() {
        var ada = somebody.owner("Ada");

        var mine = workspaces.mine(ada);

        assertThat(mine)
                .extracting(
                        one -> one.workspace().name(), one -> one.workspace().personal(), Workspaces.Mine::role)
                .containsExactly(tuple("Halden Cycles", false, Role.OWNER), tuple("Personal", true, Role.OWNER));
    }

    @Test
    void everyProblemOfAFoundingIsToldAtOnce() {
        assertThatThrownBy(() ->
                        accounts.createAnother(new Founding(" ", "Ada\u0000", "ada", "short", "Mars/Olympus", 13)))
                .isInstanceOfSatisfying(
                        Refused.Invalid.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::field)
                                .containsExactly(
                                        "personName",
                                        "email",
                                        "password",
                                        "workspaceName",
                                        "timeZone",
                                        "fiscalYearStart"));
    }

    @Test
    void anAddressHasOneAccountWhateverItsCase() {
        var ada = somebody.owner("Ada");
        var shouted = somebody.emailOf(ada).toUpperCase(Locale.ROOT);

        assertThatThrownBy(() -> accounts.createAnother(
                        new Founding("Other", "Eve", shouted, Somebody.PASSWORD, "Europe/Oslo", 1)))
                .isInstanceOf(Refused.Invalid.class)
                .satisfies(saying("There is an account with this address"));
    }
}
