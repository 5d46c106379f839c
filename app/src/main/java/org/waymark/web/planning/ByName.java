package org.waymark.web.planning;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.waymark.people.Folding;

/** Names in the order in which people count: "Line 2" before "Line 10". Capitals and accents make no difference. */
final class ByName implements Comparator<String> {
    /** Between digits and what is none. */
    private static final Pattern SEAM = Pattern.compile("(?<=[0-9])(?=[^0-9])|(?<=[^0-9])(?=[0-9])");

    @Override
    public int compare(String one, String other) {
        var left = SEAM.split(Folding.fold(one));
        var right = SEAM.split(Folding.fold(other));
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int order = comparePieces(left[i], right[i]);
            if (order != 0) return order;
        }
        return Integer.compare(left.length, right.length);
    }

    private static int comparePieces(String left, String right) {
        return isNumber(left) && isNumber(right)
                ? new BigInteger(left).compareTo(new BigInteger(right))
                : left.compareTo(right);
    }

    private static boolean isNumber(String piece) {
        return !piece.isEmpty() && piece.charAt(0) >= '0' && piece.charAt(0) <= '9';
    }
}
