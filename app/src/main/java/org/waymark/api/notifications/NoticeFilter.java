package org.waymark.api.notifications;

import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;

/** Which notices are asked for. */
record NoticeFilter(
        @Says("Only those that are unread, or only those that are read.") @Nullable
        Boolean unread) {}
