package org.waymark.notifications;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Problems;

/**
 * A channel as typed.
 *
 * @param team null: of the whole workspace
 * @param address null or empty where the room is edited: it stays
 */
public record ChannelWish(
        @Nullable UUID team,
        Channel.Service service,
        @Nullable String name,
        @Nullable String address,
        Channel.Hears hears) {
    private static final int NAME = 80;
    private static final int ADDRESS = 2000;

    /** @param insecure whether also {@code http} will do */
    record Checked(String name, URI address) {
        /** @param stays the address as it is; null: there is none yet */
        static Checked of(ChannelWish wish, @Nullable URI stays, boolean insecure) {
            var problems = new Problems();
            var name = problems.line("name", wish.name(), NAME);
            var typed = Objects.requireNonNullElse(wish.address(), "");
            if (stays != null && typed.isBlank()) return checked(name, stays, wish, problems);
            var text = problems.line("address", typed, ADDRESS);
            var address = address(text, insecure);
            if (address == null && !text.isEmpty()) problems.add("address", "", "no.news.channel.address");
            return checked(name, address, wish, problems);
        }

        private static Checked checked(String name, @Nullable URI address, ChannelWish wish, Problems problems) {
            if (!wish.hears().anything()) problems.add("signals", "", "no.news.channel.deaf");
            problems.refuse();
            return new Checked(name, Objects.requireNonNull(address));
        }

        private static @Nullable URI address(String text, boolean insecure) {
            try {
                var address = new URI(text);
                var scheme = String.valueOf(address.getScheme());
                var isWeb = scheme.equals("https") || (insecure && scheme.equals("http"));
                return isWeb && address.getHost() != null && address.getUserInfo() == null ? address : null;
            } catch (URISyntaxException e) {
                return null;
            }
        }
    }
}
