package org.waymark.evidence.expressions;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Formulas by chance that keep to the grammar; most have a value, some divide by zero or take the root of what is negative. */
final class RandomFormulas {
    static final List<String> KPIS = List.of("revenue", "cost", "visitors", "orders", "churn", "nps");

    private final Random random;
    private int left;

    RandomFormulas(Random random) {
        this.random = random;
    }

    /** @param operations about so many */
    String next(int operations) {
        left = operations;
        return number(0);
    }

    private String number(int depth) {
        if (left <= 0 || depth > 40 || random.nextInt(8) == 0) return leaf();
        left--;
        return switch (random.nextInt(16)) {
            case 0, 1 -> "%s + %s".formatted(number(depth + 1), number(depth + 1));
            case 2 -> "%s - (%s)".formatted(number(depth + 1), number(depth + 1));
            case 3, 4 -> "(%s) * %s".formatted(number(depth + 1), tight(depth + 1));
            case 5, 6 -> "(%s) / %s".formatted(number(depth + 1), tight(depth + 1));
            case 7 ->
                "(%s) ^ %s"
                        .formatted(
                                number(depth + 1),
                                List.of("2", "-1", "0.5", "3", "1.5").get(random.nextInt(5)));
            case 8 -> "-%s".formatted(tight(depth + 1));
            case 9 -> "if(%s, %s, %s)".formatted(truth(depth + 1), number(depth + 1), number(depth + 1));
            case 10, 11 -> "%s(%s)".formatted(one("min", "max", "sum", "avg", "coalesce"), list(depth + 1));
            case 12 -> "%s(%s)".formatted(one("abs", "sqrt", "ln", "exp"), number(depth + 1));
            case 13 -> "round(%s, %d)".formatted(number(depth + 1), random.nextInt(5) - 1);
            case 14 -> past(depth + 1);
            default -> "weighted(%s, %s, %s, %s)".formatted(number(depth + 1), leaf(), number(depth + 1), leaf());
        };
    }

    private String tight(int depth) {
        return random.nextBoolean() ? leaf() : "(" + number(depth) + ")";
    }

    private String past(int depth) {
        int k = 1 + random.nextInt(12);
        return random.nextInt(6) == 0
                ? "cumsum-in(%s, %s)".formatted(number(depth), one("year", "cycle"))
                : "%s(%s, %d)".formatted(one("lag", "delta", "pctchange", "movavg", "movsum"), number(depth), k);
    }

    private String truth(int depth) {
        if (left > 0 && random.nextInt(4) == 0) {
            left--;
            return "%s %s %s".formatted(truth(depth + 1), one("and", "or"), truth(depth + 1));
        }
        if (random.nextInt(6) == 0) return "not (%s)".formatted(truth(depth + 1));
        return "%s %s %s".formatted(number(depth + 1), one("<", "<=", "=", "<>", ">=", ">"), number(depth + 1));
    }

    private String list(int depth) {
        return IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(_ -> number(depth))
                .collect(Collectors.joining(", "));
    }

    private String leaf() {
        return switch (random.nextInt(6)) {
            case 0 -> String.valueOf(random.nextInt(200));
            case 1 -> String.valueOf(random.nextDouble() * 10);
            default -> "[" + KPIS.get(random.nextInt(KPIS.size())) + one("", "", "", ":sum", ":mean", ":last") + "]";
        };
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }
}
