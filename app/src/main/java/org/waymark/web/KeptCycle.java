package org.waymark.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cycle that was chosen instead of the current one goes along from page to page. It is put into the links of a page as it
 * stands written, because any part of it may lead on; the pages of what lives in a cycle have no need of it.
 */
public final class KeptCycle {
    private static final String CHOSEN = KeptCycle.class.getName();
    private static final Pattern NAMED = Pattern.compile("[?&]cycle=([a-z0-9-]{1,80})(?=[&#]|$)");

    private static final String PLACE =
            "/(?:(?:objectives|map|timeline|board|calendar|reviews|search|inbox|history|library"
                    + "|cycles|(?:objectives|initiatives)/new)?(?=[?#\"]|$)|(?:kpis|teams|people|settings|me)(?![a-z-])[^?#\"]*+)"
                    + "[^#\"]*(?=[#\"]|$)";

    private static final Pattern ADDRESS = Pattern.compile(PLACE);
    private static final Pattern FORM_OR_LINK =
            Pattern.compile("(<form [^>]*>)|(?<= (?:href|hx-get|data-children)=\")" + PLACE);

    /** What looks for something says nothing but its fields; others of this kind have one for the cycle. */
    private static final Pattern SEARCHES = Pattern.compile(
            " action=\"/(?:search|history|kpis(?:/choices)?|settings/(?:people|teams))\"[^>]* role=\"search\"");

    private KeptCycle() {}

    /** @param slug of a cycle other than the current one; null while that one is looked at */
    public static void choose(HttpServletRequest request, @Nullable String slug) {
        request.setAttribute(CHOSEN, Optional.ofNullable(slug));
    }

    /** A part of a page does not ask what is around it: it keeps what its address names. */
    static byte[] keepIn(byte[] page, HttpServletRequest request) {
        var chosen = request.getAttribute(CHOSEN) instanceof Optional<?> known
                ? known.map(String::valueOf)
                : namedIn("?" + request.getQueryString());
        return chosen.map(slug -> FORM_OR_LINK
                        .matcher(new String(page, StandardCharsets.UTF_8))
                        .replaceAll(found -> Matcher.quoteReplacement(kept(found, slug)))
                        .getBytes(StandardCharsets.UTF_8))
                .orElse(page);
    }

    /** Where a form leads: to the cycle in which it was opened, unless it leads into another workspace. */
    static String keepIn(String address, HttpServletRequest request) {
        var place = ADDRESS.matcher(address);
        if (!place.lookingAt() || request.getRequestURI().startsWith("/workspaces")) return address;
        return namedIn(Addresses.before(request, "/"))
                .map(slug -> in(place.group(), "&", slug) + address.substring(place.end()))
                .orElse(address);
    }

    private static Optional<String> namedIn(String address) {
        var named = NAMED.matcher(address);
        return named.find() ? Optional.of(named.group(1)) : Optional.empty();
    }

    private static String kept(MatchResult found, String slug) {
        var form = found.group(1);
        if (form == null) return in(found.group(), "&amp;", slug);
        return SEARCHES.matcher(form).find()
                ? form + "<input type=\"hidden\" name=\"cycle\" value=\"%s\">".formatted(slug)
                : form;
    }

    private static String in(String link, String and, String slug) {
        if (link.contains("cycle=")) return link;
        return link + (link.contains("?") ? and : "?") + "cycle=" + slug;
    }
}
