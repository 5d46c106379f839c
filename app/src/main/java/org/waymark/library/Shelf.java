package org.waymark.library;

import java.util.Locale;

/** Where a template stands in the library: a department, or a kind of business. */
public enum Shelf {
    PEOPLE,
    SALES,
    MARKETING,
    SUPPORT,
    PRODUCT,
    ENGINEERING,
    OPERATIONS,
    FINANCE,
    SUSTAINABILITY,
    LIFE,
    MANUFACTURING,
    RETAIL,
    HEALTHCARE,
    TECHNOLOGY,
    PUBLIC,
    EDUCATION,
    HOSPITALITY,
    LOGISTICS;

    /** Its name in addresses and files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isIndustry() {
        return compareTo(MANUFACTURING) >= 0;
    }
}
