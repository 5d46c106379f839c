@NullMarked
package org.waymark.api.exports;

import org.jspecify.annotations.NullMarked;
