package org.waymark.backup;

/**
 * When backups are made, and how many are kept.
 *
 * @param hour of the day where the first workspace lives, 0 to 23
 * @param folder an absolute path; empty: {@code backups} in the data folder
 * @param keeping how many are kept
 */
public record BackupPlan(boolean active, int hour, String folder, Retention keeping) {
    static final BackupPlan NONE = new BackupPlan(false, 2, "", new Retention(7, 4, 6));

    public BackupPlan {
        if (hour < 0 || hour > 23) throw new IllegalArgumentException("There is no hour " + hour);
    }

    /** @param version 0 while there is none */
    public record Versioned(BackupPlan plan, long version) {
        static final Versioned NONE = new Versioned(BackupPlan.NONE, 0);
    }
}
