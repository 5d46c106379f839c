package org.waymark.insights;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads together, writes together, and computes in between without holding the database. */
@Component
class Transactions {
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    Transactions(PlatformTransactionManager manager) {
        reading = new TransactionTemplate(manager);
        reading.setReadOnly(true);
        writing = new TransactionTemplate(manager);
    }

    <T> T read(Supplier<T> read) {
        return Objects.requireNonNull(reading.execute(_ -> read.get()));
    }

    <T> T write(Supplier<T> write) {
        return Objects.requireNonNull(writing.execute(_ -> write.get()));
    }
}
