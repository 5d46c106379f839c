package org.waymark.web.assets;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Joins the small modules to the one script that pages load: a browser asks once instead of twenty times. Modules that export something come
 * as they are, after what they import; each of the others keeps its names to itself.
 */
final class Script {
    private static final Pattern IMPORT =
            Pattern.compile("^import (?:\\{[^}]*} from )?\"\\./([^\"]+)\";\\n", Pattern.MULTILINE);

    private static final Pattern EXPORT = Pattern.compile("^export ", Pattern.MULTILINE);

    /** A comment that is a line of its own. */
    private static final Pattern COMMENT = Pattern.compile("^ *(?://.*|/\\*\\*.*\\*/)\\n", Pattern.MULTILINE);

    private final UnaryOperator<String> modules;
    private final Map<String, String> joined = new LinkedHashMap<>();

    private Script(UnaryOperator<String> modules) {
        this.modules = modules;
    }

    /** @param modules the text of a module by its name, such as {@code toast.js} */
    static String joined(String first, UnaryOperator<String> modules) {
        var script = new Script(modules);
        script.add(first);
        return script.joined.values().stream().filter(text -> !text.isBlank()).collect(Collectors.joining("\n"));
    }

    private void add(String name) {
        if (joined.containsKey(name)) return;
        joined.put(name, "");
        var text = modules.apply(name);
        IMPORT.matcher(text).results().forEach(found -> add(found.group(1)));
        joined.remove(name);
        joined.put(name, alone(text));
    }

    private static String alone(String text) {
        var own = COMMENT.matcher(IMPORT.matcher(text).replaceAll("")).replaceAll("");
        var shared = EXPORT.matcher(own);
        return shared.find() ? shared.replaceAll("") : own.isBlank() ? "" : "{\n" + own + "}";
    }
}
