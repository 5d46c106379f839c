package org.waymark.transfer;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Adds up rows to a {@link Sum}. */
final class Adder {
    private final MessageDigest sha256;
    private final long[] total = new long[4]; // the most significant first
    private long rows;

    Adder() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    void add(byte[] line) {
        rows++;
        var digest = ByteBuffer.wrap(sha256.digest(line)).asLongBuffer();
        long carry = 0;
        for (int i = 3; i >= 0; i--) {
            long sum = total[i] + digest.get(i);
            long carried = Long.compareUnsigned(sum, total[i]) < 0 ? 1 : 0;
            total[i] = sum + carry;
            carry = carried + (carry == 1 && total[i] == 0 ? 1 : 0);
        }
    }

    long rows() {
        return rows;
    }

    Sum sum() {
        var bytes = ByteBuffer.allocate(32);
        for (long part : total) bytes.putLong(part);
        return new Sum(rows, HexFormat.of().formatHex(bytes.array()));
    }
}
