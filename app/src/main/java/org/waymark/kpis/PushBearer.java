package org.waymark.kpis;

import org.waymark.platform.Actor;

/** Who sends values with a push token, and in whose name; it comes through no door but {@link Pushes}. */
public record PushBearer(PushToken token, Actor actor) {}
