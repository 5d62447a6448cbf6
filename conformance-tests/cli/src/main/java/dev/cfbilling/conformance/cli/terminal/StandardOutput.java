package dev.cfbilling.conformance.cli.terminal;

import dev.cfbilling.conformance.file.FileReason;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Standard output; that of Java forgets why it took no more. */
final class StandardOutput extends OutputStream {
  private static final String READER_LEFT = "Broken pipe";

  private final OutputStream out = new FileOutputStream(FileDescriptor.out);
  private @Nullable IOException failure;

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException full) {
      failure = full;
      throw full;
    }
  }

  /** Why it took no more, as a clause; empty when it did, or when who reads has had enough. */
  Optional<String> refusal() {
    return Optional.ofNullable(failure)
        .map(FileReason::of)
        .filter(reason -> !reason.equals(READER_LEFT));
  }
}
