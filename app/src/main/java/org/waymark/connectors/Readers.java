package org.waymark.connectors;

import org.springframework.stereotype.Component;

/** Knows who reads which source. */
@Component
class Readers {
    private final SqlReader sql;
    private final FolderReader folder;
    private final WebReaders web;

    Readers(SqlReader sql, FolderReader folder, WebReaders web) {
        this.sql = sql;
        this.folder = folder;
        this.web = web;
    }

    /** Hands all rows to the intake, or ends with a trouble; then what it took counts for nothing. */
    void read(Source source, Asked asked, Intake rows) throws Troubled {
        switch (source) {
            case Sql one -> sql.read(one, asked, rows);
            case TableInFolder one -> folder.read(one, asked, rows);
            case WebSource one -> web.read(one, asked, rows);
        }
    }
}
