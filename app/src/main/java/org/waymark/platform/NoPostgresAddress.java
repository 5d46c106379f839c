package org.waymark.platform;

/** The setting for the database names none that Waymark can use. It may hold a password: nobody repeats it. */
public final class NoPostgresAddress extends RuntimeException {
    NoPostgresAddress() {
        super("This is not the address of a PostgreSQL database");
    }
}
