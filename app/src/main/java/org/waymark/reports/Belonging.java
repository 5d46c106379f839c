package org.waymark.reports;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.people.Level;

/** Where an objective lives. */
record Belonging(Level level, @Nullable UUID team) {}
