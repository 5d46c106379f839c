package org.waymark.evidence.expressions;

import java.math.BigDecimal;
import java.math.MathContext;

/** Exponential and logarithm to fifty digits, by their series. */
final class BigFunctions {
    static final MathContext DIGITS = new MathContext(50);

    private static final BigDecimal TWO = BigDecimal.TWO;
    private static final BigDecimal SMALL = new BigDecimal("1e-55");
    private static final BigDecimal LN_2 = nearOne(new BigDecimal("2"));

    private BigFunctions() {}

    /** Halved until the series is short, then squared as often. */
    static BigDecimal exp(BigDecimal x) {
        int halvings = 0;
        while (x.abs().compareTo(new BigDecimal("0.1")) > 0) {
            x = x.divide(TWO, DIGITS);
            halvings++;
        }
        var sum = BigDecimal.ONE;
        var term = BigDecimal.ONE;
        for (int n = 1; term.abs().compareTo(SMALL) > 0; n++) {
            term = term.multiply(x, DIGITS).divide(BigDecimal.valueOf(n), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        for (int time = 0; time < halvings; time++) sum = sum.multiply(sum, DIGITS);
        return sum;
    }

    /** Of a positive number: powers of two apart, the rest near one. */
    static BigDecimal ln(BigDecimal x) {
        int exponent = Math.getExponent(x.doubleValue());
        var power =
                exponent >= 0 ? TWO.pow(exponent, DIGITS) : BigDecimal.ONE.divide(TWO.pow(-exponent, DIGITS), DIGITS);
        return nearOne(x.divide(power, DIGITS)).add(LN_2.multiply(BigDecimal.valueOf(exponent), DIGITS), DIGITS);
    }

    /** 2 (z + z³/3 + z⁵/5 ...), z = (x − 1)/(x + 1). */
    private static BigDecimal nearOne(BigDecimal x) {
        var z = x.subtract(BigDecimal.ONE).divide(x.add(BigDecimal.ONE), DIGITS);
        var square = z.multiply(z, DIGITS);
        var power = z;
        var sum = z;
        for (int n = 3; power.abs().compareTo(SMALL) > 0; n += 2) {
            power = power.multiply(square, DIGITS);
            sum = sum.add(power.divide(BigDecimal.valueOf(n), DIGITS), DIGITS);
        }
        return sum.multiply(TWO, DIGITS);
    }
}
