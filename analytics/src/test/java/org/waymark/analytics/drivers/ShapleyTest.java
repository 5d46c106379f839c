package org.waymark.analytics.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapleyTest {
    @Test
    void oneRightGloveIsWorthAsMuchAsFourTimesALeftOne() {
        var values = Shapley.of(3, coalition -> (coalition & 4) != 0 && (coalition & 3) != 0 ? 1 : 0);

        assertThat(values).containsExactly(new double[] {1 / 6.0, 1 / 6.0, 2 / 3.0}, offset(1e-15));
    }

    @Test
    void aRunwayIsPaidByThoseWhoNeedItsLength() { // Littlechild and Owen 1973
        double[] costs = {8, 11, 13, 18};

        var values = Shapley.of(4, coalition -> {
            double most = 0;
            for (int player = 0; player < 4; player++)
                if ((coalition & 1 << player) != 0) most = Math.max(most, costs[player]);
            return most;
        });

        assertThat(values).containsExactly(new double[] {2, 3, 4, 9}, offset(1e-12));
    }

    @Test
    void powerInTheSecurityCouncilIsWithThoseWhoMayVeto() { // Shapley and Shubik 1954, for 15 members: 0.1963 and
        // 0.0019
        var values = Shapley.of(15, coalition -> (coalition & 31) == 31 && Integer.bitCount(coalition) >= 9 ? 1 : 0);

        assertThat(values[0]).isCloseTo(421 / 2145.0, offset(1e-12));
        assertThat(values[14]).isCloseTo(4 / 2145.0, offset(1e-12));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void theValueIsTheMeanOverAllOrders(int players) {
        var worths = worths(players);

        var values = Shapley.of(players, coalition -> worths[coalition]);

        assertThat(values)
                .containsExactly(Orders.mean(players, coalition -> worths[(int) coalition], _ -> true), offset(1e-12));
    }

    @Test
    void unionsTakeTheirTurnsTogether() {
        var unions = new int[] {0, 1, 0, 2, 1, 0};
        var worths = worths(6);

        var values = Owen.of(unions, coalition -> worths[(int) coalition]);

        assertThat(values)
                .containsExactly(
                        Orders.mean(6, coalition -> worths[(int) coalition], Orders.keepingTogether(unions)),
                        offset(1e-12));
    }

    @Test
    void aUnionAddsWhatItWouldAddAsOnePlayer() {
        var unions = new int[] {0, 0, 1, 2, 2};
        var worths = worths(5);

        var values = Owen.of(unions, coalition -> worths[(int) coalition]);
        var merged =
                Shapley.of(3, coalition -> worths[(coalition & 1) * 3 | (coalition & 2) * 2 | (coalition & 4) * 6]);

        assertThat(values[0] + values[1]).isCloseTo(merged[0], offset(1e-12));
        assertThat(values[3] + values[4]).isCloseTo(merged[2], offset(1e-12));
    }

    @Test
    void ordersDrawnByChanceComeNearWithinTheirError() {
        var worths = worths(10);
        var exact = Shapley.of(10, coalition -> worths[coalition]);

        var sampled = SampledShapley.of(10, players -> worths[coalition(players)], 1_000, 1);

        for (int player = 0; player < 10; player++)
            assertThat(Math.abs(sampled.values().get(player) - exact[player]))
                    .isLessThan(4 * sampled.errors().get(player));
        assertThat(sampled.values().stream().mapToDouble(value -> value).sum())
                .isCloseTo(worths[1023] - worths[0], offset(1e-9));
    }

    @Test
    void theStandardErrorIsWhatRepeatsShow() {
        var worths = worths(6);
        var repeats = new double[200];
        for (int repeat = 0; repeat < repeats.length; repeat++)
            repeats[repeat] = SampledShapley.of(6, players -> worths[coalition(players)], 50, repeat)
                    .values()
                    .getFirst();

        double spread = Math.sqrt(Arrays.stream(repeats)
                        .map(value -> Math.pow(
                                value - Arrays.stream(repeats).average().orElseThrow(), 2))
                        .sum()
                / 199);
        var said = SampledShapley.of(6, players -> worths[coalition(players)], 50, 77);

        assertThat(said.errors().getFirst() / spread).isBetween(0.7, 1.4);
    }

    @Test
    void aGameNeedsPlayersAndNotTooMany() {
        assertThatThrownBy(() -> Shapley.of(0, _ -> 0)).hasMessageContaining("1 to 20 players");
        assertThatThrownBy(() -> Shapley.of(21, _ -> 0)).hasMessageContaining("21");
        assertThatThrownBy(() -> Owen.of(new int[] {0, 2}, _ -> 0)).hasMessageContaining("no players");
    }

    private static double[] worths(int players) {
        return new Random(players).doubles(1 << players, -10, 10).toArray();
    }

    private static int coalition(boolean[] players) {
        int coalition = 0;
        for (int player = 0; player < players.length; player++) if (players[player]) coalition |= 1 << player;
        return coalition;
    }
}
