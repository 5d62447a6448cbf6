package dev.cfbilling.conformance.target;

import dev.cfbilling.conformance.exchange.CaptureException;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.exchange.HarFile;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Recorded traffic: a HAR 1.2 file. */
public final class CaptureTarget implements Target {
  private final Path file;

  public CaptureTarget(Path file) {
    this.file = file;
  }

  @Override
  public String name() {
    return file.toString();
  }

  @Override
  public void exchanges(Consumer<Exchange> consumer) throws TargetException {
    try {
      new HarFile(file).read(consumer);
    } catch (CaptureException unreadable) {
      throw new TargetException(
          TargetException.Kind.UNUSABLE, String.valueOf(unreadable.getMessage()));
    }
  }
}
