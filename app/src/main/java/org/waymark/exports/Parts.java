package org.waymark.exports;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.function.Consumer;

/** Cuts what is written into pieces of half a megabyte. */
final class Parts extends OutputStream {
    private static final int SIZE = 512 * 1024;

    private final Consumer<byte[]> taker;
    private final byte[] piece = new byte[SIZE];
    private int filled;
    private long bytes;

    Parts(Consumer<byte[]> taker) {
        this.taker = taker;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] from, int start, int length) {
        for (int left = length; left > 0; ) {
            int some = Math.min(left, SIZE - filled);
            System.arraycopy(from, start + length - left, piece, filled, some);
            filled += some;
            left -= some;
            if (filled == SIZE) hand();
        }
        bytes += length;
    }

    long bytes() {
        return bytes;
    }

    private void hand() {
        taker.accept(Arrays.copyOf(piece, filled));
        filled = 0;
    }

    @Override
    public void close() {
        if (filled > 0) hand();
    }
}
