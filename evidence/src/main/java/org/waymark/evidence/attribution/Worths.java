package org.waymark.evidence.attribution;

import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Games that list what coalitions are worth: a field "v" with an entry for each, or "v(1,2) = 3" in the words. */
final class Worths {
    private static final Pattern TOLD =
            Pattern.compile("((?:v\\s*\\(\\s*\\{?[\\d,\\s]+\\}?\\s*\\)\\s*=\\s*)+)(-?\\d+(?:\\.\\d+)?)");
    private static final Pattern COALITION = Pattern.compile("\\(\\s*\\{?([\\d,\\s]+)\\}?\\s*\\)");
    private static final Pattern NEEDS = Pattern.compile(
            "v\\(s\\)\\s*=\\s*1 if s contains (\\d+) and (?:at least )?one of (\\d+(?:\\s*(?:,|and|or)\\s*\\d+)*)");

    private Worths() {}

    static Optional<IntToDoubleFunction> listed(Case game, int players) {
        return game.field("v", "worth", "worths", "characteristic_function", "values")
                .flatMap(field -> inField(field, players))
                .or(() -> told(game.words().toLowerCase(Locale.ROOT), players));
    }

    /** By coalition ("1,2"), or in the order of bits with the empty coalition first. */
    private static Optional<IntToDoubleFunction> inField(JsonNode field, int players) {
        if (field.isArray() && field.size() == 1 << players && Case.all(field, JsonNode::isNumber)) {
            var worths = Case.numbers(field);
            return Optional.of(coalition -> worths[coalition]);
        }
        if (!field.isObject()) return Optional.empty();
        var worths = new HashMap<Integer, Double>();
        for (var entry : field.properties())
            worths.put(coalition(entry.getKey()), entry.getValue().asDouble());
        return Optional.of(coalition -> worths.getOrDefault(coalition, 0.0));
    }

    private static Optional<IntToDoubleFunction> told(String words, int players) {
        var needs = NEEDS.matcher(words);
        if (needs.find()) {
            int needed = coalition(needs.group(1));
            int oneOf = coalition(needs.group(2));
            return Optional.of(coalition -> (coalition & needed) != 0 && (coalition & oneOf) != 0 ? 1 : 0);
        }
        var worths = new HashMap<Integer, Double>();
        var told = TOLD.matcher(words);
        while (told.find()) {
            var coalitions = COALITION.matcher(told.group(1));
            while (coalitions.find()) worths.put(coalition(coalitions.group(1)), Double.parseDouble(told.group(2)));
        }
        boolean isWhole = worths.containsKey((1 << players) - 1);
        return isWhole ? Optional.of(coalition -> worths.getOrDefault(coalition, 0.0)) : Optional.empty();
    }

    /** "1,2", "{1, 2}", "A,B", or "12" where no number has two digits. */
    private static int coalition(String text) {
        boolean isApart = text.matches(".*\\d[^\\d]+\\d.*") || text.matches(".*[a-zA-Z][^a-zA-Z]+[a-zA-Z].*");
        int coalition = 0;
        for (var player : text.split(isApart ? "[^\\da-zA-Z]+" : "")) {
            if (player.matches("\\d+")) coalition |= 1 << Integer.parseInt(player) - 1;
            else if (player.matches("[a-zA-Z]")) coalition |= 1 << (Character.toLowerCase(player.charAt(0)) - 'a');
        }
        return coalition;
    }
}
