package dev.cfbilling.conformance.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunHistoryFolderTest {
  @TempDir private Path directory;

  private RunHistoryFolder folder = new RunHistoryFolder(Path.of(""));

  @BeforeEach
  void start() {
    folder = new RunHistoryFolder(directory.resolve("a/runs"));
  }

  @Test
  void readsWhatItAddsTheOldestFirst() throws Exception {
    PastRun later = PastRuns.on("2026-11-03", PastRuns.ENUM);
    PastRun earlier = PastRuns.on("2026-11-02");

    folder.add(later);
    folder.add(earlier);

    assertThat(folder.read()).isEqualTo(new RunHistory(List.of(earlier, later), List.of()));
  }

  @Test
  void isEmptyAsLongAsThereIsNoFolder() throws Exception {
    assertThat(folder.read().runs()).isEmpty();
  }

  @Test
  void losesNoneOfManyRunsOfTheSameSecond() throws Exception {
    PastRun run = PastRuns.on("2026-11-02");

    IntStream.range(0, 40).parallel().forEach(i -> add(run));

    assertThat(folder.read().runs()).hasSize(40).containsOnly(run);
    try (Stream<Path> files = Files.list(folder.folder())) {
      assertThat(files).allMatch(file -> file.toString().endsWith(".json"));
    }
  }

  private void add(PastRun run) {
    try {
      folder.add(run);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  @Test
  void leavesOutWhatIsNoResultAndSaysSo() throws Exception {
    Path whole = folder.add(PastRuns.on("2026-11-02"));
    String text = Files.readString(whole);
    Path cut = folder.folder().resolve("cut.json");
    Path other = folder.folder().resolve("other.json");
    Files.writeString(cut, text.substring(0, text.length() / 2));
    Files.writeString(other, "{\"version\": 1, \"something\": 2}");
    Path empty = Files.writeString(folder.folder().resolve("empty.json"), "");
    Path nothing = Files.writeString(folder.folder().resolve("nothing.json"), "null");
    Files.writeString(folder.folder().resolve("README.md"), "Ours.");

    RunHistory history = folder.read();

    assertThat(history.runs()).hasSize(1);
    assertThat(history.notes())
        .containsExactly(
            cut + " is no result of a run, and is left out.",
            empty + " is no result of a run, and is left out.",
            nothing + " is no result of a run, and is left out.",
            other + " is no result of a run, and is left out.");
  }

  @Test
  void readsNoRunOfANewerVersionAndChangesNothing() throws Exception {
    Path file = folder.add(PastRuns.on("2026-11-02"));
    String newer = Files.readString(file).replace("\"version\" : 2", "\"version\" : 3");
    Files.writeString(file, newer);

    assertThatThrownBy(() -> folder.read())
        .isInstanceOf(RunHistoryException.class)
        .hasMessage(file + " has version 3; this tool reads up to 2, a newer one reads it.");
    assertThat(file).hasContent(newer);
  }

  @Test
  void isNoFile() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");

    assertThatThrownBy(() -> new RunHistoryFolder(file).read())
        .hasMessage(file + " is no folder; a history is one, with a file of each run.");
  }
}
