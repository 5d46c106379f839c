package org.waymark.notifications;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.insights.Signal;
import org.waymark.insights.SignalRaised;
import org.waymark.kpis.KpiChanged;
import org.waymark.kpis.MeasurementsRecorded;

/** KPIs: who owns and measures them now, what others did with them, and their signals. */
@Component
class KpiNews {
    private final Herald herald;
    private final KpiHolderQuery holders;

    KpiNews(Herald herald, KpiHolderQuery holders) {
        this.herald = herald;
        this.holders = holders;
    }

    @EventListener
    void on(KpiChanged event) {
        switch (event.change()) {
            case DEFINED -> tell(event, assigned(event), measures(event));
            case EDITED -> {
                var assigned = event.details().containsKey("owner") ? assigned(event) : nobody();
                var measures = event.details().containsKey("measurer") ? measures(event) : nobody();
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

    @EventListener
    void on(MeasurementsRecorded event) {
        herald.settle(event, Reason.VALUE, event.kpi().id().value());
    }

    @EventListener
    void on(SignalRaised event) {
        var holder = holders.of(event.by().workspace(), event.signal().kpi().value());
        var data = Map.<String, Object>of(
                "title",
                event.name(),
                "way",
                way(event.signal()),
                "day",
                event.signal().firstDay().toString());
        var says = "signal." + event.signal().kind().name().toLowerCase(java.util.Locale.ROOT);
        herald.tell(event, data, Told.of(Reason.SIGNAL, says, holder.all()));
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
        return measurer == null ? nobody() : Told.of(Reason.ASSIGNED, "assigned.measurer", List.of(measurer));
    }

    private Told changed(KpiChanged event, String says) {
        return Told.of(Reason.CHANGED, says, List.of(holder(event).owner()));
    }

    private static Told nobody() {
        return Told.of(Reason.CHANGED, "", List.of());
    }

    private KpiHolderQuery.Holder holder(KpiChanged event) {
        return holders.of(event.by().workspace(), event.kpi().value());
    }

    private void tell(KpiChanged event, Told... told) {
        var name = String.valueOf(Objects.requireNonNullElse(event.details().get("name"), ""));
        herald.tell(event, Map.of("title", name), told);
    }
}
