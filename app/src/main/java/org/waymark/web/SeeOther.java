package org.waymark.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/** Leads on to a page of this program after a form; the address is taken as it is, also when a visitor wrote it. */
public record SeeOther(String address) implements View {
    public SeeOther {
        if (!Addresses.isLocal(address)) {
            throw new IllegalArgumentException("Not an address of this program: " + address);
        }
    }

    @Override
    public void render(@Nullable Map<String, ?> ignored, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, KeptCycle.keepIn(address, request));
    }
}
