package org.waymark.analytics.expression;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What numbers are counted in: units and their powers, such as EUR per visitor. Percent is a unit like any other; 100 turns a
 * number without a unit into it and back.
 *
 * @param powers by unit, none of them zero; empty for numbers without a unit
 */
public record Dimension(SortedMap<String, Integer> powers) implements Derived {
    public static final Dimension NONE = new Dimension(new TreeMap<>());
    public static final Dimension PERCENT = of("%");

    public Dimension {
        if (powers.containsValue(0))
            throw new IllegalArgumentException("A unit to the power of zero is none: " + powers);
        powers = Collections.unmodifiableSortedMap(new TreeMap<>(powers));
    }

    /** A single unit; empty for none. */
    public static Dimension of(String unit) {
        return new Dimension(unit.isBlank() ? new TreeMap<>() : new TreeMap<>(Map.of(unit.strip(), 1)));
    }

    public boolean isNone() {
        return powers.isEmpty();
    }

    Dimension times(Dimension other) {
        var product = new TreeMap<>(powers);
        other.powers.forEach((unit, power) -> product.merge(unit, power, Dimension::sumUnlessZero));
        return new Dimension(product);
    }

    /** Null removes the unit. */
    private static @Nullable Integer sumUnlessZero(int one, int other) {
        return one + other == 0 ? null : Integer.valueOf(one + other);
    }

    Dimension over(Dimension other) {
        return times(other.power(-1).orElseThrow());
    }

    /** None if a unit would get a broken power: there is no root of EUR. */
    Optional<Dimension> power(double exponent) {
        var product = new TreeMap<String, Integer>();
        for (var unit : powers.entrySet()) {
            double power = unit.getValue() * exponent;
            if (power != Math.rint(power)) return Optional.empty();
            if (power != 0) product.put(unit.getKey(), (int) power);
        }
        return Optional.of(new Dimension(product));
    }

    /** "EUR/visitor", "%", "m^2"; empty without a unit. */
    public String text() {
        var above = side(1);
        var below = side(-1);
        if (below.isEmpty()) return above;
        return (above.isEmpty() ? "1" : above) + "/" + below;
    }

    private String side(int sign) {
        return powers.entrySet().stream()
                .filter(unit -> unit.getValue() * sign > 0)
                .map(unit -> {
                    int power = unit.getValue() * sign;
                    return power == 1 ? unit.getKey() : unit.getKey() + "^" + power;
                })
                .collect(Collectors.joining(sign > 0 ? "·" : "/"));
    }
}
