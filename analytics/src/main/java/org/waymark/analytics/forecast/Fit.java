package org.waymark.analytics.forecast;

/** A method fitted to a series: what it says of a place to come, knowing only the places before an origin. */
interface Fit {
    /**
     * @param origin how many places are known, from 0
     * @param place the origin or later
     */
    double at(int origin, int place);
}
