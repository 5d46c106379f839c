package org.waymark.connectors;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.connectors.Trial.Value;
import org.waymark.kpis.Rehearsals;
import org.waymark.kpis.Rehearsed;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.platform.Sentence;
import org.waymark.tables.Header;
import org.waymark.tables.Row;

/**
 * Tries a connection: reads its first rows and says what they would become for whoever tries it, who may be somebody else than its
 * owner and see fewer KPIs.
 */
@Service
public class Trials {
    private static final int ROWS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ConnectionStore connections;
    private final SealedSecrets secrets;
    private final Supervision supervision;
    private final KpiNamesQuery kpis;
    private final ZoneQuery zones;
    private final Pulls pulls;
    private final Rehearsals rehearsals;
    private final Access access;
    private final Clock clock;

    Trials(
            ConnectionStore connections,
            SealedSecrets secrets,
            Supervision supervision,
            KpiNamesQuery kpis,
            ZoneQuery zones,
            Pulls pulls,
            Rehearsals rehearsals,
            Access access,
            Clock clock) {
        this.connections = connections;
        this.secrets = secrets;
        this.supervision = supervision;
        this.kpis = kpis;
        this.zones = zones;
        this.pulls = pulls;
        this.rehearsals = rehearsals;
        this.access = access;
        this.clock = clock;
    }

    /** Takes as long as the source does, at most 20 seconds; so no transaction waits for it. */
    public Trial of(Actor actor, Connection.Id id) {
        access.require(actor, Action.MANAGE_CONNECTIONS);
        var connection = connections.find(actor.workspace(), id).orElseThrow(() -> new Refused.Missing("connection"));
        var rows = new ArrayList<Row>();
        var stop = new Stop();
        var translation = translation(actor, connection);
        var intake = Intake.sample(ROWS, stop, new Look(rows, translation));
        var trouble = read(actor, connection, stop, intake);
        connections.note(actor.workspace(), id, intake.header().names(), null);
        var values = translation == null ? List.<Value>of() : values(actor, connection, translation);
        return new Trial(intake.header().names(), rows, values, trouble);
    }

    /** Keeps the rows as they came, and sees what they would become. */
    private record Look(List<Row> rows, @Nullable Translation translation) implements Intake.Taker {
        @Override
        public void take(Header header, Row row) throws Troubled {
            rows.add(row);
            if (translation != null) translation.take(header, row);
        }

        @Override
        public void refuse(Row row, Sentence why) {
            rows.add(row);
            if (translation != null) translation.refuse(row, why);
        }
    }

    private @Nullable Translation translation(Actor actor, Connection connection) {
        var mapping = connection.mapping();
        return mapping == null
                ? null
                : new Translation(mapping, kpis.of(actor), zones.of(actor.workspace()), clock.instant(), null);
    }

    private @Nullable Sentence read(Actor actor, Connection connection, Stop stop, Intake intake) {
        try {
            var asked = new Asked(
                    actor.workspace(),
                    connection.id().value(),
                    pulls.window(actor.workspace(), connection),
                    true,
                    secrets.open(actor.workspace(), connection.id()),
                    zones.of(actor.workspace()),
                    clock.instant(),
                    PATIENCE,
                    stop);
            supervision.read(connection.source(), asked, intake, () -> false);
            return null;
        } catch (Troubled e) {
            return e.trouble().sentence();
        }
    }

    private List<Value> values(Actor actor, Connection connection, Translation translation) {
        var lines = translation.lines();
        var outcomes = rehearsals.of(
                actor, lines.stream().map(Translation.Line::recording).toList(), connection.origin());
        var values = new ArrayList<Value>();
        for (int i = 0; i < lines.size(); i++) values.add(value(lines.get(i), outcomes.get(i)));
        for (var refusal : translation.refusals()) {
            var refused = new Rehearsed(Rehearsed.Result.REFUSED, null, refusal.why());
            values.add(new Value(refusal.row(), "", null, null, refused));
        }
        values.sort(Comparator.comparingLong(Value::row));
        return values;
    }

    private static Value value(Translation.Line line, Rehearsed outcome) {
        var recording = line.recording().recording();
        var number = recording.value();
        var parts = recording.numerator() != null && recording.denominator() != null && recording.denominator() != 0
                ? Objects.requireNonNull(recording.numerator()) / recording.denominator()
                : null;
        return new Value(
                line.row(),
                line.kpi().name(),
                line.kpi().cadence().periodOf(recording.day()),
                number == null ? parts : number,
                outcome);
    }
}
