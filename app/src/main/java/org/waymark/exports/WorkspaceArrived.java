package org.waymark.exports;

import java.time.Instant;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/** A workspace was brought in from elsewhere. */
public record WorkspaceArrived(Actor by, Instant at) implements Fact.OfWorkspace {
    @Override
    public String kind() {
        return "workspace.arrived";
    }
}
