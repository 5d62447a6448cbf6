package dev.cfbilling.conformance.cli.option;

import dev.cfbilling.transport.Network;
import dev.cfbilling.transport.proxy.Proxies;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options for connections to other hosts. */
public final class NetworkOptions {
  private static final String PROXY = "--proxy";

  @Option(
      names = PROXY,
      paramLabel = "URL",
      description =
          "Goes through this proxy, such as http://proxy.example:3128 (default: that of HTTPS_PROXY"
              + " or HTTP_PROXY, but not to hosts in NO_PROXY); \"\" is none.")
  private @Nullable String proxy;

  @Option(
      names = "--ca-file",
      paramLabel = "FILE",
      description =
          "Trusts the servers that these certificates vouch for too: PEM or PKCS #12, no password"
              + " needed.")
  private @Nullable Path caFile;

  public Network network(Map<String, String> environment) throws UsageException {
    try {
      return Network.of(environment, proxy, caFile);
    } catch (IOException unusable) {
      throw new UsageException(String.valueOf(unusable.getMessage()));
    }
  }

  /** The users and passwords of proxies in the environment and in arguments. */
  public static List<String> secrets(Map<String, String> environment, String... arguments) {
    Stream<String> options =
        IntStream.range(0, arguments.length)
            .mapToObj(
                index ->
                    arguments[index].equals(PROXY) && index + 1 < arguments.length
                        ? arguments[index + 1]
                        : arguments[index].startsWith(PROXY + "=")
                            ? arguments[index].substring(PROXY.length() + 1)
                            : "");
    return Stream.concat(
            Proxies.secretsIn(environment).stream(),
            options.flatMap(address -> Proxies.secretsIn(address).stream()))
        .distinct()
        .toList();
  }
}
