package org.waymark.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.waymark.people.Folding;

/**
 * An @ in a text and what stands behind it: perhaps a name. Whose name it is the longest beginning that is one decides, so that
 * "@Ann Marie sees it" is Ann Marie where there is one, and Ann otherwise.
 *
 * @param rest up to the end of its line, at most as long as a name or an address may be
 */
record Call(String rest) {
    /** Not the @ within an address. */
    private static final Pattern AT = Pattern.compile("(?<![\\p{L}\\p{N}._+-])@(?=[\\p{L}\\p{N}])");

    private static final Pattern WORD_END = Pattern.compile("(?<=[\\p{L}\\p{M}\\p{N}.)])(?![\\p{L}\\p{M}\\p{N}])");
    private static final int LONGEST = 254;

    /** More calls than this are no longer calls to somebody. */
    static final int MOST = 30;

    static List<Call> in(String text) {
        return AT.matcher(text)
                .results()
                .limit(MOST)
                .map(found -> new Call(line(text, found.end())))
                .toList();
    }

    private static String line(String text, int from) {
        int end = text.indexOf('\n', from);
        return text.substring(from, Math.min(end < 0 ? text.length() : end, from + LONGEST));
    }

    /** What a name that is meant begins with, folded; never empty. */
    String firstWord() {
        return Folding.fold(beginnings().findFirst().orElse(rest));
    }

    /** All that may be the name, the shortest first. */
    Stream<String> beginnings() {
        var ends = new ArrayList<Integer>();
        var matcher = WORD_END.matcher(rest);
        while (matcher.find()) ends.add(matcher.start());
        return ends.stream().map(end -> rest.substring(0, end));
    }
}
