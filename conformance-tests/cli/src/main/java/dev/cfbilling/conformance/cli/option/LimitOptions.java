package dev.cfbilling.conformance.cli.option;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The limits of a run. */
public final class LimitOptions {
  private static final Pattern SIZE =
      Pattern.compile("([0-9]{1,9})([KMG]?)", Pattern.CASE_INSENSITIVE);
  private static final Pattern TIME = Pattern.compile("([0-9]{1,9})([smh]?)");

  @Option(
      names = "--max-body",
      paramLabel = "SIZE",
      defaultValue = "4G",
      description =
          "Ends the run at a body of more bytes, once it is decompressed, such as 100M; a proxy"
              + " passes it on (default: ${DEFAULT-VALUE}).")
  private String maxBody = "";

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      description = "Ends a run that takes longer, such as 90s or 10m (default: none does).")
  private @Nullable String timeout;

  /** The largest size of a body, in bytes. */
  public long maxBody() throws UsageException {
    Matcher size = SIZE.matcher(maxBody);
    if (!size.matches() || Long.parseLong(size.group(1)) == 0) {
      throw new UsageException(
          "--max-body is \"%s\"; it is a number of bytes from 1, or of K, M or G, such as 100M."
              .formatted(maxBody));
    }
    int shift = 10 * " KMG".indexOf((size.group(2) + " ").toUpperCase(Locale.ROOT).charAt(0));
    return Long.parseLong(size.group(1)) << shift;
  }

  /** Starts a timer that ends the process with a message, whatever it is doing then. */
  public void startClock(PrintWriter err) throws UsageException {
    if (timeout == null) {
      return;
    }
    Duration time = time(timeout);
    String sentence =
        "The run has taken longer than --timeout=%s; allow more, or check less of the traffic."
            .formatted(timeout);
    Thread clock =
        new Thread(
            () -> {
              try {
                Thread.sleep(time.toMillis());
              } catch (InterruptedException overBefore) {
                return;
              }
              err.println(sentence);
              err.flush();
              System.exit(ExitCode.BEYOND_LIMITS);
            },
            "timeout");
    clock.setDaemon(true);
    clock.start();
  }

  private static Duration time(String text) throws UsageException {
    Matcher time = TIME.matcher(text);
    if (!time.matches() || Long.parseLong(time.group(1)) == 0) {
      throw new UsageException(
          "--timeout is \"%s\"; it is a number of seconds from 1, or of m or h, such as 10m."
              .formatted(text));
    }
    long number = Long.parseLong(time.group(1));
    return switch (time.group(2)) {
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofSeconds(number);
    };
  }
}
