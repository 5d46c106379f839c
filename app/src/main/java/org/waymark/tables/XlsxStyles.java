package org.waymark.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Which styles show a number as a day: a workbook has no days, only numbers that look like them (ECMA-376, 18.8.30). */
final class XlsxStyles {
    /** Colours, currencies, literal texts and elapsed time say nothing about days. */
    private static final Pattern NO_LETTERS = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]");

    private static final Pattern DAY = Pattern.compile("[dDyY]|[mM]{3,}");

    private XlsxStyles() {}

    static List<Boolean> days(XmlPart part) throws IOException {
        var own = new HashMap<String, Boolean>();
        var styles = new ArrayList<Boolean>();
        try (part) {
            boolean inStyles = false;
            while (part.next()) {
                if (part.isAt("numFmt")) own.put(part.attribute("numFmtId"), showsDay(part.attribute("formatCode")));
                if (part.isAt("cellXfs")) inStyles = true;
                if (part.isAtEndOf("cellXfs")) inStyles = false;
                if (inStyles && part.isAt("xf")) styles.add(isDay(part.attribute("numFmtId"), own));
            }
        }
        return styles;
    }

    static boolean showsDay(String format) {
        return DAY.matcher(NO_LETTERS.matcher(format).replaceAll("")).find();
    }

    /** 14 to 17 and 22 are days by themselves, 27 to 36 and 50 to 58 in East Asian workbooks. */
    private static boolean isDay(String id, Map<String, Boolean> own) {
        var said = own.get(id);
        if (said != null) return said;
        return switch (id) {
            case "14", "15", "16", "17", "22", "27", "28", "29", "30", "31", "36" -> true;
            case "50", "51", "52", "53", "54", "57", "58" -> true;
            default -> false;
        };
    }
}
