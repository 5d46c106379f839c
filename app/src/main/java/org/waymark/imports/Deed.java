package org.waymark.imports;

/** What an import does with something. SAME: it is here already, just so. */
public enum Deed {
    MAKE,
    CHANGE,
    SAME
}
