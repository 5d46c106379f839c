/** Written once for all tests: the settable clock and other stand-ins for the world outside the program. */
package org.waymark.fakes;
