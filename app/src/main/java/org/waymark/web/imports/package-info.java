/** Moving in from elsewhere: a file is brought, set, looked at, imported and, where wanted, taken back. */
@NullMarked
package org.waymark.web.imports;

import org.jspecify.annotations.NullMarked;
