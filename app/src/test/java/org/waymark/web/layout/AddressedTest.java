package org.waymark.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressedTest {
    private static final String ID = "019b7824-3f00-7338-833c-3893466a53f6";

    @ParameterizedTest
    @ValueSource(
            strings = {"/objectives/ID", "/objectives/ID/links/new", "/key-results/ID/check-ins", "/initiatives/ID"})
    void pagesOfWhatLivesInACycleNameIt(String path) {
        assertThat(Addressed.in(path.replace("ID", ID)))
                .hasValueSatisfying(found -> assertThat(found.id()).hasToString(ID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/objectives",
                "/objectives/new",
                "/objectives/ID0",
                "/kpis/ID",
                "/teams/ID",
                "/map/objectives/ID"
            })
    void otherPagesNameNothingOfTheKind(String path) {
        assertThat(Addressed.in(path.replace("ID", ID))).isEmpty();
    }
}
