package org.waymark.web.methods;

import gg.jte.Content;

/** One page about a method: its title, and the rest as HTML that is safe to write. */
public record MethodPage(String title, String html) {
    public Content content() {
        return output -> output.writeContent(html);
    }
}
