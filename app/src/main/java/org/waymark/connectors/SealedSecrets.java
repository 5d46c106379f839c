package org.waymark.connectors;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.platform.Secrets;

/** Keeps the secrets of connections encrypted, and opens them for a run. */
@Component
class SealedSecrets {
    private final ConnectionStore store;
    private final Secrets secrets;

    SealedSecrets(ConnectionStore store, Secrets secrets) {
        this.store = store;
        this.secrets = secrets;
    }

    void keep(UUID workspace, Connection.Id id, Map<String, String> typed) {
        typed.forEach((name, secret) ->
                store.keepSecret(workspace, id, name, secrets.seal(secret, about(workspace, id, name))));
    }

    Opened open(UUID workspace, Connection.Id id) throws Troubled {
        var opened = new HashMap<String, String>();
        for (var one : store.secrets(workspace, id).entrySet()) {
            try {
                opened.put(one.getKey(), secrets.open(one.getValue(), about(workspace, id, one.getKey())));
            } catch (Secrets.Unopenable e) {
                throw new Troubled(new Trouble.NoKey());
            }
        }
        return new Opened(opened);
    }

    private static String about(UUID workspace, Connection.Id id, String name) {
        return "%s/%s/%s".formatted(workspace, id.value(), name);
    }
}
