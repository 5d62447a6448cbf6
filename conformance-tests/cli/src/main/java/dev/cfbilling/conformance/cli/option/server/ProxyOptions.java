package dev.cfbilling.conformance.cli.option.server;

import dev.cfbilling.conformance.cli.option.OutputFile;
import dev.cfbilling.conformance.cli.option.UsageException;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.har.HarOutput;
import dev.cfbilling.conformance.har.Rotation;
import dev.cfbilling.conformance.proxy.RecordingProxy;
import dev.cfbilling.conformance.proxy.RecordingProxyBuilder;
import dev.cfbilling.conformance.proxy.replay.ReplayedApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of a proxy: where it listens, what it stands in front of, what it records. */
public final class ProxyOptions {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");

  @Mixin private ListenOptions listening = new ListenOptions(4011);

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description =
          "The API that calls are passed on to, and no other (default: the contract's server).")
  private @Nullable String baseUrl;

  @Option(
      names = "--record",
      paramLabel = "FILE.har",
      description =
          "Records to this new file, without secrets; in gzip if its name ends with .gz. conform"
              + " --capture reads it.")
  private @Nullable Path recording;

  @Option(
      names = "--rotate",
      paramLabel = "SIZE|TIME",
      description =
          "Records into a new file after so much, such as 100MB, or so long, such as 1d or 12h; the"
              + " full one gets the time of its first call into its name.")
  private @Nullable String rotate;

  @Option(
      names = "--replay",
      paramLabel = "FILE.har",
      description =
          "Passes nothing on: answers from this recording, the same request with the same bytes.")
  private @Nullable Path replayed;

  /** The recording to answer from; null to pass calls on. */
  public @Nullable Path replayed() throws UsageException {
    if (replayed != null && (baseUrl != null || recording != null || rotate != null)) {
      throw new UsageException(
          "--replay answers by itself, so --base-url, --record and --rotate have no meaning beside it; leave them out.");
    }
    return replayed;
  }

  /** The file that is recorded to; null without one. */
  public @Nullable Path recording() {
    return recording;
  }

  /** Where a recording is answered from. */
  public ReplayedApi.Listening listening() throws UsageException {
    return new ReplayedApi.Listening(listening.address(), listening.port(), listening.hosts());
  }

  /** The API: the user's, or else the contract's server. */
  public HttpUrl base(Contract contract) throws UsageException {
    HttpUrl base = HttpUrl.parse(baseUrl == null ? contract.server().toString() : baseUrl);
    if (base == null) {
      throw new UsageException(
          "--base-url is no http or https URL; it is like " + contract.server() + ".");
    }
    if (!base.username().isEmpty() || !base.password().isEmpty()) {
      throw new UsageException(
          "--base-url has a user or a password, which no call would carry; leave them out, and let the client send them.");
    }
    return base;
  }

  /**
   * A proxy with these options.
   *
   * @param version of the program that records
   */
  public RecordingProxyBuilder builder(HttpUrl base, String version) throws UsageException {
    requireOther(base);
    RecordingProxyBuilder builder =
        RecordingProxy.before(base).port(listening.port()).address(listening.address());
    listening.hosts().forEach(builder::allowHost);
    Rotation rotation = rotation();
    if (recording != null) {
      requireNew(recording, rotation);
      boolean gzip = recording.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
      builder.record(
          new HarOutput.Settings(recording, gzip, rotation, version, InstantSource.system()));
    }
    return builder;
  }

  /** A proxy that asks itself never answers. */
  private void requireOther(HttpUrl base) throws UsageException {
    boolean own =
        LOOPBACK.contains(base.host()) || base.host().equals(listening.address().getHostAddress());
    if (own && base.port() == listening.port()) {
      throw new UsageException(
          "--base-url is %s:%s, where the proxy itself listens; name the API's address, or another --port."
              .formatted(base.host(), base.port()));
    }
  }

  private Rotation rotation() throws UsageException {
    if (rotate == null) {
      return Rotation.NEVER;
    }
    if (recording == null) {
      throw new UsageException("--rotate is of a recording; name one with --record FILE.har.");
    }
    String text = rotate;
    return Rotation.parse(text)
        .orElseThrow(
            () ->
                new UsageException(
                    "--rotate is \"%s\"; it is a size such as 100MB or a time such as 1d or 12h."
                        .formatted(text)));
  }

  private static void requireNew(Path file, Rotation rotation) throws UsageException {
    OutputFile.requireWritable(file);
    if (!Files.exists(file)) {
      return;
    }
    if (rotation.equals(Rotation.NEVER)) {
      throw new UsageException(
          "%s is there already and is not written over; name another file with --record."
              .formatted(file));
    }
    try {
      HarOutput.setAside(file);
    } catch (IOException stays) {
      throw new UsageException(
          "%s is there already and can't be renamed: %s.".formatted(file, stays.getMessage()));
    }
  }
}
