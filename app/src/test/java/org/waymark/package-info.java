/** Tests: sentences about behaviour, one world of example data, both databases. */
package org.waymark;
