package org.waymark.platform;

import static org.springframework.transaction.support.TransactionSynchronizationManager.bindResource;
import static org.springframework.transaction.support.TransactionSynchronizationManager.getResource;
import static org.springframework.transaction.support.TransactionSynchronizationManager.isSynchronizationActive;
import static org.springframework.transaction.support.TransactionSynchronizationManager.registerSynchronization;
import static org.springframework.transaction.support.TransactionSynchronizationManager.unbindResource;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * Gathers what comes up in a transaction, to be written together right before the commit: one batch in place of many statements.
 * Outside of a transaction each is written at once.
 */
public final class Gathering<T> {
    private final Consumer<List<T>> write;

    public Gathering(Consumer<List<T>> write) {
        this.write = write;
    }

    public void add(T one) {
        if (isSynchronizationActive()) {
            gathered().add(one);
        } else {
            write.accept(List.of(one));
        }
    }

    @SuppressWarnings("unchecked")
    private List<T> gathered() {
        var gathered = (Gathered) getResource(this);
        if (gathered == null) {
            gathered = new Gathered();
            bindResource(this, gathered);
            registerSynchronization(gathered);
        }
        return gathered.all;
    }

    private final class Gathered implements TransactionSynchronization {
        private final List<T> all = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            write.accept(List.copyOf(all));
        }

        @Override
        public void suspend() {
            unbindResource(Gathering.this);
        }

        @Override
        public void resume() {
            bindResource(Gathering.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            unbindResource(Gathering.this);
        }
    }
}
