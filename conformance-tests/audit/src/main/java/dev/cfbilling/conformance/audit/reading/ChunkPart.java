package dev.cfbilling.conformance.audit.reading;

import dev.cfbilling.conformance.result.RunPart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What a task has recorded of its files.
 *
 * @param firsts the numbers of each file's first exchange
 */
public record ChunkPart(List<Integer> firsts, RunPart part) {

  byte[] bytes() {
    return PartJson.bytes(this);
  }

  /** Reads what {@link #bytes} has written. */
  public static ChunkPart of(byte[] bytes) {
    try {
      return PartJson.read(new ByteArrayInputStream(bytes), ChunkPart.class);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
