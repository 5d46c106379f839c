package org.waymark.web.layout;

/**
 * A chance as ten dots: as many are filled as times in ten we would expect it.
 *
 * @param dots 0 to 10
 * @param text "about 20%"
 * @param label for those who do not see the dots: "about 2 times in 10"
 */
public record ChanceMark(int dots, String text, String label) {
    /** Below and above these nobody is ever sure of what is to come. */
    private static final double LEAST = 0.03;

    private static final double MOST = 0.97;
    private static final double STEP = 0.05;

    /** Of a target to come, in steps of 5 %: nobody knows it better. */
    public static ChanceMark of(double value, boolean rough, Words words) {
        var percent = words.percent(told(value));
        return mark(value, rough ? words.of("chance.rough", percent) : percent, words);
    }

    /** That something helped, as a study found: as exact as it is, and never sure. */
    public static ChanceMark found(double value, Words words) {
        return mark(value, value < 0.01 ? "<1%" : value > 0.99 ? ">99%" : words.percent(value), words);
    }

    private static double told(double value) {
        if (value < LEAST + STEP / 4) return LEAST;
        return value > MOST - STEP / 4 ? MOST : Math.round(value / STEP) * STEP;
    }

    private static ChanceMark mark(double value, String text, Words words) {
        var dots = (int) Math.round(value * 10);
        return new ChanceMark(dots, text, words.of("chance.label", dots));
    }
}
