/**
 * The map: the objectives of a cycle as cards between the KPIs they want to move and the people who work for them.
 *
 * <p>Start reading at {@link org.waymark.web.map.Maps}; where a card stands is decided in {@link org.waymark.web.map.MapLayout}.
 */
@NullMarked
package org.waymark.web.map;

import org.jspecify.annotations.NullMarked;
