package dev.cfbilling.scripts.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.scripts.checkout.Checkout;
import dev.cfbilling.scripts.checkout.Shell;
import dev.cfbilling.scripts.workflow.Action;
import dev.cfbilling.scripts.workflow.Runner;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What users find in a release. It is rehearsed; with the property {@code release.twice} it is
 * made, which builds it twice, with Javadoc and bills of materials.
 */
@Tag("external")
class ReleaseTest {
  private static final boolean TWICE = Boolean.getBoolean("release.twice");
  private static final String VERSION = "9.8.7-rc.1";
  private static final String CAPTURE =
      Checkout.HERE
          .resolve(
              "conformance-tests/cli/src/test/resources/dev/cfbilling/conformance/exchange/captures/base64-gzip.har")
          .toString();
  @TempDir private static Path directory;
  private static Checkout checkout;
  private static Shell.Outcome release;

  @BeforeAll
  static void release() throws Exception {
    checkout = Checkout.in(directory.resolve("a checkout"));
    List<String> command = new ArrayList<>(List.of("scripts/release", VERSION, "--skip-tests"));
    if (!TWICE) {
      command.add("--rehearse");
    }
    release = checkout.shell().run(command.toArray(String[]::new)).succeeds();
  }

  @Test
  void hasWhatUsersNeedOfEachModule() throws IOException {
    assertThat(released().keySet())
        .map(file -> file.replaceAll(".*/(cloudflare-billing-)?", "").replace("-" + VERSION, ""))
        .filteredOn(file -> !file.matches(".*-(cyclonedx.json|javadoc.jar)"))
        .containsExactlyInAnyOrder(
            "client-sources.jar",
            "client.jar",
            "client.pom",
            "client-generator-sources.jar",
            "client-generator.jar",
            "client-generator.pom",
            "checks-sources.jar",
            "checks.jar",
            "checks.pom",
            "contract-sources.jar",
            "contract.jar",
            "contract.pom",
            "drift-sources.jar",
            "drift.jar",
            "drift.pom",
            "har-sources.jar",
            "har.jar",
            "har.pom",
            "proxy-sources.jar",
            "proxy.jar",
            "proxy.pom",
            "junit-sources.jar",
            "junit.jar",
            "junit.pom",
            "maven-plugin-sources.jar",
            "maven-plugin.jar",
            "maven-plugin.pom",
            "mock-sources.jar",
            "mock.jar",
            "mock.pom",
            "networknt-sources.jar",
            "networknt.jar",
            "networknt.pom",
            "conform-linux-x64.tar.gz",
            "conform.pom",
            "conformance-cli.jar",
            "conformance-history.html",
            "conformance-sources.jar",
            "conformance.jar",
            "conformance.pom",
            "pact-broker.jar",
            "pact-pact.json",
            "pact-sources.jar",
            "pact.jar",
            "pact.pom",
            "bom.pom",
            "reader-sources.jar",
            "reader.jar",
            "reader.pom",
            "spec-newest-3.1.json",
            "spec-newest-3.1.yaml",
            "spec-newest.json",
            "spec-newest.yaml",
            "spec-openapi-3.1.json",
            "spec-openapi-3.1.yaml",
            "spec-openapi.json",
            "spec-openapi.yaml",
            "spec-sources.jar",
            "spec.jar",
            "spec.pom",
            "transport-sources.jar",
            "transport.jar",
            "transport.pom");
  }

  @Test
  void hasTheBytesThatArePrinted() throws IOException {
    // Where there are two builds, what is printed is of the first, what is there of the second.
    assertThat(release.out().lines().filter(line -> line.contains("  ./")).sorted())
        .containsExactlyElementsOf(
            released().entrySet().stream()
                .map(file -> file.getValue() + "  ./" + file.getKey())
                .sorted()
                .toList());
  }

  /** Which was made elsewhere, from another commit, by a compiler that looked for more. */
  @Test
  void hasTheClassesOfThisBuild() throws IOException {
    List<Path> jars =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(file -> file.getFileName().toString().matches("cloudflare-billing-.*\\.jar"))
            .toList();

    assertThat(jars).hasSizeGreaterThan(5);
    for (Path jar : jars) {
      String artifact = jar.getFileName().toString().replaceAll("-\\d.*", "");
      assertThat(entries(file(artifact, ".jar")))
          .as(artifact)
          .containsExactlyEntriesOf(entries(jar));
    }
  }

