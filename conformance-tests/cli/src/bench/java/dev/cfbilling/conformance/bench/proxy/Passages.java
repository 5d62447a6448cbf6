package dev.cfbilling.conformance.bench.proxy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The ways to the origin that are compared; peers once npm has fetched them. */
final class Passages {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private Passages() {}

  static List<Passage> start(int port, Path peers, Path contract, Path folder)
      throws IOException, InterruptedException {
    String origin = "http://127.0.0.1:%s/client/v4".formatted(port);
    List<Passage> passages = new ArrayList<>();
    passages.add(Passage.direct(port));
    passages.add(Passage.start("a relay of bytes, the floor", "/client/v4", relay(port), folder));
    passages.add(Passage.start("**ours**, `conform proxy`", "", ours(origin), folder));
    Path programs = peers.resolve("target/proxies/node_modules/.bin");
    if (Files.isDirectory(programs)) {
      String prism = programs.resolve("prism").toString();
      passages.add(
          Passage.start(
              "Prism, `prism proxy`",
              "",
              List.of("node", prism, "proxy", contract.toString(), origin, "-p", "{port}"),
              folder));
      String redocly = programs.resolve("redocly").toString();
      passages.add(
          Passage.start(
              "Redocly, `redocly proxy`",
              "",
              List.of(
                  "node",
                  redocly,
                  "proxy",
                  "--target",
                  origin,
                  "--port",
                  "{port}",
                  "--har",
                  "{recording}",
                  "--api",
                  contract.toString(),
                  "--match-mode",
                  "basepath"),
              folder));
    }
    return passages;
  }

  private static List<String> relay(int port) {
    return List.of(
        JAVA,
        "-XX:+UseSerialGC",
        "-cp",
        System.getProperty("java.class.path"),
        PlainRelay.class.getName(),
        String.valueOf(port),
        "{port}");
  }

  /** As {@code scripts/conform} starts it. */
  private static List<String> ours(String origin) {
    return List.of(
        JAVA,
        "-XX:+UseSerialGC",
        "-cp",
        System.getProperty("java.class.path"),
        "dev.cfbilling.conformance.cli.ConformMain",
        "proxy",
        "--port",
        "{port}",
        "--base-url",
        origin,
        "--record",
        "{recording}");
  }
}
