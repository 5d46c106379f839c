/** What people do with the program from the first minute on, in a real Chromium. */
package org.waymark.journeys;
