package org.waymark.alignment;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.objectives.CycleScored;

/**
 * What goes on in the next cycle is for the same goals there: for what carries its parent on, or for the parent itself where that lives in
 * a cycle that is still open, such as the year. A parent that ended is left behind.
 */
@Component
class CarriedLinks {
    private final CarriedLinkQuery query;
    private final Alignment alignment;

    CarriedLinks(CarriedLinkQuery query, Alignment alignment) {
        this.query = query;
        this.alignment = alignment;
    }

    @EventListener
    void on(CycleScored event) {
        List<CarriedLinkQuery.Carried> links =
                query.of(event.by().workspace(), event.cycle().id());
        if (!links.isEmpty()) alignment.carryOn(event.by(), links);
    }
}
