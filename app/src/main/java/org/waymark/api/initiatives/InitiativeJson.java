package org.waymark.api.initiatives;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.cycles.Cycle;
import org.waymark.initiatives.Initiative;
import org.waymark.initiatives.InitiativeWish;
import org.waymark.initiatives.Schedule;
import org.waymark.objectives.KeyResult;
import org.waymark.people.Person;
import org.waymark.platform.Actor;

/** Initiatives as they are sent and shown. */
final class InitiativeJson {
    private InitiativeJson() {}

    @Says(
            "An initiative as it is to be. What may be left out gets its usual value, also when an initiative is replaced.")
    record InitiativeSent(
            @Says("What is to be done, in 1 to 250 characters.")
            String title,

            @Nullable String description,

            @Says("A person; who asks, when left out.") @Nullable
            UUID owner,

            @Says("A team whose members may change it too.") @Nullable
            UUID team,

            @Says(
                    "The id of the cycle in whose lists it stands; for a new one that of the first key result, when left out.")
            @Nullable
            UUID cycle,

            @Nullable LocalDate start,
            @Says("Not before the start.") @Nullable LocalDate due,

            @Says("Key results that a new one serves; ignored when an initiative is replaced.") @Nullable
            List<UUID> keyResults) {
        InitiativeWish wish(Actor actor) {
            return new InitiativeWish(
                    title,
                    Objects.requireNonNullElse(description, ""),
                    new Person.Id(Objects.requireNonNullElse(owner, actor.person())),
                    team,
                    cycle == null ? null : new Cycle.Id(cycle),
                    start,
                    due);
        }

        List<KeyResult.Id> serves() {
            return keyResults == null
                    ? List.of()
                    : keyResults.stream().map(KeyResult.Id::new).toList();
        }
    }

    record InitiativeShown(
            UUID id,
            String title,
            String description,
            UUID owner,
            @Nullable UUID team,
            @Nullable UUID cycle,
            Initiative.Status status,
            @Nullable LocalDate start,
            @Nullable LocalDate due,

            @Says("The share that is done, 0 to 1: 1 when DONE, else of its tasks, else what was stated.")
            Double progress,

            @Says("The day on which it became DONE.") @Nullable
            LocalDate finishedOn,

            @Nullable Instant archivedAt,
            Long version) {
        static InitiativeShown of(Initiative initiative) {
            var definition = initiative.definition();
            var cycle = definition.cycle();
            return new InitiativeShown(
                    initiative.id().value(),
                    initiative.title(),
                    definition.description(),
                    definition.owner().value(),
                    definition.team(),
                    cycle == null ? null : cycle.value(),
                    initiative.status(),
                    definition.schedule().start(),
                    definition.schedule().due(),
                    initiative.progress().ratio(),
                    initiative.finishedOn(),
                    initiative.archivedAt(),
                    initiative.version());
        }
    }

    record MoveSent(
            Initiative.Status status,

            @Says("The initiative of that status to stand in front of; at the end, when left out.") @Nullable
            UUID before) {
        Initiative.@Nullable Id next() {
            return before == null ? null : new Initiative.Id(before);
        }
    }

    record ScheduleSent(
            @Nullable LocalDate start,
            @Says("Not before the start.") @Nullable LocalDate due) {
        Schedule schedule() {
            if (Schedule.isReversed(start, due)) {
                throw new org.waymark.platform.Refused.Invalid("due", due, "no.initiatives.days");
            }
            return new Schedule(start, due);
        }
    }

    record ProgressSent(
            @Says("0 to 1. Where there are tasks, these say it.")
            Double progress) {}

    @Says("Which initiatives are asked for.")
    record InitiativeFilter(
            @Nullable UUID cycle,
            @Nullable UUID owner,
            @Nullable UUID team,
            Initiative.@Nullable Status status,

            @Says("A key result that they serve.") @Nullable UUID keyResult,

            @Says("false when left out.") @Nullable Boolean archived) {}
}
