package org.waymark.objectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.platform.Refused;

class OrderTest {
    @Test
    void thingsChangePlacesAndNothingElseMoves() {
        assertThat(Order.of(List.of("c", "a", "b"), List.of(9L, 2L, 5L)))
                .containsExactly(entry("c", 2L), entry("a", 5L), entry("b", 9L));
    }

    @Test
    void twoOnTheSamePlaceGetOneEach() {
        assertThat(Order.of(List.of("b", "a", "c"), List.of(3L, 3L, 3L)).values())
                .containsExactly(3L, 4L, 5L);
    }

    @Test
    void eachIsNamedOnce() {
        assertThatThrownBy(() -> Order.check(List.of("a", "a"))).isInstanceOf(Refused.Invalid.class);
    }
}
