package dev.cfbilling.conformance.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where nothing can be kept in the folder of temporary files, nobody else is blamed for it. */
class TemporaryFolderTest {
  private static final String TOO_LARGE_FOR_MEMORY =
      "{\"success\":true,\"result\":[]," + " ".repeat(2 << 20) + "\"errors\":[],\"messages\":[]}";

  @TempDir private Path directory;

  @Test
  void aBodyThatIsTooLargeForMemoryEndsTheRun() throws Exception {
    Path body = directory.resolve("body.json.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(body))) {
      out.write(TOO_LARGE_FOR_MEMORY.getBytes(UTF_8));
    }

    assertRefused(
        body,
        "A body that is too large for memory can't be kept in %1$s: it, or its folder, is not there;"
            + " name another folder with JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=FOLDER.");
  }

  @Test
  void zstdWhoseLibraryCannotBeUnpackedIsNotBroken() throws Exception {
    Path body = directory.resolve("body.json.zst");
    Files.write(body, Zstd.compress("{\"success\":true}".getBytes(UTF_8)));

    assertRefused(
        body,
        "%2$s can't be read: its bytes are compressed as zstd, and zstd-jni is not there or can't be"
            + " loaded from %1$s; name another folder with JAVA_TOOL_OPTIONS=-DZstdTempFolder=FOLDER.");
  }

  private void assertRefused(Path body, String sentence) throws IOException, InterruptedException {
    Path missing = directory.resolve("missing");
    Path output = directory.resolve("output");
    Process conform =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + missing,
                "-cp",
                System.getProperty("java.class.path"),
                "dev.cfbilling.conformance.cli.ConformMain",
                "body",
                body.toString(),
                "--operation",
                "getAccountBillableUsage")
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();

    assertThat(conform.waitFor()).isEqualTo(2);
    assertThat(output).hasContent(sentence.formatted(missing, body) + "\n");
  }
}
