package org.waymark.code;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Which id belongs to a key or an address; learns those of what is added. */
final class References {
    private final Map<Handle, UUID> ids = new HashMap<>();
    private final Map<String, UUID> people;

    References(Present present) {
        present.known().forEach((handle, known) -> ids.put(handle, known.id()));
        people = present.people();
    }

    /** What is named was to be added, and could not be: that was told already. */
    static final class Absent extends RuntimeException {
        private static final long serialVersionUID = 1;

        Absent() {
            super(null, null, false, false);
        }
    }

    void learn(Handle handle, UUID id) {
        ids.put(handle, id);
    }

    UUID thing(Handle handle) {
        if (handle.path().startsWith(Names.HIDDEN))
            return UUID.fromString(handle.path().substring(1));
        var id = ids.get(handle);
        if (id == null) throw new Absent();
        return id;
    }

    UUID person(String email) {
        if (email.startsWith(Names.HIDDEN)) return UUID.fromString(email.substring(1));
        var id = people.get(email);
        if (id == null) throw new Absent();
        return id;
    }

    /** The key or address of what a door calls by its id; all else as it is. */
    String name(String value) {
        return ids.entrySet().stream()
                .filter(one -> one.getValue().toString().equals(value))
                .map(one -> one.getKey().path())
                .findFirst()
                .or(() -> people.entrySet().stream()
                        .filter(one -> one.getValue().toString().equals(value))
                        .map(Map.Entry::getKey)
                        .findFirst())
                .orElse(value);
    }
}
