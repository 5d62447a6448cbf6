package dev.cfbilling.conformance.target;

import dev.cfbilling.conformance.exchange.CaptureException;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.exchange.HarFile;
import dev.cfbilling.conformance.finding.TargetKind;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Recorded traffic: a HAR 1.2 file. */
public final class CaptureTarget implements Target {
  private final Path file;
  private final LongConsumer progress;

  public CaptureTarget(Path file) {
    this(file, bytes -> {});
  }

  /**
   * A capture whose reading can be watched.
   *
   * @param progress takes the number of bytes of each piece that was read
   */
  public CaptureTarget(Path file, LongConsumer progress) {
    this.file = file;
    this.progress = progress;
  }

  @Override
  public TargetKind kind() {
    return TargetKind.CAPTURE;
  }

  @Override
  public String name() {
    return file.toString();
  }

  @Override
  public void exchanges(Consumer<Exchange> consumer) throws TargetException {
    try {
      new HarFile(file, progress).read(consumer);
    } catch (CaptureException unreadable) {
      throw new TargetException(
          TargetException.Kind.UNUSABLE, String.valueOf(unreadable.getMessage()));
    }
  }
}
