package org.waymark.web.settings;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.people.Action;

/** A page of the settings; those of the workspace are only there for who may change them. */
public enum Section {
    ME("/me", "user", null),
    NOTIFICATIONS("/settings/notifications", "bell", null),
    TOKENS("/settings/tokens", "key-round", null),
    CALENDARS("/settings/calendars", "calendar", null),
    WORKSPACE("/settings/workspace", "building-2", Action.MANAGE_SETTINGS),
    PEOPLE("/settings/people", "users", Action.MANAGE_PEOPLE),
    CHANNELS("/settings/channels", "hash", Action.MANAGE_SETTINGS),
    TEAMS("/settings/teams", "list-tree", Action.MANAGE_TEAMS),
    STATUS("/settings/status", "target", Action.MANAGE_SETTINGS),
    CLOSING("/settings/closing", "flag", Action.MANAGE_SETTINGS),
    VALUES("/settings/values", "table-2", Action.MANAGE_SETTINGS),
    PUSH("/settings/push-tokens", "send", Action.MANAGE_PEOPLE),
    ANALYSIS("/settings/analysis", "kpi", Action.MANAGE_SETTINGS),
    CYCLES("/cycles", "calendar", null),
    CONNECTORS("/settings/connectors", "refresh-cw", Action.MANAGE_CONNECTIONS),
    IMPORT("/settings/import", "upload", Action.MANAGE_SETTINGS),
    EXPORT("/settings/export", "download", null),
    BACKUP("/settings/backup", "database", Action.MAKE_BACKUPS),
    CODE("/settings/code", "file-text", null);

    private final String path;
    private final String icon;
    private final @Nullable Action action;

    Section(String path, String icon, @Nullable Action action) {
        this.path = path;
        this.icon = icon;
        this.action = action;
    }

    public String path() {
        return path;
    }

    public String icon() {
        return icon;
    }

    /** The key of its name. */
    public String word() {
        return "settings.section." + name().toLowerCase(Locale.ROOT);
    }

    /** What one must be allowed to do to open it; nothing where everybody may. */
    @Nullable
    Action action() {
        return action;
    }
}
