package org.waymark.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** Asks axe in the page itself, and for violations alone: for what passes it would work out where each element stands. */
final class Axe {
    private static final String SCRIPT = AxeBuilder.getAxeScript();

    private static final String VIOLATIONS = """
            async ({ only, without }) => {
                const found = await axe.run(document, {
                    resultTypes: ['violations'],
                    ...(only.length > 0 ? { runOnly: { type: 'rule', values: only } } : {}),
                    rules: Object.fromEntries(without.map(rule => [rule, { enabled: false }]))
                })
                return found.violations.map(one => `${one.id} (${one.help}) at ${one.nodes[0].target}`)
            }""";

    private Axe() {}

    /** Those that axe runs unasked. */
    static List<String> violations(Page page, String where) {
        return violations(page, List.of(), List.of(), where);
    }

    static List<String> violationsOf(List<String> rules, Page page, String where) {
        return violations(page, rules, List.of(), where);
    }

    static List<String> violationsBut(List<String> rules, Page page, String where) {
        return violations(page, List.of(), rules, where);
    }

    @SuppressWarnings("unchecked")
    private static List<String> violations(Page page, List<String> only, List<String> without, String where) {
        if (!(boolean) page.evaluate("'axe' in window")) page.evaluate(SCRIPT);
        var found = (List<String>) page.evaluate(VIOLATIONS, Map.of("only", only, "without", without));
        return found.stream().map(violation -> where + ": " + violation).toList();
    }
}
