package org.waymark.insights;

/** The version of the methods. What another version computed is computed anew in the next night. */
final class Engine {
    static final int VERSION = 1;

    private Engine() {}
}
