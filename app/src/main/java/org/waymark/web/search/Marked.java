package org.waymark.web.search;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.List;
import org.waymark.people.Folding;
import org.waymark.web.layout.Html;

/** A title in which the words that were looked for are marked, whatever their accents and capitals. */
public record Marked(String title, List<String> words) implements Content {
    @Override
    public void writeTo(TemplateOutput output) {
        var marks = marks();
        for (int from = 0, to = 0; from < title.length(); from = to) {
            while (to < title.length() && marks[to] == marks[from]) to++;
            var run = Html.escaped(title.substring(from, to));
            output.writeContent(marks[from] ? "<mark>" + run + "</mark>" : run);
        }
    }

    /** Folding changes lengths, so each letter of the folded title remembers where it came from. */
    private boolean[] marks() {
        var folded = new StringBuilder();
        var origins = new int[title.length() * 18 + 1];
        for (int i = 0; i < title.length(); i++) {
            var letter = Character.isWhitespace(title.charAt(i)) ? " " : Folding.fold(title.substring(i, i + 1));
            for (int k = 0; k < letter.length(); k++) origins[folded.length() + k] = i;
            folded.append(letter);
        }
        var marks = new boolean[title.length()];
        for (var word : words) {
            for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
                for (int k = at; k < at + word.length(); k++) marks[origins[k]] = true;
            }
        }
        return marks;
    }
}
