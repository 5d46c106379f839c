package org.waymark.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowsReachedTest {
    @Test
    void aShareOfTheStepsIsTheSameShareOfTheRows() {
        var none = RowsReached.none(0, 900, 300);

        assertThat(none.rows()).isZero();
        assertThat(none.after(100).rows()).isEqualTo(300);
        assertThat(none.after(100).after(200).rows()).isEqualTo(900);
        assertThat(none.after(1_000).rows()).isEqualTo(900);
    }

    @Test
    void whatIsCarriedOnGoesOnFromWhereItWas() {
        assertThat(RowsReached.none(600, 900, 300).after(150).rows()).isEqualTo(750);
        assertThat(RowsReached.none(900, 0, 300).after(100).rows()).isEqualTo(600);
        assertThat(RowsReached.none(600, 900, 0).rows()).isEqualTo(600);
    }
}
