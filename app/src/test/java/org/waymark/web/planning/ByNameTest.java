package org.waymark.web.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ByNameTest {
    @Test
    void namesStandAsPeopleCount() {
        var names = Stream.of("Line 100", "line 2", "Line 10", "Line", "Österreich", "Paint", "Line 2b", "2 wheels");

        assertThat(names.sorted(new ByName()))
                .containsExactly("2 wheels", "Line", "line 2", "Line 2b", "Line 10", "Line 100", "Österreich", "Paint");
    }
}
