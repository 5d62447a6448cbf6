package dev.cfbilling.conformance.body;

import dev.cfbilling.conformance.file.FileReason;
import java.io.IOException;

/**
 * A temporary file can't be made or written. No {@link IOException}: whoever copies a body would
 * take that for the body's own, and blame whoever sent it. The message is one sentence.
 */
public final class TemporaryFileError extends Error {
  private static final long serialVersionUID = 1;

  private final String reason;

  TemporaryFileError(IOException cause) {
    super(
        "A body that is too large for memory can't be kept in %s: %s; name another folder with JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=FOLDER."
            .formatted(System.getProperty("java.io.tmpdir"), FileReason.of(cause)),
        cause);
    this.reason = FileReason.of(cause);
  }

  /** Why, as a clause. */
  public String reason() {
    return reason;
  }
}
