package org.waymark.web.objectives;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.waymark.web.Addresses;
import org.waymark.web.layout.Typed;

/** The address that shares a thing again as it was shared before. */
public final class AudienceUndo {
    private AudienceUndo() {}

    /** @return null when the audience was too large for an address */
    public static @Nullable String path(String address, Typed before) {
        var path = UriComponentsBuilder.fromPath(address);
        before.values().forEach((name, values) -> {
            if (!values.isEmpty()) path.queryParam(name, values.toArray());
        });
        var all = path.encode().buildAndExpand(Map.of()).toUriString();
        return Addresses.isLocal(all) ? all : null;
    }
}
