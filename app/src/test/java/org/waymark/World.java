package org.waymark;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.cycles.Cycle;
import org.waymark.cycles.Cycles;
import org.waymark.initiatives.Initiative;
import org.waymark.initiatives.InitiativeWish;
import org.waymark.initiatives.Initiatives;
import org.waymark.kpis.Card;
import org.waymark.kpis.Indicator;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.KpiWish;
import org.waymark.kpis.Kpis;
import org.waymark.kpis.Measurements;
import org.waymark.kpis.Recording;
import org.waymark.measure.Aggregation;
import org.waymark.measure.Cadence;
import org.waymark.measure.Direction;
import org.waymark.measure.Target;
import org.waymark.measure.TargetCurve;
import org.waymark.measure.Unit;
import org.waymark.objectives.CheckInWish;
import org.waymark.objectives.CheckIns;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.KeyResultWish;
import org.waymark.objectives.KeyResults;
import org.waymark.objectives.Objective;
import org.waymark.objectives.ObjectiveWish;
import org.waymark.objectives.Objectives;
import org.waymark.people.Accounts;
import org.waymark.people.Arrivals;
import org.waymark.people.Founding;
import org.waymark.people.Holder;
import org.waymark.people.InvitationWish;
import org.waymark.people.Invitations;
import org.waymark.people.Level;
import org.waymark.people.Person;
import org.waymark.people.Sessions;
import org.waymark.people.SignIn;
import org.waymark.people.Team;
import org.waymark.people.TeamWish;
import org.waymark.people.Teams;
import org.waymark.platform.Actor;
import org.waymark.platform.Past;
import org.waymark.platform.Role;

/**
 * Halden Cycles in small, made through the doors, in a workspace of its own: Maya owns it, Nora works in People, Petra only
 * looks. It is Tuesday 19 May 2026, week 7 of the second quarter. A test takes this world and changes the one thing it is about.
 */
public final class World {
    public static final String PASSWORD = "a brass bell in May";

    public final Program database;
    public final Actor maya;
    public final Actor nora;
    public final Actor petra;
    public final Team people;
    public final Cycle quarter;

    private final String address = UUID.randomUUID() + "@halden.example";

    public World(TestDatabase database) {
        this(database.program());
    }

    /** In a program that the test started itself. */
    public World(Program program) {
        this.database = program;
        maya = database.get(Accounts.class)
                .createAnother(new Founding(
                        "Halden Cycles", "Maya Lindqvist", "maya-" + address, PASSWORD, "Europe/Copenhagen", 1));
        people = database.get(Teams.class).found(maya, new TeamWish("People", "A place people choose to stay"), null);
        nora = join("Nora Bakke", "nora-", Role.MEMBER, people.id().value());
        petra = join("Petra Novak", "petra-", Role.VIEWER, null);
        quarter = database.get(Cycles.class).current(maya).orElseThrow();
    }

    private Actor join(String name, String start, Role role, @Nullable UUID team) {
        var invitation = database.get(Invitations.class).invite(maya, new InvitationWish(start + address, role, team));
        return database.get(Arrivals.class).join(invitation.token(), name, PASSWORD);
    }

    /** "maya", "nora" or "petra" with the address that is theirs in this world. */
    public String emailOf(String name) {
        return name + "-" + address;
    }

    /** A browser without scripts in which this person is signed in. */
    public Visitor visitor(String name) {
        return new Visitor(database).signedIn(secretOf(name));
    }

    /** The secret of a session that this person just opened. */
    public String secretOf(String name) {
        return database.get(Sessions.class)
                .signIn(new SignIn(emailOf(name), PASSWORD, false, "test", "127.0.0." + (name.hashCode() & 127)))
                .token();
    }

    /** A published objective of the company, owned by Maya. */
    public Objective companyObjective(String title) {
        return objective(maya, title, new Holder(Level.COMPANY, maya.person(), null));
    }

