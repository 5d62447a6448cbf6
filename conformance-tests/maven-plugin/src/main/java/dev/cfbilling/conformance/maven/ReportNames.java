package dev.cfbilling.conformance.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * The reports of a pom, each {@code FORMAT=FILE}.
 *
 * <p>Each input is a run of its own, with reports of its own: {@code {input}} in a name stands for
 * the input's.
 */
record ReportNames(List<String> names) {
  private static final String INPUT = "{input}";

  /** Rejects names that two of the inputs would share. */
  void requireApart(List<Input> inputs) throws MojoExecutionException {
    for (String name : names) {
      Set<String> seen = new HashSet<>();
      for (Input input : inputs) {
        if (!seen.add(of(input, name))) {
          throw new MojoExecutionException(
              ("%s in reports is the same file for %s inputs, and each would write over the one"
                      + " before; have %s in its name, or name the inputs in executions of their"
                      + " own.")
                  .formatted(name, inputs.size(), INPUT));
        }
      }
    }
  }

  /** The values of {@code --report} for an input; the folders that they lie in are made. */
  List<String> of(Input input, ProjectFolder folder) throws MojoExecutionException {
    List<String> reports = new ArrayList<>();
    for (String name : names) {
      String[] parts = of(input, name).split("=", 2);
      reports.add(parts.length < 2 ? name : parts[0] + "=" + place(folder.path(parts[1])));
    }
    return reports;
  }

  private static String of(Input input, String name) {
    return name.replace(INPUT, input.word());
  }

  private static Path place(Path file) throws MojoExecutionException {
    Path folder = file.toAbsolutePath().getParent();
    try {
      Files.createDirectories(folder);
      return file;
    } catch (IOException unwritable) {
      throw new MojoExecutionException(
          "The folder %s of reports can't be made: %s.".formatted(folder, unwritable.getMessage()));
    }
  }
}
