package org.waymark.exports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.people.Newcomers;
import org.waymark.platform.Refused;
import org.waymark.transfer.Sieve;
import org.waymark.transfer.Table;

/**
 * Gives rows that come in the ids that are right here. Only persons may have others than they had elsewhere: those
 * who have their addresses here.
 */
final class Arriving implements Sieve {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Newcomers newcomers;
    private final Map<String, String> here = new HashMap<>();
    private final Set<UUID> newPersons = new HashSet<>();
    private final Set<String> known = new HashSet<>();
    private UUID workspace = new UUID(0, 0);

    Arriving(Newcomers newcomers) {
        this.newcomers = newcomers;
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** Learns who comes, before anybody moves in. */
    void learn(Table table, @Nullable Object[] values) {
        var id = UUID.fromString(String.valueOf(ReaderVeil.value(table, values, "id")));
        switch (table.name()) {
            case "workspace" -> {
                if (newcomers.isHere(id)) throw new Refused.Conflict("no.exports.here-already");
                workspace = id;
            }
            case "person" -> {
                var place = newcomers.placeOfPerson(id, String.valueOf(ReaderVeil.value(table, values, "email")));
                if (place.isNew()) newPersons.add(place.id());
                else known.add(id.toString());
                rename(id, place.id());
            }
            default -> throw new IllegalArgumentException("Nobody arrives in " + table.name());
        }
    }

    private void rename(UUID there, UUID now) {
        if (!there.equals(now)) here.put(there.toString(), now.toString());
    }

    UUID workspace() {
        return workspace;
    }

    Set<UUID> newPersons() {
        return Set.copyOf(newPersons);
    }

    @Override
    public boolean lets(Table table, @Nullable Object[] values) {
        if (table.name().equals("person") && known.contains(String.valueOf(ReaderVeil.value(table, values, "id")))) {
            return false;
        }
        for (int c = 0; c < values.length; c++) {
            if (values[c] instanceof String text) values[c] = renamed(text, table, c);
        }
        return true;
    }

    private @Nullable String renamed(String text, Table table, int column) {
        var one = table.columns().get(column);
        // each person has one private workspace, and had it here before
        if (one.name().equals("personal_of") && table.name().equals("workspace")) return null;
        return switch (one.kind()) {
            case UUID -> here.getOrDefault(text, text);
            case JSON, TEXT ->
                here.isEmpty() ? text : ID.matcher(text).replaceAll(id -> here.getOrDefault(id.group(), id.group()));
            case WHOLE, NUMBER, TRUTH, DAY, MOMENT, TICK, BYTES -> text;
        };
    }
}
