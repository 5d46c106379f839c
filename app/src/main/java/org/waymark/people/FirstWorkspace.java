package org.waymark.people;

import java.time.ZoneId;
import java.util.UUID;

/** The workspace that was founded first here: who owns it runs the server. */
public record FirstWorkspace(UUID id, ZoneId zone) {}
