package dev.cfbilling.scripts.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cfbilling.scripts.checkout.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** What {@code mvn install} puts into a local repository, as a stranger uses it, offline. */
@Tag("external")
class InstalledTest {
  private static final String PASSED = "Tests run: 2, Failures: 0, Errors: 0, Skipped: 0";
  private static final List<String> MODULES =
      List.of(
          "spec/reader",
          "spec",
          "client-generated/bom",
          "client-generated/transport",
          "client-generated/client",
          "conformance-tests/contract",
          "conformance-tests/mock",
          "conformance-tests/checks",
          "conformance-tests/junit");

  private static final String LOGGER =
      "dependencies/dependency[artifactId = 'slf4j-nop'][optional != 'true']"
          + "[scope = 'compile' or scope = 'runtime']/artifactId";

  @TempDir private static Path localRepository;
  private static String version;
  @TempDir private Path fresh;
  private Outsider outsider;

  @BeforeAll
  static void install() throws Exception {
    version = value(pom("spec"), "version");
    for (String module : MODULES) {
      install(module);
    }
  }

  @BeforeEach
  void begin() throws IOException {
    outsider = Outsider.in(fresh, localRepository, version, fresh);
  }

  /** As the install plugin does: the flattened pom, and the jar. */
  private static void install(String module) throws Exception {
    String artifact = value(pom(module), "artifactId");
    Path target = localRepository.resolve("dev/cfbilling").resolve(artifact).resolve(version);
    String name = artifact + "-" + version;
    Files.createDirectories(target);
    Files.copy(pom(module), target.resolve(name + ".pom"));
    Path jar = Checkout.HERE.resolve(module).resolve("target").resolve(name + ".jar");
    if (!module.endsWith("bom")) {
      Files.copy(jar, target.resolve(name + ".jar"));
    }
  }

  private static Path pom(String module) {
    return Checkout.HERE.resolve(module).resolve("target/.flattened-pom.xml");
  }

  private static String value(Path pom, String element) throws Exception {
    Document parsed = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
    return XPathFactory.newInstance().newXPath().evaluate("/project/" + element, parsed);
  }

  @Test
  void isUsed() throws Exception {
    assertThat(outsider.verify().out())
        .contains(PASSED)
        .contains("com.squareup.okhttp3:okhttp-jvm:jar:5")
        .doesNotContain("slf4j-nop", "slf4j-simple");
  }

  @Test
  @Tag("nightly")
  void isUsedInTheOtherOrderWithAnOlderOkHttp() throws Exception {
    assertThat(outsider.with(InstalledTest::pinned).with(InstalledTest::clientLast).verify().out())
        .contains(PASSED)
        .contains("com.squareup.okhttp3:okhttp:jar:4.12.0");
  }

  private static String clientLast(String pom) {
    String client =
        """
            <dependency>
              <groupId>dev.cfbilling</groupId>
              <artifactId>cloudflare-billing-client</artifactId>
            </dependency>
        """;
    return pom.replace(client, "")
        .replace("  </dependencies>\n\n  <!--", client + "  </dependencies>\n\n  <!--");
  }

  private static String pinned(String pom) {
    return pom.replace(
        "<!-- pins -->",
        """
        <dependency>
          <groupId>com.squareup.okhttp3</groupId>
          <artifactId>okhttp</artifactId>
          <version>4.12.0</version>
        </dependency>
        """);
  }

  @Test
  void bringsNobodyALogger() throws Exception {
    try (Stream<Path> files =
        Files.find(Checkout.HERE, 4, (file, is) -> file.endsWith("target/.flattened-pom.xml"))) {
      List<Path> poms = files.toList();
      assertThat(poms).hasSizeGreaterThan(MODULES.size());
      for (Path pom : poms) {
        assertThat(value(pom, LOGGER)).as("%s", pom).isEmpty();
      }
    }
  }

  @Test
  @Tag("nightly")
  void isUsedOnTheOtherJdk() throws Exception {
    Optional<Path> other = otherJdk();
    assumeTrue(
        other.isPresent(), "there is no other JDK of 17 or 25 beside the one that runs this");

    assertThat(outsider.with(InstalledTest::clientLast).verify(other.get()).out()).contains(PASSED);
  }

  /** Beside the one that runs this, as Debian and Ubuntu have them. */
  private static Optional<Path> otherJdk() throws IOException {
    Path jdks = Path.of("/usr/lib/jvm");
    String wanted = Runtime.version().feature() < 25 ? "25" : "17";
    if (!Files.isDirectory(jdks)) {
      return Optional.empty();
    }
    try (Stream<Path> all = Files.list(jdks)) {
      return all.filter(jdk -> jdk.getFileName().toString().contains(wanted))
          .filter(jdk -> Files.isExecutable(jdk.resolve("bin/javac")))
          .findFirst();
    }
  }
}
