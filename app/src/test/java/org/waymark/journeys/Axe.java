package org.waymark.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** Asks axe in the page itself, and for violations alone: for what passes it would work out where each element stands. */
final class Axe {
    private static final String VIOLATIONS = """
            async rules => {
                const only = rules.length > 0 ? { runOnly: { type: 'rule', values: rules } } : {}
                const found = await axe.run(document, { resultTypes: ['violations'], ...only })
                return found.violations.map(one => `${one.id} (${one.help}) at ${one.nodes[0].target}`)
            }""";

    private Axe() {}

    /** @param rules those to look for; empty for all that run unasked */
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page, List<String> rules, String where) {
        if (!(boolean) page.evaluate("'axe' in window")) page.evaluate(AxeBuilder.getAxeScript());
        var found = (List<String>) page.evaluate(VIOLATIONS, rules);
        return found.stream().map(violation -> where + ": " + violation).toList();
    }
}
