/** What all pages share: the shell around them, words, numbers and dates, and the small parts they are made of. */
@NullMarked
package org.waymark.web.layout;

import org.jspecify.annotations.NullMarked;
