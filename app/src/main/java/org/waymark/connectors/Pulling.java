package org.waymark.connectors;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.waymark.people.Actors;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.platform.Sentence;

/** One try of a run, from end to end: who may, secrets, rows, values. Whatever happens ends in the log of the connection. */
@Component
class Pulling {
    private static final Logger LOG = LoggerFactory.getLogger(Pulling.class);

    /** Reading all pages of a slow source may take longer than one of its answers. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final PullEnds ends;
    private final ConnectionStore connections;
    private final PullStore pulls;
    private final SealedSecrets secrets;
    private final Supervision supervision;
    private final KpiNamesQuery kpis;
    private final ZoneQuery zones;
    private final Actors actors;
    private final Clock clock;

    Pulling(
            PullEnds ends,
            ConnectionStore connections,
            PullStore pulls,
            SealedSecrets secrets,
            Supervision supervision,
            KpiNamesQuery kpis,
            ZoneQuery zones,
            Actors actors,
            Clock clock) {
        this.ends = ends;
        this.connections = connections;
        this.pulls = pulls;
        this.secrets = secrets;
        this.supervision = supervision;
        this.kpis = kpis;
        this.zones = zones;
        this.actors = actors;
        this.clock = clock;
    }

    /** When to try again; empty: it is over. */
    Optional<Instant> run(UUID workspace, Pull.Id id) {
        if (!ends.begin(workspace, id)) return Optional.empty();
        var pull = pulls.find(workspace, id).orElseThrow();
        var connection = connections.findKept(workspace, pull.connection()).orElseThrow();
        var began = clock.instant();
        try {
            if (pull.stoppedBy() != null || isPaused(connection, pull)) throw new Troubled(new Trouble.Stopped());
            var owner = actors.reporting(workspace, connection.owner())
                    .orElseThrow(() -> new Troubled(new Trouble.OwnerLeft()));
            ends.landed(owner, connection, pull, read(owner, connection, pull, began), began);
            return Optional.empty();
        } catch (Troubled e) {
            return ends.troubled(workspace, connection, pull, e.trouble(), began);
        } catch (Refused e) {
            return ends.troubled(workspace, connection, pull, new Trouble.SetUpWrong(e.sentence()), began);
        } catch (RuntimeException e) {
            LOG.error(
                    "The run {} of connection {} failed",
                    id.value(),
                    connection.id().value(),
                    e);
            var trouble = new Trouble.Unexpected(e.getClass().getSimpleName());
            return ends.troubled(workspace, connection, pull, trouble, began);
        }
    }

    /** A run of its schedule that began before the pause is not tried again. */
    private static boolean isPaused(Connection connection, Pull pull) {
        return connection.isPaused() && pull.why() == Pull.Why.SCHEDULE;
    }

    private Harvest read(Actor owner, Connection connection, Pull pull, Instant now) throws Troubled {
        var mapping = connection.mapping();
        if (mapping == null) throw new Troubled(new Trouble.SetUpWrong(new Sentence("no.connectors.no-mapping")));
        boolean isBackfill = pull.why() == Pull.Why.BACKFILL;
        var zone = zones.of(owner.workspace());
        var asked = new Asked(
                owner.workspace(),
                connection.id().value(),
                pull.window(),
                isBackfill,
                secrets.open(owner.workspace(), connection.id()),
                zone,
                now,
                PATIENCE,
                new Stop());
        var translation = new Translation(mapping, kpis.of(owner), zone, now, isBackfill ? pull.window() : null);
        var source = connection.source();
        var intake = Intake.all(source.mostRows(), asked.stop(), translation);
        supervision.read(source, asked, intake, () -> pulls.isStopped(owner.workspace(), pull.id()));
        return Harvest.of(intake, translation);
    }
}
