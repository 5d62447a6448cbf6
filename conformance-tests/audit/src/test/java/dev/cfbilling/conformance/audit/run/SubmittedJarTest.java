package dev.cfbilling.conformance.audit.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.audit.run.TestArchive.Question;
import dev.cfbilling.conformance.mock.data.Customers;
import dev.cfbilling.conformance.mock.data.Scenario;
import java.io.File;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one jar that is submitted, behind Spark's own jars as on a cluster; once it is packaged. */
class SubmittedJarTest {
  private static final Path JAR = Path.of(System.getProperty("audit.jar", ""));
  private static final Path SPARK = Path.of("spark/target/classpath");

  /** Looks like a path, as keys of object stores do. */
  private static final String SECRET = "wJal/XUtnFEMI/K7MDENG/bPxRfiCY+q3pL0";

  @TempDir private Path directory;

  @Test
  void auditsAnotherFilesystemBehindSparksOwnJars() throws Exception {
    Path archive = directory.resolve("archive");
    for (String day : List.of("2026-11-19", "2026-11-21")) {
      new TestArchive(archive)
          .ask(
              Instant.parse(day + "T06:00:00Z"),
              Scenario.RESTATEMENT,
              List.of(
                  new Question(
                      "getAccountBillableUsage",
                      Customers.FIRST_ACCOUNT,
                      "/accounts/" + Customers.FIRST_ACCOUNT + "/billable/usage")));
    }
    Path out = directory.resolve("out");

    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of(elsewhere(archive), "--out", elsewhere(out)));
    arguments.add("--conf=spark.master=local[2]");
    arguments.add("--conf=spark.jars=" + connector());
    ElsewhereFileSystem.settings(directory)
        .forEach(
            (name, value) -> arguments.add("--conf=spark.hadoop.%s=%s".formatted(name, value)));
    arguments.add("--conf=spark.hadoop.fs.elsewhere.account.key.one=" + SECRET);

    String printed = run(arguments.toArray(String[]::new));

    assertThat(printed)
        .contains("fleet.restatement", "2 exchanges")
        .doesNotContain("WARN", "Exception", "SLF4J", SECRET);
    assertThat(out.resolve("report.html"))
        .content()
        .contains("scripts/audit", "Restatements by age", "Accounts by verdict", "<rect ")
        .doesNotContain(Customers.FIRST_ACCOUNT, SECRET);
    assertThat(Audits.rows(out, "SELECT count(*) > 100 FROM '%s/records/*.parquet'"))
        .containsExactly("true");
  }

  @Test
  void saysInASentenceWhatCannotBeUsed() throws Exception {
    assertThat(run(directory.resolve("nothing").toString(), "--out", "x"))
        .startsWith("There is nothing at ")
        .hasLineCount(1);
  }

  @Test
  void hasNothingOfSparksInIt() throws Exception {
    try (ZipFile jar = new ZipFile(JAR.toFile())) {
      assertThat(jar.stream().map(ZipEntry::getName))
          .contains("dev/cfbilling/conformance/audit/AuditMain.class")
          .noneMatch(
              name -> name.matches("(org/apache/(spark|hadoop)|scala|com/fasterxml|org/slf4j)/.*"));
    }
  }

  private static String elsewhere(Path path) {
    return ElsewhereFileSystem.SCHEME + "://" + path;
  }

  /** A jar of the user's, with a filesystem that neither Spark nor ours has. */
  private Path connector() throws Exception {
    String name = ElsewhereFileSystem.class.getName().replace('.', '/') + ".class";
    Path jar = directory.resolve("connector.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar));
        InputStream code = ElsewhereFileSystem.class.getResourceAsStream("/" + name)) {
      out.putNextEntry(new ZipEntry(name));
      out.write(Objects.requireNonNull(code, name).readAllBytes());
    }
    return jar;
  }

  private String run(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // As scripts/audit has a short run.
    command.addAll(List.of("-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of(System.getProperty("spark.java", "").strip().split("\\s+", -1)));
    command.addAll(
        List.of(
            "-cp",
            Files.readString(SPARK).strip() + File.pathSeparator + JAR,
            "dev.cfbilling.conformance.audit.AuditMain"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).directory(directory.toFile()).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return printed;
  }
}
