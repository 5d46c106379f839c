package org.waymark.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ToastsTest {
    @Test
    void aLongWordIsCutAndKeepsItsWayBack() {
        var toast = carried("🚲".repeat(400), "/objectives/1/restoration");

        assertThat(toast.text()).hasSizeLessThanOrEqualTo(300).endsWith("🚲…");
        assertThat(toast.undo()).isEqualTo("/objectives/1/restoration");
    }

    @Test
    void anAddressWithoutEndIsLeftOut() {
        var toast = carried("It is proposed.", "/" + "x".repeat(70_000));

        assertThat(toast.text()).isEqualTo("It is proposed.");
        assertThat(toast.undo()).isNull();
    }

    private static Toast carried(String text, @Nullable String undo) {
        var response = new MockHttpServletResponse();
        Toasts.leave(response, text, undo);
        Cookie cookie = response.getCookies()[0];
        assertThat(cookie.getValue()).hasSizeLessThan(4000);
        var request = new MockHttpServletRequest();
        request.setCookies(cookie);
        return Toasts.read(request).orElseThrow();
    }
}
