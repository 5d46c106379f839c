package org.waymark.evidence.attribution;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Textbook games, given by fields of a case or told in the words of books. Player 1 of the book is bit 0. */
final class Games {
    private static final String NUMBER = "(\\d+(?:\\.\\d+)?)";
    private static final String LIST = "(\\d+(?:\\.\\d+)?(?:\\s*(?:,|and|,\\s*and)\\s*\\d+(?:\\.\\d+)?)*)";
    private static final String IS = "\\s*(?:of|is|are|:|=)?\\s*[\\[({]?\\s*";

    private static final Pattern COSTS = Pattern.compile("(?:costs?|fares?|lengths?)" + IS + LIST);
    private static final Pattern BALLOT = Pattern.compile("\\[\\s*" + NUMBER + "\\s*;\\s*" + LIST + "\\s*\\]");
    private static final Pattern QUOTA = Pattern.compile("quota" + IS + NUMBER);
    private static final Pattern WEIGHTS = Pattern.compile("(?:weights?|votes|seats)" + IS + LIST);
    private static final Pattern ESTATE = Pattern.compile("estate" + IS + NUMBER);
    private static final Pattern CLAIMS = Pattern.compile("claims?" + IS + LIST);
    private static final Pattern LEFT = Pattern.compile(LIST + "\\s+(?:holds?|has|have|owns?)\\s+(?:a\\s+)?left");
    private static final Pattern CARRIER = Pattern.compile("(?:unanimity|carrier)[^.{]*\\{" + LIST);

    private final Case game;
    private final String words;
    private final int players;

    private Games(Case game, int players) {
        this.game = game;
        this.words = game.words().toLowerCase(Locale.ROOT);
        this.players = players;
    }

    /** Empty if neither the fields nor the words say what a coalition is worth. */
    static Optional<IntToDoubleFunction> of(Case game, int players) {
        var games = new Games(game, players);
        return Worths.listed(game, players)
                .or(games::bankruptcy)
                .or(games::ballot)
                .or(games::council)
                .or(games::gloves)
                .or(games::unanimity)
                .or(games::runway)
                .or(games::majority);
    }

    /** Players are paid from what the claims of the others leave of an estate. */
    private Optional<IntToDoubleFunction> bankruptcy() {
        var estate = number("estate", ESTATE);
        var claims = list("claims", CLAIMS);
        if (estate.isEmpty() || claims.isEmpty()) return Optional.empty();
        double all = Arrays.stream(claims.get()).sum();
        return Optional.of(coalition -> Math.max(0, estate.get() - all + sum(claims.get(), coalition)));
    }

    /** A coalition wins that has the quota. */
    private Optional<IntToDoubleFunction> ballot() {
        var brackets = BALLOT.matcher(words);
        boolean inBrackets = brackets.find();
        var quota = inBrackets ? Optional.of(Double.parseDouble(brackets.group(1))) : number("quota", QUOTA);
        var weights = inBrackets ? Optional.of(list(brackets.group(2))) : list("weights", WEIGHTS);
        if (quota.isEmpty() || weights.isEmpty() || weights.get().length != players) return Optional.empty();
        return Optional.of(coalition -> sum(weights.get(), coalition) >= quota.get() ? 1 : 0);
    }

    /** Nine of fifteen, the first five among them. */
    private Optional<IntToDoubleFunction> council() {
        if (!words.contains("security council") || players != 15) return Optional.empty();
        return Optional.of(coalition -> (coalition & 31) == 31 && Integer.bitCount(coalition) >= 9 ? 1 : 0);
    }

    /** Worth as many as there are pairs. */
    private Optional<IntToDoubleFunction> gloves() {
        var told = LEFT.matcher(words);
        var left =
                game.numbersIfAny("left").or(() -> told.find() ? Optional.of(list(told.group(1))) : Optional.empty());
        if (!(words + game.kind()).contains("glove") || left.isEmpty()) return Optional.empty();
        int hands = mask(left.get());
        return Optional.of(
                coalition -> Math.min(Integer.bitCount(coalition & hands), Integer.bitCount(coalition & ~hands)));
    }

    /** Worth something only with the whole carrier. */
    private Optional<IntToDoubleFunction> unanimity() {
        if (!words.contains("unanim")) return Optional.empty();
        var told = CARRIER.matcher(words);
        int all = (1 << players) - 1;
        int carrier = game.numbersIfAny("carrier")
                .map(Games::mask)
                .orElseGet(() -> told.find() ? mask(list(told.group(1))) : all);
        return Optional.of(coalition -> (coalition & carrier) == carrier ? 1 : 0);
    }

    /** A coalition costs what its most demanding player costs. */
    private Optional<IntToDoubleFunction> runway() {
        var costs = list("costs", COSTS);
        if (costs.isEmpty() || costs.get().length != players) return Optional.empty();
        return Optional.of(coalition -> IntStream.range(0, players)
                .filter(player -> (coalition & 1 << player) != 0)
                .mapToDouble(player -> costs.get()[player])
                .max()
                .orElse(0));
    }

    private Optional<IntToDoubleFunction> majority() {
        if (!words.contains("majority")) return Optional.empty();
        return Optional.of(coalition -> 2 * Integer.bitCount(coalition) > players ? 1 : 0);
    }

    private Optional<Double> number(String field, Pattern told) {
        var matcher = told.matcher(words);
        return game.number(field)
                .or(() -> matcher.find() ? Optional.of(Double.parseDouble(matcher.group(1))) : Optional.empty());
    }

    private Optional<double[]> list(String field, Pattern told) {
        var matcher = told.matcher(words);
        return game.numbersIfAny(field)
                .or(() -> matcher.find() ? Optional.of(list(matcher.group(1))) : Optional.empty());
    }

    private static double[] list(String numbers) {
        return Arrays.stream(numbers.split("[^\\d.]+"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static int mask(double[] players) {
        return Arrays.stream(players).mapToInt(player -> 1 << (int) player - 1).reduce(0, (one, other) -> one | other);
    }

    private static double sum(double[] values, int coalition) {
        double sum = 0;
        for (int player = 0; player < values.length; player++)
            if ((coalition & 1 << player) != 0) sum += values[player];
        return sum;
    }
}
