package org.waymark.evidence;

/** The verification of the engine, from the command line. */
public final class Evidence {
    private Evidence() {}

    static void main(String[] args) {}
}
