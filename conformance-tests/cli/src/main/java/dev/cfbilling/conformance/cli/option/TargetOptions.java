package dev.cfbilling.conformance.cli.option;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.har.CaptureTarget;
import dev.cfbilling.conformance.mock.fault.Fault;
import dev.cfbilling.conformance.run.Reproduction;
import dev.cfbilling.conformance.target.LiveTarget;
import dev.cfbilling.conformance.target.Pace;
import dev.cfbilling.conformance.target.Target;
import dev.cfbilling.reader.Edition;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options that choose the target. */
public final class TargetOptions {

  /** The address of scripts/mock without {@code --port}. */
  private static final String MOCK_ADDRESS = "http://localhost:4010";

  enum Kind {
    MOCK,
    LIVE,
    CAPTURE
  }

  @Option(
      names = "--target",
      paramLabel = "mock|live|capture",
      description = "What to check: the embedded mock (default), a live API, a capture.")
  private @Nullable Kind kind;

  @Option(
      names = "--capture",
      paramLabel = "FILE",
      description =
          "A HAR 1.2 file with recorded traffic, or a directory of them; implies --target"
              + " capture.")
  private @Nullable Path capture;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description =
          "Where the API is: of the live target, what to call (default: the contract's server);"
              + " of a capture, one more address that its calls may have.")
  private @Nullable String baseUrl;

  @Mixin private EmbeddedMockOptions mock = new EmbeddedMockOptions();

  public @Nullable Path capture() {
    return capture;
  }

  /** The faults that the user asks for. */
  public List<Fault> faults() throws UsageException {
    return mock.faults();
  }

  /** Has the embedded mock stand in an edition, unless the user has set its clock. */
  public void during(Optional<Edition> edition) {
    mock.during(edition);
  }

  /** The time of the embedded mock; empty for another target. */
  public Optional<Instant> mockTime() throws UsageException {
    return kind() == Kind.MOCK ? Optional.of(mock.clock().instant()) : Optional.empty();
  }

  /** The target's clock. The embedded mock's stands still. */
  public InstantSource clock() throws UsageException {
    return kind() == Kind.MOCK ? mock.clock() : InstantSource.system();
  }

  /** Whether the run makes calls, so that probes can run. */
  public boolean isAsked() {
    return kind() != Kind.CAPTURE;
  }

  private Kind kind() {
    return kind == null ? (capture == null ? Kind.MOCK : Kind.CAPTURE) : kind;
  }

  /** The embedded mock's settings by name; empty for another target. */
  public Map<String, String> mockSettings() throws UsageException {
    return kind() == Kind.MOCK ? mock.settings() : Map.of();
  }

  /**
   * How to reproduce a finding.
   *
   * @param contractFile null for the bundled contract
   * @param command the command that reads the capture again
   */
  public Reproduction reproduction(@Nullable Path contractFile, String command)
      throws UsageException {
    return switch (kind()) {
      case MOCK -> Reproduction.ofMock(mock.command(contractFile), HttpUrl.get(MOCK_ADDRESS));
      case LIVE -> Reproduction.ofLive();
      case CAPTURE -> Reproduction.ofFile(command);
    };
  }

  /** The base URL of the contract's paths: the user's, or else the contract's server. */
  public HttpUrl base(Contract contract) throws UsageException {
    return base(baseUrl, contract);
  }

  /** The URL that the user gave, or the contract's server if it is null. */
  public static HttpUrl base(@Nullable String given, Contract contract) throws UsageException {
    HttpUrl base = HttpUrl.parse(given == null ? contract.server().toString() : given);
    if (base == null) {
      throw new UsageException(
          "--base-url is no http or https URL; it is like " + contract.server() + ".");
    }
    return base;
  }

  /**
   * The target that the user chose.
   *
   * @param pace limits how fast a live API is called
   * @param access the network for a live API; its body limit applies to captures too
   * @param progress takes the size of each piece of a capture that was read
   */
  public Target target(
      Contract contract,
      Map<String, String> environment,
      Pace pace,
      LiveTarget.Access access,
      LongConsumer progress)
      throws UsageException {
    Kind chosen = kind();
    if (chosen != Kind.MOCK) {
      mock.refuseForOthers();
    }
    if (chosen != Kind.CAPTURE && capture != null) {
      throw new UsageException(
          "--capture names a file, but --target is not capture; leave one out.");
    }
    if (chosen == Kind.MOCK && baseUrl != null) {
      throw new UsageException(
          "--base-url has no meaning for the embedded mock; use --target live.");
    }
    return switch (chosen) {
      case MOCK -> mock.target(contract);
      case LIVE -> new LiveTarget(contract, base(contract), environment, pace).reachedBy(access);
      case CAPTURE -> {
        if (capture == null) {
          throw new UsageException(
              "--target capture needs a file; name it with --capture FILE.har.");
        }
        yield new CaptureTarget(capture, progress, access.maxBody());
      }
    };
  }
}
