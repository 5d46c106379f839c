package org.waymark.ops.demo;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Unit;

/** Units as the files write them: by their symbol. */
final class Units {
    private static final Set<String> TIMES = Set.of("h", "days", "min", "weeks");
    private static final Set<String> FINE = Set.of("kg", "l");

    private Units() {}

    static Unit of(@Nullable String symbol, @Nullable Integer decimals) {
        var text = symbol == null ? "" : symbol;
        var kind = kind(text);
        return new Unit(kind, text, decimals == null ? decimals(kind) : decimals);
    }

    private static Unit.Kind kind(String symbol) {
        if (symbol.equals("%")) return Unit.Kind.PERCENT;
        if (symbol.equals("€") || symbol.equals("k€")) return Unit.Kind.CURRENCY;
        if (symbol.equals("pts")) return Unit.Kind.SCORE;
        if (TIMES.contains(symbol)) return Unit.Kind.DURATION;
        return FINE.contains(symbol) ? Unit.Kind.OTHER : Unit.Kind.COUNT;
    }

    private static int decimals(Unit.Kind kind) {
        return switch (kind) {
            case PERCENT, DURATION, SCORE, OTHER -> 1;
            case CURRENCY, COUNT -> 0;
        };
    }
}
