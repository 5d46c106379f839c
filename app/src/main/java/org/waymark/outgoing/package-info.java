/**
 * The way out: requests that this program makes to other servers because a person typed their address. Whoever may type an address
 * shall not reach with it what only the server can.
 *
 * <p>Start reading at {@link org.waymark.outgoing.Errand}; which addresses are refused says {@link org.waymark.outgoing.Addresses}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package org.waymark.outgoing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