  /** The SHA-256 of each entry, but for those that name the version. */
  private static Map<String, String> entries(Path jar) throws IOException {
    Map<String, String> hashes = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        boolean named = entry.getName().matches("META-INF/(MANIFEST.MF|maven/.*)");
        hashes.put(entry.getName(), named ? "" : sha256(zip.getInputStream(entry).readAllBytes()));
      }
    }
    return hashes;
  }

  @Test
  void leavesTheCheckoutAsItWas() throws Exception {
    assertThat(checkout.shell().run("git", "status", "--porcelain").out()).isEmpty();
    assertThat(checkout.shell().run("git", "ls-files", "--others").out().lines())
        .isNotEmpty()
        .allSatisfy(file -> assertThat(file).startsWith("target/releases/dev/cfbilling/"));
  }

  @Test
  void isNotReleasedAgain() throws Exception {
    assertThat(checkout.shell().run("scripts/release", VERSION).err())
        .startsWith(VERSION + " is already in file://")
        .endsWith("/target/releases; a release never changes: choose another version.");
  }

  @Test
  void hasABillOfMaterialsOfEachUnlessItIsRehearsed() throws IOException {
    List<String> artifacts = files(".pom");

    assertThat(artifacts).isNotEmpty();
    assertThat(files("-cyclonedx.json")).isEqualTo(TWICE ? artifacts : List.of());
  }

  /** The bundled contract is none. */
  @Test
  void hasTheJavadocOfAllCodeUnlessItIsRehearsed() throws IOException {
    List<String> code = files("-sources.jar");

    assertThat(code).isNotEmpty();
    assertThat(files("-javadoc.jar"))
        .isEqualTo(
            TWICE
                ? code.stream().filter(path -> !path.contains("billing-spec/")).toList()
                : List.of());
  }

  /** The bill of materials is of what was tested: what users get must be no other. */
  @EnabledIfSystemProperty(named = "release.twice", matches = "true")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "client",
        "client-generator",
        "conformance",
        "pact",
        "reader",
        "spec",
        "transport"
      })
  void hasABillOfMaterialsOfWhatItsUsersGet(String module) throws Exception {
    JsonNode sbom =
        JsonMapper.shared().readTree(file("cloudflare-billing-" + module, "-cyclonedx.json"));
    Document pom =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(file("cloudflare-billing-" + module, ".pom").toFile());

    List<String> provided = dependencies(pom, "=");

    assertThat(sbom.path("bomFormat").asString()).isEqualTo("CycloneDX");
    assertThat(sbom.path("metadata").path("component").path("version").asString())
        .isEqualTo(VERSION);
    // That one is in the command line's jar of its own, and comes with no other.
    assertThat(sbom.path("components").valueStream().map(ReleaseTest::coordinates))
        .filteredOn(coordinates -> !coordinates.startsWith("org.slf4j:slf4j-nop:"))
        // What the pom calls provided, its user has anyway: OpenAPI Generator brings annotations.
        .filteredOn(coordinates -> !provided.contains(coordinates))
        .containsExactlyInAnyOrderElementsOf(dependencies(pom, "!="));
  }

  @Test
  void namesItselfAndNoSnapshot() throws IOException {
    for (String artifact :
        List.of(
            "client", "client-generator", "conformance", "pact", "reader", "spec", "transport")) {
      assertThat(file("cloudflare-billing-" + artifact, ".pom"))
          .content()
          .contains("<version>" + VERSION + "</version>")
          .doesNotContain("SNAPSHOT", "<parent>", "${", "<scope>test</scope>");
    }
  }

  /** On a machine with nothing but a shell. */
  @Test
  void givesAVerdictWithoutJava(@TempDir Path fresh) throws Exception {
    Path path = Files.createDirectory(fresh.resolve("path"));
    for (String tool : List.of("sh", "dirname", "readlink", "wc")) {
      Files.createSymbolicLink(path.resolve(tool), Path.of("/usr/bin", tool));
    }
    Path image = fresh.resolve("conform-" + VERSION);
    Path tarball =
        repository()
            .resolve(
                "dev/cfbilling/conform/%s/%s-linux-x64.tar.gz"
                    .formatted(VERSION, image.getFileName()));
    new Shell(fresh, Map.of()).run("tar", "xzf", tarball.toString()).succeeds();
    Shell stranger = new Shell(fresh, Map.of("PATH", path.toString()));

    assertThat(
            stranger
                .run(image.resolve("bin/conform").toString(), "--capture", CAPTURE)
                .succeeds()
                .out())
        .contains("conform " + VERSION + "\n", "command    conform --capture ", " 0 errors, ");
    assertThat(
            stranger.run(image.resolve("bin/mock").toString(), "--list-metrics").succeeds().out())
        .contains("workers_standard_requests");
    assertThat(image.resolve("share/man/man1/conform-body.1"))
        .content()
        .contains(".TH \"CONFORM\\-BODY\" \"1\" ", "checks one response body in a file");
    // It ends with 1 unless it starts from the archive of classes.
    String java = image.resolve("lib/java/bin/java").toString();
    stranger.run(java, "-Xshare:on", "-version").succeeds();
    // In the PATH it shadows no java and no keytool.
    assertThat(image.resolve("bin").toFile().list())
        .containsExactlyInAnyOrder("conform", "mock", "proxy");
  }

  /** In the workflow of another repository. */
  @Test
  void isUsedByTheAction(@TempDir Path fresh) throws Exception {
    Path image = file("conform", "-linux-x64.tar.gz");
    String action = Checkout.HERE.resolve(".github/actions/conform").toString();
    Runner runner =
        new Runner(new Checkout(fresh, new Shell(fresh, Map.of())), fresh)
            .instead("GITHUB_ACTION_PATH", action);

    Action.of("conform")
        .run(
            Map.of("release", image.toString(), "sha256", sha256(image), "capture", CAPTURE),
            runner)
        .succeeds();

    assertThat(runner.log()).contains("conform " + VERSION + "\n");
    assertThat(runner.summary()).content().startsWith("## ✅ Conforms to the contract");
  }

  /** With nothing but the release, and what this build has already downloaded of others. */
  @Test
  void isUsedOffline(@TempDir Path fresh) throws Exception {
    assertThat(
            Outsider.in(fresh, fresh.resolve("repository"), VERSION, repository()).verify().out())
        .contains("Tests run: 2, Failures: 0, Errors: 0, Skipped: 0");
  }

  private static String coordinates(JsonNode component) {
    return String.join(
        ":",
        component.path("group").asString(),
        component.path("name").asString(),
        component.path("version").asString());
  }

  private static List<String> dependencies(Document pom, String provided)
      throws XPathExpressionException {
    XPath xpath = XPathFactory.newInstance().newXPath();
    NodeList found =
        (NodeList)
            xpath.evaluate(
                "/project/dependencies/dependency[scope %s 'provided']".formatted(provided),
                pom,
                XPathConstants.NODESET);
    List<String> dependencies = new ArrayList<>();
    for (int index = 0; index < found.getLength(); index++) {
      dependencies.add(
          xpath.evaluate("concat(groupId, ':', artifactId, ':', version)", found.item(index)));
    }
    return dependencies;
  }

  private static Path repository() {
    return checkout.root().resolve("target/releases");
  }

  private static Path file(String artifact, String end) {
    return repository()
        .resolve("dev/cfbilling")
        .resolve(artifact)
        .resolve(VERSION)
        .resolve(artifact + "-" + VERSION + end);
  }

  /** The SHA-256 of each file, by its path below the group. */
  private static Map<String, String> released() throws IOException {
    Path group = repository().resolve("dev/cfbilling");
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(group)) {
      for (Path file : files.filter(ReleaseTest::isReleased).toList()) {
        hashes.put(group.relativize(file).toString(), sha256(file));
      }
    }
    return hashes;
  }

  /** The paths of the files that end so, without that. */
  private static List<String> files(String end) throws IOException {
    return released().keySet().stream()
        .filter(file -> file.endsWith(end))
        .map(file -> file.substring(0, file.length() - end.length()))
        .toList();
  }

  private static boolean isReleased(Path file) {
    return file.getFileName().toString().matches(".*\\.(jar|json|yaml|html|pom|tar\\.gz)");
  }

  private static String sha256(Path file) throws IOException {
    return sha256(Files.readAllBytes(file));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
