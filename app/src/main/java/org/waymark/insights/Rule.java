package org.waymark.insights;

/** By which rule of the process behaviour chart a change is more than noise; the strongest first. */
public enum Rule {
    /** A value beyond a limit. */
    OUTSIDE,
    /** Three of four successive values nearer to a limit than to the centre. */
    THREE_OF_FOUR,
    /** Eight successive values on one side of the centre; more, where values resemble their neighbours. */
    RUN,
    /** Two successive values further apart than noise moves them. */
    RANGE,
    /** The KPI lives at another level, or goes another way, than in the phase before. */
    NEW_LEVEL
}
