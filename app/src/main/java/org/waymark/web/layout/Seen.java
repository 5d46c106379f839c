package org.waymark.web.layout;

/**
 * What a page saw as it began, so that it knows whether answers that were kept still hold (ADR 020). Not for what is shown after
 * a write of the same request.
 *
 * @param lastWrite the last one before the page
 * @param alike whether its reader sees what all of the same role see
 */
public record Seen(String lastWrite, boolean alike) {}
