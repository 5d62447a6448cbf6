package dev.cfbilling.conformance.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one run of {@code conform} judges.
 *
 * @param name its path from the project's folder, wherever Maven was started
 * @param arguments the first ones of the run, which name it
 */
record Input(Path path, String name, List<String> arguments) {
  private static final String BETWEEN_WORDS = "[^\\p{L}\\p{N}_.]+";
  private static final String START = "^[^\\p{L}\\p{N}_]+";

  /**
   * @param baseUrl where the API was asked; null for its own address
   */
  static Input capture(Path path, String name, @Nullable String baseUrl) {
    List<String> arguments = new ArrayList<>(List.of("check", "--capture=" + path));
    arguments.addAll(new Arguments().with("--base-url", baseUrl).words());
    return new Input(path, name, arguments);
  }

  static Input body(Path path, String name, SavedBody body) {
    // A name that begins with a dash is no option.
    List<String> arguments =
        new ArrayList<>(List.of("body", Path.of(".").resolve(path).toString()));
    arguments.addAll(body.arguments().words());
    return new Input(path, name, arguments);
  }

  /** The name as one word, for the names of what is written about it. */
  String word() {
    return name.replaceAll(START, "").replaceAll(BETWEEN_WORDS, "-");
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
