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
        static Checked of(ChannelWish wish, boolean insecure) {
            var problems = new Problems();
            var name = problems.line("name", wish.name(), NAME);
            var text = problems.line("address", wish.address(), ADDRESS);
            var address = address(text, insecure);
            if (address == null && !text.isEmpty()) problems.add("address", "", "no.news.channel.address");
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
