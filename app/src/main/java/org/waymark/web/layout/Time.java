package org.waymark.web.layout;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/** A day or moment in words, the exact one on hover and for machines. */
record Time(String machine, String exact, String words) implements Content {
    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent("<time datetime=\"" + machine + "\" title=\"" + Html.escaped(exact) + "\">"
                + Html.escaped(words) + "</time>");
    }
}
