package dev.cfbilling.client;

/**
 * How many bytes a body may have, decompressed.
 *
 * @param whole if it is kept in memory, where its records take about as much
 * @param streamed if it is read record by record
 */
record BodyLimits(long whole, long streamed) {
  static final BodyLimits DEFAULT =
      new BodyLimits(Runtime.getRuntime().maxMemory() / 4, 64L * 1024 * 1024 * 1024);

  BodyLimits {
    if (whole < 1 || streamed < 1) {
      throw new IllegalArgumentException("A body needs at least 1 byte, not " + whole + ".");
    }
  }
}