    /** A published objective of the team People, owned by Nora. */
    public Objective teamObjective(String title) {
        return objective(
                nora, title, new Holder(Level.TEAM, nora.person(), people.id().value()));
    }

    public Objective objective(Actor by, String title, Holder holder) {
        return database.get(Objectives.class)
                .draft(
                        by,
                        new ObjectiveWish(
                                quarter.id(),
                                title,
                                "One in five people left last year.",
                                "",
                                holder,
                                Objective.Kind.ASPIRATIONAL,
                                false,
                                List.of(),
                                true,
                                null));
    }

    /** "From 0 to 100 %" by the end of the quarter, checked in weekly, owned by whoever adds it. */
    public KeyResult keyResult(Actor by, Objective objective, String title) {
        return keyResult(by, objective, title, new Target.Reach(0, 100));
    }

    public KeyResult keyResult(Actor by, Objective objective, String title, Target target) {
        return keyResult(by, objective, title, target, null);
    }

    /** Its value is the one of the KPI. */
    public KeyResult borrowing(Actor by, Objective objective, String title, Target target, Kpi kpi) {
        return keyResult(by, objective, title, target, kpi.id());
    }

    private KeyResult keyResult(Actor by, Objective objective, String title, Target target, Kpi.@Nullable Id kpi) {
        return database.get(KeyResults.class)
                .add(
                        by,
                        objective.id(),
                        new KeyResultWish(
                                title,
                                "",
                                new Person.Id(by.person()),
                                target,
                                new TargetCurve.Straight(),
                                new Unit(Unit.Kind.PERCENT, "%", 0),
                                quarter.period(),
                                Cadence.WEEKLY,
                                1,
                                kpi));
    }

    /** "From 0 to 100 %" of an objective of the team that is as old as the quarter: its first check-in has been due since 8 April. */
    public KeyResult waitingKeyResult(String objective, String title) {
        return counted(nora, inApril(() -> keyResult(nora, teamObjective(objective), title)));
    }

    /** As it stands today, wherever it was made in an earlier time. */
    public KeyResult counted(Actor by, KeyResult keyResult) {
        database.get(KeyResults.class).archive(by, keyResult.id());
        return database.get(KeyResults.class).restore(by, keyResult.id());
    }

    /** Done on the first day of the quarter, seven weeks ago. */
    public <T> T inApril(Supplier<T> deed) {
        var done = new ArrayList<T>();
        Past.at(Instant.parse("2026-04-01T08:00:00Z"), () -> done.add(deed.get()));
        return done.getFirst();
    }

    /** Planned from 13 April to 29 May, owned by whoever makes it. */
    public Initiative initiative(Actor by, String title, KeyResult... serves) {
        return database.get(Initiatives.class)
                .create(
                        by,
                        new InitiativeWish(
                                title,
                                "",
                                new Person.Id(by.person()),
                                null,
                                quarter.id(),
                                LocalDate.of(2026, 4, 13),
                                LocalDate.of(2026, 5, 29)),
                        Stream.of(serves).map(KeyResult::id).toList());
    }

    public void checkIn(Actor by, KeyResult keyResult, double value, int confidence) {
        database.get(CheckIns.class)
                .record(by, keyResult.id(), CheckInWish.of(value).confident(confidence));
    }

    /** A monthly KPI in percent of the team People, owned by Nora; lower is better. */
    public Kpi kpi(String name) {
        return database.get(Kpis.class).define(nora, kpiWish(name));
    }

    public KpiWish kpiWish(String name) {
        var metric = new KpiWish.MetricWish(
                Unit.Kind.PERCENT, "%", 1, Direction.LOWER, Aggregation.LAST, Cadence.MONTHLY, 5);
        var holder = new Holder(Level.TEAM, nora.person(), people.id().value());
        return new KpiWish(name, Card.EMPTY, holder, null, "People", Indicator.LAG, metric, 5);
    }

    public void measured(Kpi kpi, LocalDate day, double value) {
        database.get(Measurements.class).record(nora, kpi.id(), List.of(Recording.of(day, value)), "test");
    }
}
