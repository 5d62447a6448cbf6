package dev.cfbilling.conformance.audit.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cfbilling.conformance.exchange.CaptureException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  private static final String BODIES =
      "operation=getPaygoUsage/account=023e105f4ecef8ad9ca31a8372d0c353/";

  @TempDir private Path directory;

  @Test
  void hasAFileOnceHoweverOftenItIsNamed() throws Exception {
    Path capture = write("captures/a.har");

    List<ArchiveFile> files =
        files(
            directory.resolve("captures").toString(),
            capture.toString(),
            capture.toUri().toString(),
            directory.resolve("captures/../captures/a.har").toString());

    assertThat(files).extracting(ArchiveFile::named).containsExactly(false);
  }

  @Test
  void takesNamesThatAreNotEncodedAsTheyAre() throws Exception {
    write("note=50%/notes.json");
    write("operation=getPaygoUsage/account=50%/retrieved=2026-11-21/a.json");

    assertThat(files(directory.toString()))
        .singleElement()
        .satisfies(file -> assertThat(body(file).account()).isEqualTo("50%"));
  }

  @Test
  void followsNoLinkToAFolder() throws Exception {
    write("captures/a.har");
    Files.createSymbolicLink(
        directory.resolve("captures/again"), directory.resolve("captures").toAbsolutePath());

    assertThat(files(directory.resolve("captures").toString())).hasSize(1);
  }

  @Test
  void passesOverNoLinkThatLeadsNowhere() throws Exception {
    Files.createSymbolicLink(directory.resolve("a.har"), directory.resolve("nowhere"));

    assertThat(files(directory.toString())).extracting(ArchiveFile::name).containsExactly("a.har");
  }

  @Test
  void hasABodyThatIsNamedItself() throws Exception {
    Path body = write(BODIES + "retrieved=2026-11-21/a.json");

    ArchiveFile file = files(body.toString()).get(0);

    assertThat(body(file).operation()).isEqualTo("getPaygoUsage");
    assertThat(file.shown()).contains("account=a-").doesNotContain("023e105f");
  }

  @Test
  void namesNoAccountInAPathThatTheUserHasTyped() throws Exception {
    write(BODIES + "retrieved=2026-11-21/a.json");

    assertThat(files(directory.resolve(BODIES).toString()).get(0).shown())
        .contains("account=a-")
        .doesNotContain("023e105f");
  }

  @Test
  void namesNoAccountWhoseFileIsNamedByIt() throws Exception {
    String id = "023e105f4ecef8ad9ca31a8372d0c353";
    write(BODIES + "retrieved=2026-11-21/%s_1.json".formatted(id));

    assertThat(files(directory.toString()))
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.shown()).doesNotContain(id).endsWith("_1.json");
              assertThat(file.name()).startsWith("a-").endsWith("_1.json");
            });
  }

  @Test
  void hasABodyWhoseNameIsTheDaysThatWereAskedFor() throws Exception {
    write(BODIES + "retrieved=2026-11-21/2026-11-01_2026-11-20.json");

    assertThat(body(files(directory.toString()).get(0)).window())
        .isEqualTo("2026-11-01/2026-11-20");
  }

  @Test
  void hasABodyAtAnUnreadableTimeToBeTold() throws Exception {
    write(BODIES + "retrieved=2026-13-22/a.json");

    assertThat(body(files(directory.toString()).get(0)).retrieved()).isNull();
  }

  @Test
  void saysWhatReachesAnotherFilesystem() {
    assertThatExceptionOfType(CaptureException.class)
        .isThrownBy(() -> files("none://bucket/captures"))
        .withMessage(
            "none://bucket/captures can't be listed: no jar here reaches none://; name those of its"
                + " connector with --conf spark.jars=ONE.jar,ANOTHER.jar.");
  }

  @Test
  void takesAColonInANameForNoScheme() {
    assertThat(HadoopPaths.of("a:b.har")).hasToString("./a:b.har");
    assertThat(HadoopPaths.of("s3a://bucket/a").toUri().getScheme()).isEqualTo("s3a");
    assertThat(HadoopPaths.of("file:/a").toUri().getScheme()).isEqualTo("file");
  }

  private Path write(String name) throws Exception {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "{}");
  }

  private static List<ArchiveFile> files(String... paths) throws CaptureException {
    return new Archive(new Configuration(), new AccountNames(false)).files(List.of(paths));
  }

  private static BodyPlace body(ArchiveFile file) {
    return Objects.requireNonNull(file.body());
  }
}
