/** Numbers, targets and progress: the language that OKRs and KPIs share. Plain Java, no framework. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.waymark.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
