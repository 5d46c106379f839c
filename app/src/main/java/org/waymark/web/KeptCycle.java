package org.waymark.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cycle that was chosen instead of the current one goes along from page to page. It is put into the links of a page as it
 * stands written, because any part of it may lead on; the pages of what lives in a cycle have no need of it.
 */
public final class KeptCycle {
    private static final String CHOSEN = KeptCycle.class.getName();
    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,80}");
    private static final Pattern NAMED = Pattern.compile("[?&]cycle=([a-z0-9-]{1,80})(?=[&#]|$)");

    private static final String PLACE =
            "/(?:(?:objectives|map|timeline|board|calendar|reviews|search|inbox|history|library"
                    + "|cycles|(?:objectives|initiatives)/new)?(?=[?#\"]|$)|(?:kpis|teams|people|settings)(?![a-z-])[^?#\"]*+)"
                    + "[^#\"]*(?=[#\"]|$)";

    private static final Pattern ADDRESS = Pattern.compile(PLACE);
    private static final Pattern LINK = Pattern.compile("(?<= (?:href|hx-get|data-children)=\")" + PLACE);

    /** What looks for something says nothing but its fields. */
    private static final Pattern FORM = Pattern.compile(
            "<form [^>]*?action=\"/(?:search|history|library|kpis(?:/choices)?)\"[^>]*role=\"search\"[^>]*>");

    private KeptCycle() {}

    /** @param slug of a cycle other than the current one; null while that one is looked at */
    public static void choose(HttpServletRequest request, @Nullable String slug) {
        request.setAttribute(CHOSEN, Optional.ofNullable(slug));
    }

    /** A part of a page does not ask what is around it: it keeps what its address names. */
    static byte[] keepIn(byte[] page, HttpServletRequest request) {
        var named = Optional.ofNullable(request.getParameter("cycle"))
                .filter(slug -> SLUG.matcher(slug).matches());
        var chosen = request.getAttribute(CHOSEN) instanceof Optional<?> known ? known.map(String::valueOf) : named;
        return chosen.map(slug ->
                        inLinks(new String(page, StandardCharsets.UTF_8), slug).getBytes(StandardCharsets.UTF_8))
                .orElse(page);
    }

    private static String inLinks(String page, String slug) {
        var linked = LINK.matcher(page).replaceAll(found -> in(found.group(), "&amp;", slug));
        return FORM.matcher(linked).replaceAll("$0<input type=\"hidden\" name=\"cycle\" value=\"%s\">".formatted(slug));
    }

    /** Where a form leads: to the cycle in which it was opened. */
    static String keepIn(String address, HttpServletRequest request) {
        var named = NAMED.matcher(Addresses.before(request, "/"));
        var place = ADDRESS.matcher(address);
        if (!named.find() || !place.lookingAt()) return address;
        return in(place.group(), "&", named.group(1)) + address.substring(place.end());
    }

    private static String in(String link, String and, String slug) {
        if (link.contains("cycle=")) return link;
        return link + (link.contains("?") ? and : "?") + "cycle=" + slug;
    }
}
