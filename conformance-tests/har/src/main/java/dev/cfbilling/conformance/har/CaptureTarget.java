package dev.cfbilling.conformance.har;

import dev.cfbilling.conformance.exchange.BodyLimitException;
import dev.cfbilling.conformance.exchange.CaptureException;
import dev.cfbilling.conformance.exchange.CaptureFiles;
import dev.cfbilling.conformance.exchange.CaptureLog;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.finding.TargetKind;
import dev.cfbilling.conformance.target.LiveTarget;
import dev.cfbilling.conformance.target.Target;
import dev.cfbilling.conformance.target.TargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Recorded traffic: a HAR 1.2 file, or a directory of them. Serves one run.
 *
 * <p>The exchanges of a directory are numbered consecutively, in the order of the files' names.
 */
public final class CaptureTarget implements Target {
  private final Path captures;
  private final LongConsumer progress;
  private final long maxBody;

  /** The files of a directory, by the index of their first entry. */
  private final NavigableMap<Integer, Path> files = new TreeMap<>();

  private final List<CaptureLog> logs = new ArrayList<>();
  private int count;
  private @Nullable List<String> secrets;

  public CaptureTarget(Path captures) {
    this(captures, bytes -> {}, LiveTarget.Access.USUAL.maxBody());
  }

  /**
   * Captures with progress and a limit.
   *
   * @param progress receives the number of bytes of each piece that was read
   * @param maxBody the most bytes of a decoded body; a longer one ends the run
   */
  public CaptureTarget(Path captures, LongConsumer progress, long maxBody) {
    this.captures = captures;
    this.progress = progress;
    this.maxBody = maxBody;
  }

  @Override
  public TargetKind kind() {
    return TargetKind.CAPTURE;
  }

  @Override
  public String name() {
    return captures.toString();
  }

  /** The credentials of the captured requests. To find them takes a reading of all captures. */
  @Override
  public List<String> secrets() {
    if (secrets == null) {
      secrets = readSecrets();
    }
    return secrets;
  }

  private List<String> readSecrets() {
    try {
      return CaptureFiles.at(captures).stream()
          .flatMap(file -> HarFile.credentials(file).stream())
          .distinct()
          .toList();
    } catch (CaptureException none) {
      return List.of();
    }
  }

  @Override
  public Optional<String> source(int exchange) {
    return Optional.ofNullable(files.floorEntry(exchange))
        .map(Map.Entry::getValue)
        .map(Path::toString);
  }

  @Override
  public List<CaptureLog> captures() {
    return List.copyOf(logs);
  }

  @Override
  public void exchanges(Consumer<Exchange> consumer) throws TargetException {
    boolean several = Files.isDirectory(captures);
    for (Path file : files()) {
      int first = count;
      if (several) {
        files.put(first, file);
      }
      CaptureLog log =
          read(
              new HarFile(file, progress, maxBody),
              exchange -> consumer.accept(exchange.at(first + exchange.index())));
      logs.add(log.after(first));
      count += log.entries();
    }
    Optional<String> broken = logs.stream().flatMap(log -> log.broken().stream()).findFirst();
    if (broken.isPresent()) {
      throw new TargetException(TargetException.Kind.UNUSABLE, broken.get());
    }
  }

  private List<Path> files() throws TargetException {
    try {
      return CaptureFiles.at(captures);
    } catch (CaptureException none) {
      throw new TargetException(TargetException.Kind.UNUSABLE, String.valueOf(none.getMessage()));
    }
  }

  /** A broken capture does not stop the others from being read. */
  private static CaptureLog read(HarFile capture, Consumer<Exchange> consumer)
      throws TargetException {
    try {
      return capture.read(consumer);
    } catch (BodyLimitException beyond) {
      throw new TargetException(
          TargetException.Kind.BEYOND_LIMITS, String.valueOf(beyond.getMessage()));
    } catch (CaptureException broken) {
      return capture.log().brokenBy(broken);
    }
  }
}
