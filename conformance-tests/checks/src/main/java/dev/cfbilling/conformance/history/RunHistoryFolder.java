package dev.cfbilling.conformance.history;

import dev.cfbilling.conformance.file.FileReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder with a file of each run, so that runs at the same time lose nothing and two branches can
 * be merged.
 *
 * @param folder may be missing as long as nothing is added
 */
public record RunHistoryFolder(Path folder) {
  private static final String ENDING = ".json";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /**
   * All runs so far. A file that is no result of a run, such as one that was cut, is left out and
   * told.
   *
   * @throws RunHistoryException when it is no folder, can't be read, or has a run of a newer
   *     version of this tool
   */
  public RunHistory read() throws RunHistoryException {
    if (!Files.exists(folder)) {
      return new RunHistory(List.of(), List.of());
    }
    if (!Files.isDirectory(folder)) {
      throw new RunHistoryException(
          "%s is no folder; a history is one, with a file of each run.".formatted(folder));
    }
    List<PastRun> runs = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (Path file : files()) {
      try {
        runs.add(read(file));
      } catch (JacksonException | IllegalArgumentException | NullPointerException cut) {
        notes.add("%s is no result of a run, and is left out.".formatted(file));
      } catch (IOException unreadable) {
        throw new RunHistoryException(
            "%s can't be read: %s.".formatted(file, FileReason.of(unreadable)));
      }
    }
    return new RunHistory(runs, notes);
  }

  private List<Path> files() throws RunHistoryException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    } catch (IOException unreadable) {
      throw new RunHistoryException(
          "%s can't be read: %s.".formatted(folder, FileReason.of(unreadable)));
    }
  }

  private static PastRun read(Path file) throws IOException, RunHistoryException {
    JsonNode tree = JSON.readTree(Files.readString(file));
    int version = tree.path("version").asInt(0);
    if (version > PastRun.VERSION) {
      throw new RunHistoryException(
          "%s has version %s; this tool reads up to %s, a newer one reads it."
              .formatted(file, version, PastRun.VERSION));
    }
    if (!tree.isObject()) {
      throw new IllegalArgumentException("a run is an object");
    }
    PastRun run = JSON.treeToValue(tree, PastRun.class);
    run.operations().forEach(each -> Objects.requireNonNull(each.operation()));
    return run;
  }

  /**
   * Adds a run.
   *
   * @return its file
   * @throws IOException when it can't be written; then nothing is left of it
   */
  public Path add(PastRun run) throws IOException {
    Files.createDirectories(folder);
    byte[] json = (JSON.writeValueAsString(run) + "\n").getBytes(StandardCharsets.UTF_8);
    String name = run.made().toString().replace(":", "");
    Path part = folder.resolve(".%s-%s.part".formatted(name, UUID.randomUUID()));
    try {
      Files.write(part, json, StandardOpenOption.CREATE_NEW);
      for (int i = 1; ; i++) {
        Path file = folder.resolve(String.format(Locale.ROOT, "%s-%03d%s", name, i, ENDING));
        try {
          return Files.createLink(file, part);
        } catch (FileAlreadyExistsException taken) {
          // Another run has the name: the next number is tried.
        } catch (UnsupportedOperationException noLinks) {
          return Files.move(part, file);
        }
      }
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
