package org.waymark.measure;

import java.time.LocalDate;

/** The value of a metric at the end of a day. What was entered is kept to the last digit. */
public record Measurement(LocalDate day, double value) {

    public Measurement {
        Digits.finite(value);
    }
}
