package org.waymark.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes pages in the order in which they were asked for, a few at a time: many at once take the processors from each other, so that
 * all are late and some very late. Whoever waited too long is let through, so that slow ones cannot shut out others. Writing is
 * left alone, since it mostly waits for the disk.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class InTurn extends OncePerRequestFilter {
    private static final int LEAST = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Semaphore turns;
    private final Duration patience;

    @Autowired
    InTurn() {
        this(Math.max(LEAST, 2 * Runtime.getRuntime().availableProcessors()), PATIENCE);
    }

    InTurn(int atOnce, Duration patience) {
        this.turns = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET") || request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var hasTurn = waited();
        try {
            chain.doFilter(request, response);
        } finally {
            if (hasTurn) turns.release();
        }
    }

    private boolean waited() {
        try {
            return turns.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
