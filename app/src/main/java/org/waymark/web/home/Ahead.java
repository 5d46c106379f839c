package org.waymark.web.home;

import java.time.LocalDate;

/** Something that comes after this week. */
public sealed interface Ahead {
    LocalDate day();

    /** So many check-ins fall due on one day. */
    record CheckIns(LocalDate day, int count) implements Ahead {}

    /** The period of a key result ends. */
    record LastDay(LocalDate day, String title, String path) implements Ahead {}

    /** The value of a KPI is expected. */
    record Value(LocalDate day, String name, String path) implements Ahead {}

    record CycleEnd(LocalDate day, String name) implements Ahead {}
}
