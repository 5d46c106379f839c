package org.waymark.backup;

import java.time.ZoneId;
import java.util.UUID;

/** The workspace that was founded first here: who owns it runs the server. */
record FirstWorkspace(UUID id, ZoneId zone) {}
