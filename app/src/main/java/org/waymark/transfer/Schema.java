package org.waymark.transfer;

import java.util.List;

/**
 * What a database looks like.
 *
 * @param migrations the versions that made it, the newest last
 * @param tables those that others refer to come first
 */
public record Schema(List<String> migrations, List<Table> tables) {
    public Schema {
        migrations = List.copyOf(migrations);
        tables = List.copyOf(tables);
    }

    public String version() {
        return migrations.isEmpty() ? "" : migrations.getLast();
    }
}
