package org.waymark.connectors;

import java.time.Instant;

/**
 * A file as it was when it was read.
 *
 * @param path below the folder
 * @param bytes its size
 */
record FileMark(String path, long bytes, Instant modifiedAt) {}
