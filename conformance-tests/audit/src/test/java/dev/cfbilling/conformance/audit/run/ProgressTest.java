package dev.cfbilling.conformance.audit.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.audit.archive.ArchiveFile;
import dev.cfbilling.conformance.audit.archive.FileChunk;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

/** What a terminal shows while an audit runs. */
class ProgressTest {
  private static final int TASKS = 8;
  private static final long BYTES = 20L << 20;

  private final PrintStream original = System.err;
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

  @BeforeEach
  void look() {
    System.setErr(new PrintStream(shown, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void lookAway() {
    System.setErr(original);
  }

  @Test
  void growsWithWhatIsRead() throws Exception {
    try (ReadProgress progress = new ReadProgress(SharedSpark.SESSION, chunks(), Ansi.ON)) {
      runTasks();
      progress.complete();
    }

    assertThat(lastShown()).contains("Reading 100%", "160/160 MB");
  }

  @Test
  void growsWithWhatIsCompared() throws Exception {
    try (ComparisonProgress progress =
        new ComparisonProgress(SharedSpark.SESSION, TASKS * BYTES, Ansi.ON)) {
      runTasks();
      progress.complete();
    }

    assertThat(lastShown()).contains("Comparing 100%", " tasks");
  }

  @Test
  void showsNothingWhereThereIsNoTerminal() throws Exception {
    try (ReadProgress progress = new ReadProgress(SharedSpark.SESSION, chunks(), Ansi.OFF)) {
      runTasks();
      progress.complete();
    }

    assertThat(shown.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  private String lastShown() {
    return shown.toString(StandardCharsets.UTF_8).lines().reduce("", (one, last) -> last);
  }

  private static void runTasks() throws Exception {
    List<Integer> numbers = IntStream.range(0, TASKS).boxed().toList();
    JavaSparkContext.fromSparkContext(SharedSpark.SESSION.sparkContext())
        .parallelize(numbers, TASKS)
        .count();
    SharedSpark.SESSION.sparkContext().listenerBus().waitUntilEmpty();
  }

  private static List<FileChunk> chunks() {
    return IntStream.range(0, TASKS)
        .mapToObj(
            number ->
                new FileChunk(
                    number,
                    List.of(new ArchiveFile("file:/a.har", "a.har", BYTES, 0, false, null))))
        .toList();
  }
}
