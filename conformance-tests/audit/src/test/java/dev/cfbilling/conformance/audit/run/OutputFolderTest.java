package dev.cfbilling.conformance.audit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.cfbilling.conformance.audit.archive.ArchiveFile;
import dev.cfbilling.conformance.cli.option.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFolderTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"out", "out.next", "out.old"})
  void takesNoFolderThatIsNotItsOwn(String folder) throws Exception {
    Path notes = Files.createDirectories(directory.resolve(folder)).resolve("notes.txt");
    Files.writeString(notes, "mine");

    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(this::open)
        .withMessage(
            "%s has files that no audit has written; name another folder with --out."
                .formatted(directory.resolve(folder)));
    assertThat(notes).hasContent("mine");
  }

  @Test
  void takesNoResultWithMoreInIt() throws Exception {
    Path result = Files.createDirectories(directory.resolve("out"));
    Files.writeString(result.resolve(OutputFolder.STATE), "{}");
    open();
    Files.writeString(result.resolve("notes.txt"), "mine");

    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(this::open)
        .withMessageContaining("out has files that no audit has written");
  }

  /** A user's copy of a result has its state, too. */
  @Test
  void removesNoCopyOfAResult() throws Exception {
    Path copy = Files.createDirectories(directory.resolve("out.old"));
    Files.writeString(copy.resolve(OutputFolder.STATE), "{}");

    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(this::open)
        .withMessageContaining("out.old has files that no audit has written");
  }

  @Test
  void replacesNothingThatIsThereByALink() throws Exception {
    OutputFolder output = open();
    Files.createDirectories(directory.resolve("out/in"));
    Path link = Files.createSymbolicLink(directory.resolve("link"), directory.resolve("out"));

    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> output.keepApartFrom(List.of(capture("link/in/a.har"))))
        .withMessageContaining("which the result replaces");
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> output.keepApartFrom(link.resolve("mine.json")))
        .withMessageContaining("which the result replaces");
    assertThatNoException()
        .isThrownBy(() -> output.keepApartFrom(directory.resolve("outer/mine.json")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"o[1]", "o{a,b}", "o*", "a?/out", "o:colon"})
  void takesNoNameThatIsAPattern(String name) {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> OutputFolder.open(name, new Configuration()))
        .withMessageContaining("which Hadoop takes for a part of a pattern or an address");
  }

  @Test
  void takesNoFile() throws Exception {
    Files.writeString(directory.resolve("out"), "mine");

    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(this::open)
        .withMessageEndingWith("out is a file, and no folder; name a folder with --out.");
  }

  @Test
  void changesNothingBeforeARunBegins() throws Exception {
    Files.createDirectories(directory.resolve("out.next"));
    Files.createFile(directory.resolve("out.next/written-by-audit"));
    Files.writeString(directory.resolve("out.next/report.html"), "a half");

    OutputFolder next = open();
    assertThat(directory.resolve("out.next/report.html")).exists();
    next.begin();

    assertThat(directory.resolve("out.next/report.html")).doesNotExist();
  }

  @Test
  void leavesWhatAnotherRunIsWriting() throws Exception {
    OutputFolder going = open();
    going.begin();
    going.write(OutputFolder.PAGE, out -> out.write("a half"));

    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> open().begin())
        .withMessage(
            "%s is being written by another audit; wait for its end, or name another folder with --out."
                .formatted(directory.resolve("out.next")));
    assertThat(directory.resolve("out.next/report.html")).hasContent("a half");
    going.abandon();
    open().begin();
  }

  @Test
  void takesBackTheLastResultOfARunThatDiedWhileItRenamed() throws Exception {
    Files.createDirectories(directory.resolve("out.old"));
    Files.writeString(directory.resolve("out.old").resolve(OutputFolder.STATE), "{}");
    Files.createFile(directory.resolve("out.old/written-by-audit"));

    open().begin();

    assertThat(directory.resolve("out").resolve(OutputFolder.STATE)).hasContent("{}");
    assertThat(directory.resolve("out.old")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"out/in/a.har", "out.next/a.har", "out.old/a.har"})
  void replacesNoCapture(String name) throws Exception {
    OutputFolder output = open();

    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> output.keepApartFrom(List.of(capture(name))))
        .withMessageContaining("a.har is within " + directory.resolve(Path.of(name).getName(0)));
    assertThatNoException().isThrownBy(() -> output.keepApartFrom(List.of(capture("outer/a.har"))));
  }

  private ArchiveFile capture(String name) {
    return new ArchiveFile("file:" + directory.resolve(name), name, 1, 0, false, null);
  }

  private OutputFolder open() throws UsageException {
    return OutputFolder.open(directory.resolve("out").toString(), new Configuration());
  }
}
