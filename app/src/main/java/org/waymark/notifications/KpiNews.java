package org.waymark.notifications;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.insights.Signal;
import org.waymark.insights.SignalRaised;
import org.waymark.kpis.BatchRecorded;
import org.waymark.kpis.HeldValuesChanged;
import org.waymark.kpis.KpiChanged;
import org.waymark.platform.Fact;
import org.waymark.talk.Follows;
import org.waymark.talk.Subject;

/** KPIs: who owns and measures them now, what others did with them, and their signals. */
@Component
class KpiNews {
    private final Herald herald;
    private final KpiHolderQuery holders;
    private final Follows follows;

    KpiNews(Herald herald, KpiHolderQuery holders, Follows follows) {
        this.herald = herald;
        this.holders = holders;
        this.follows = follows;
    }

    @EventListener
    void on(KpiChanged event) {
        switch (event.change()) {
            case DEFINED -> tell(event, assigned(event), measures(event));
            case EDITED -> {
                var assigned = event.details().containsKey("owner") ? assigned(event) : Told.NOBODY;
                var measures = event.details().containsKey("measurer") ? measures(event) : Told.NOBODY;
                tell(event, assigned, measures, changed(event, "kpi.edited"));
            }
            case TARGETS_SET -> tell(event, changed(event, "kpi.targets-set"));
            case ARCHIVED -> {
                herald.settle(event, Reason.VALUE, event.kpi().value());
                tell(event, changed(event, "kpi.archived"));
            }
            case RESTORED -> tell(event, changed(event, "kpi.restored"));
            case SHARED -> {}
        }
    }

    /** Together, so that a batch costs no more than one value. */
    @EventListener
    void on(BatchRecorded batch) {
        if (batch.kpis().isEmpty()) return;
        var kpis = batch.kpis().stream().map(one -> one.kpi().id().value()).toList();
        herald.settle(
                batch.by().workspace(),
                Reason.VALUE,
                kpis,
                batch.kpis().getFirst().at());
    }

    @EventListener
    void on(HeldValuesChanged event) {
        if (!event.waits())
            herald.settle(event, Reason.APPROVAL, event.kpi().id().value());
        var data = Map.<String, Object>of("title", event.kpi().name(), "excerpt", event.reason());
        var settled = Told.of(Reason.SETTLED, event.kind(), event.authors());
        herald.tell(
                event,
                data,
                switch (event.change()) {
                    case ENTERED, REOPENED -> Told.of(Reason.APPROVAL, "values.entered", event.approvers());
                    case APPROVED, RETURNED -> settled;
                    case WITHDRAWN -> Told.NOBODY;
                });
    }

    @EventListener
    void on(SignalRaised event) {
        var holding =
                holders.of(event.by().workspace(), event.signal().kpi().value()).all();
        var data = Map.<String, Object>of(
                "title",
                event.name(),
                "way",
                way(event.signal()),
                "day",
                event.signal().firstDay().toString());
        var says = "signal." + event.signal().kind().name().toLowerCase(Locale.ROOT);
        herald.tell(event, data, Told.of(Reason.SIGNAL, says, followers(event, holding)));
    }

    private static String way(Signal signal) {
        var way = signal.way();
        return way == null ? "" : way.name();
    }

    private Told assigned(KpiChanged event) {
        return Told.of(Reason.ASSIGNED, "assigned.kpi", List.of(holder(event).owner()));
    }

    private Told measures(KpiChanged event) {
        var measurer = holder(event).measurer();
        return measurer == null ? Told.NOBODY : Told.of(Reason.ASSIGNED, "assigned.measurer", List.of(measurer));
    }

    private Told changed(KpiChanged event, String says) {
        return Told.of(Reason.CHANGED, says, followers(event, Set.of()));
    }

    private Set<UUID> followers(Fact fact, Set<UUID> concerned) {
        return Subject.of(fact.subject())
                .map(subject -> follows.followersOf(fact.by().workspace(), subject, concerned))
                .orElse(Set.of());
    }

    private KpiHolderQuery.Holder holder(KpiChanged event) {
        return holders.of(event.by().workspace(), event.kpi().value());
    }

    private void tell(KpiChanged event, Told... told) {
        var name = String.valueOf(Objects.requireNonNullElse(event.details().get("name"), ""));
        herald.tell(event, Map.of("title", name), told);
    }
}
