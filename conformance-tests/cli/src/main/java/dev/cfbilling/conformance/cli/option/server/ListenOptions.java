package dev.cfbilling.conformance.cli.option.server;

import dev.cfbilling.conformance.cli.option.Choice;
import dev.cfbilling.conformance.cli.option.NumberOptions;
import dev.cfbilling.conformance.cli.option.UsageException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of a server: where it listens, and for which hosts it answers. */
final class ListenOptions {
  private static final int MAX_PORT = 65_535;

  /** A name or an address of IPv4, or one of IPv6 in brackets, as in a Host header. */
  private static final Pattern HOST = Pattern.compile("[\\w.-]+|\\[[\\p{XDigit}:.]+]");

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Listens here (default: ${DEFAULT-VALUE}); 0 takes any port that is free.")
  private String port;

  @Option(
      names = "--bind-address",
      paramLabel = "ADDRESS",
      description = "Listens on this address of the machine, and no longer on loopback.")
  private @Nullable String address;

  @Option(
      names = "--allow-host",
      paramLabel = "NAME",
      description =
          "Answers requests for this host too; others than loopback and the address are refused."
              + " May be repeated.")
  private List<String> hosts = new ArrayList<>();

  ListenOptions(int usualPort) {
    port = String.valueOf(usualPort);
  }

  int port() throws UsageException {
    return NumberOptions.between(0, MAX_PORT, "--port", port);
  }

  /** Loopback, unless another is given. */
  InetAddress address() throws UsageException {
    if (address == null) {
      return InetAddress.getLoopbackAddress();
    }
    try {
      return InetAddress.getByName(Choice.given("--bind-address", address));
    } catch (UnknownHostException unknown) {
      throw new UsageException(
          "--bind-address is \"%s\"; it is an address of this machine like 0.0.0.0."
              .formatted(address));
    }
  }

  /** The address as it was given; empty when it was not. */
  Optional<String> givenAddress() {
    return Optional.ofNullable(address);
  }

  /** The hosts to answer for; any other name matches no Host header. */
  Set<String> hosts() throws UsageException {
    for (String name : hosts) {
      if (!HOST.matcher(Choice.given("--allow-host", name)).matches()) {
        throw new UsageException(
            "--allow-host is \"%s\"; it is a name like api.example, without scheme, port and path."
                .formatted(name));
      }
    }
    return new LinkedHashSet<>(hosts);
  }
}
