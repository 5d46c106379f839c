package org.waymark.web.map;

import java.util.UUID;

/**
 * One objective contributes to another or supports it, as a whole or by one of its key results.
 *
 * @param across from one team to another that is not above it
 */
record MapLink(UUID child, UUID parent, boolean contributes, boolean across) {}
