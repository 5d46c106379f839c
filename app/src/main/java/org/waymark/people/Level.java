package org.waymark.people;

/** Where an objective or KPI lives. */
public enum Level {
    COMPANY,
    TEAM,
    INDIVIDUAL
}
