package org.waymark.analytics.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RemlTest {
    /** Flow of the Nile at Aswan 1871 to 1970, 10⁸ m³; printed in Cobb (1978), The problem of the Nile, Biometrika 65. */
    static final double[] NILE = {
        1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140,
        1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969,
        831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040, 759, 781, 865,
        845, 944, 984, 897, 822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890, 744, 749, 838, 1050,
        918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740
    };

    @Test
    void theNileHasTheVariancesThatArePrinted() {
        int n = NILE.length;
        var ones = new double[n];
        Arrays.fill(ones, 1);
        var rows = new Rows(IntStream.range(0, n).toArray(), new double[][] {ones}, NILE);

        var fit = Reml.fit(rows, Trend.LEVEL);

        // Durbin and Koopman (2012), section 2.10: 15099 and 1469.1
        assertThat(fit.variance()).isEqualTo(15_099, offset(15.0));
        assertThat(fit.variance() * fit.noise().level()).isEqualTo(1_469.1, offset(5.0));
    }
}
