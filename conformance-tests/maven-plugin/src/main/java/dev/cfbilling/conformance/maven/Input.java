package dev.cfbilling.conformance.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What one run of {@code conform} judges.
 *
 * @param arguments the first ones of the run, which name it
 */
record Input(Path path, List<String> arguments) {

  static Input capture(Path path) {
    return new Input(path, List.of("check", "--capture=" + path));
  }

  static Input body(Path path, SavedBody body) {
    List<String> arguments = new ArrayList<>(List.of("body", path.toString()));
    arguments.addAll(body.arguments().words());
    return new Input(path, arguments);
  }

  /** The path as one word, for the names of its reports. */
  String word() {
    return path.toString().replaceAll("^\\W+", "").replaceAll("[^\\w.]+", "-");
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
