package dev.cfbilling.conformance.audit.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.audit.run.TestArchive.Question;
import dev.cfbilling.conformance.mock.data.Customers;
import dev.cfbilling.conformance.mock.data.Scenario;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one jar that is submitted, behind Spark's own jars as on a cluster; once it is packaged. */
class SubmittedJarTest {
  private static final Path JAR = Path.of(System.getProperty("audit.jar", ""));
  private static final Path SPARK = Path.of("spark/target/classpath");

  @TempDir private Path directory;

  @Test
  void auditsBehindSparksOwnJars() throws Exception {
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

    String printed =
        run(archive.toString(), "--out", out.toString(), "--conf", "spark.master=local[2]");

    assertThat(printed)
        .contains("fleet.restatement", "2 exchanges")
        .doesNotContain("WARN", "Exception", "SLF4J");
    assertThat(out.resolve("report.html"))
        .content()
        .contains("Restatements by age", "Accounts by verdict", "<rect ")
        .doesNotContain(Customers.FIRST_ACCOUNT);
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
