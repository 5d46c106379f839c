package org.waymark.transfer;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.waymark.platform.Refused;

/** The migrations of this program, on a database that is not its own. */
public final class Migrations {
    private Migrations() {}

    /**
     * Makes its tables, or brings them up to date.
     *
     * @throws Refused.Conflict when the database holds tables of something else, or lets nobody make some
     */
    public static void bringUpToDate(DataSource database, boolean isSqlite) {
        try {
            flyway(database, isSqlite, MigrationVersion.LATEST).migrate();
        } catch (FlywayException e) {
            if (e.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE)
                throw new Refused.Conflict("no.transfer.tables-foreign");
            if (e.getCause() instanceof SQLException why)
                throw new Refused.Conflict("no.transfer.no-tables", String.valueOf(why.getMessage()));
            throw e;
        }
    }

    /**
     * Makes tables as they were.
     *
     * @param applied every migration that had run there, the newest last
     */
    static void makeAsOf(List<String> applied, DataSource sqlite) {
        if (applied.isEmpty()) throw new Refused.Invalid("file", "", "no.transfer.file-foreign");
        var known = versions(flyway(sqlite, true, MigrationVersion.LATEST));
        if (!known.containsAll(applied)) throw new Refused.Invalid("file", "", "no.transfer.file-newer");
        if (!known.subList(0, known.indexOf(applied.getLast()) + 1).equals(applied)) {
            throw new Refused.Invalid("file", "", "no.transfer.file-between");
        }
        flyway(sqlite, true, MigrationVersion.fromVersion(applied.getLast())).migrate();
    }

    private static List<String> versions(Flyway flyway) {
        var versions = new ArrayList<String>();
        for (var migration : flyway.info().all()) {
            if (migration.getVersion() != null)
                versions.add(migration.getVersion().getVersion());
        }
        return versions;
    }

    private static Flyway flyway(DataSource database, boolean isSqlite, MigrationVersion target) {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration", "classpath:db/vendor/" + (isSqlite ? "sqlite" : "postgresql"))
                .target(target)
                .load();
    }
}
