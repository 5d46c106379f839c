package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?cycle=2026-q4",
                "/objectives/0198c0de-0000-7000-8000-000000000000/edit",
                "/objectives?q=caf%C3%A9+%22so%22&cycle=2026-q4",
                "/library/objective-be-a-place-people-choose-to-stay"
            })
    void aRefusedFormIsShownAgainOnItsPage(String address) {
        assertThat(Addresses.isPage(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//elsewhere.example",
                "/objectives/%20",
                "/a/../../b",
                "/;x",
                "/?q=%zz",
                "/?q=%ff",
                "/api/v1/me",
                "/assets/app.css",
                "/live"
            })
    void whatIsNoPageIsNotShownAgain(String address) {
        assertThat(Addresses.isPage(address)).isFalse();
    }
}
