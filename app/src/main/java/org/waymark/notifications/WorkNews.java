package org.waymark.notifications;

import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.initiatives.Initiative;
import org.waymark.initiatives.InitiativeChanged;
import org.waymark.initiatives.TaskChanged;
import org.waymark.platform.Fact;
import org.waymark.talk.Follows;
import org.waymark.talk.Subject;

/** Initiatives and their tasks: who has to do them now, and what others did with them; their owners follow them without asking. */
@Component
class WorkNews {
    private final Herald herald;
    private final Follows follows;
    private final Owing owing;

    WorkNews(Herald herald, Follows follows, Owing owing) {
        this.herald = herald;
        this.follows = follows;
        this.owing = owing;
    }

    @EventListener
    void on(InitiativeChanged event) {
        switch (event.change()) {
            case CREATED -> tell(event, assigned(event.initiative()));
            case EDITED -> {
                var handed = event.more().containsKey("owner");
                tell(event, handed ? assigned(event.initiative()) : Told.NOBODY, changed(event, "initiative.edited"));
            }
            case MOVED -> tell(event, changed(event, "initiative.moved"));
            case RESCHEDULED -> tell(event, changed(event, "initiative.rescheduled"));
            case ARCHIVED -> tell(event, changed(event, "initiative.archived"));
            case RESTORED -> tell(event, changed(event, "initiative.restored"));
            case STATED, LINKED, UNLINKED, WAITS, WAITS_NO_MORE -> {}
        }
        owing.settleWork(event);
    }

    @EventListener
    void on(TaskChanged event) {
        var data = Map.<String, Object>of(
                "title", event.initiative().title(), "excerpt", event.task().title());
        var assignee = event.task().assignee();
        switch (event.change()) {
            case ADDED, EDITED -> {
                if (assignee != null && event.handed()) {
                    herald.tell(event, data, Told.of(Reason.ASSIGNED, "assigned.task", List.of(assignee.value())));
                }
            }
            case DONE -> herald.tell(event, data, changed(event, "task.done"));
            case REOPENED, REMOVED, RESTORED -> {}
        }
        owing.settleWork(event);
    }

    private static Told assigned(Initiative initiative) {
        return Told.of(
                Reason.ASSIGNED,
                "assigned.initiative",
                List.of(initiative.definition().owner().value()));
    }

    private Told changed(Fact fact, String says) {
        return Subject.of(fact.subject())
                .map(subject -> Told.of(
                        Reason.CHANGED, says, follows.followersOf(fact.by().workspace(), subject)))
                .orElse(Told.NOBODY);
    }

    private void tell(InitiativeChanged event, Told... told) {
        herald.tell(event, Map.of("title", event.initiative().title()), told);
    }
}
