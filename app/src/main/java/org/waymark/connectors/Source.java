package org.waymark.connectors;

/** Where a connection fetches its rows, and how: its settings as they were understood, without any secret. */
public sealed interface Source permits Sql, TableInFolder, WebSource {
    /** Where it goes, in a word or two: a host, a file. */
    String place();

    /** More rows in one run are a trouble. */
    int mostRows();

    /** How long one reading may take. */
    int seconds();
}
