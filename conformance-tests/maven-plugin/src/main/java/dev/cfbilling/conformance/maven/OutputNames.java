package dev.cfbilling.conformance.maven;

import dev.cfbilling.conformance.file.FileReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The files of a pom that each run writes, or may write.
 *
 * <p>Each input is a run of its own, with files of its own: {@code {input}} in a name stands for
 * the input's.
 *
 * @param reports each {@code FORMAT=FILE}
 * @param baseline null when there is none
 */
record OutputNames(List<String> reports, @Nullable String baseline) {
  private static final String INPUT = "{input}";

  /** Rejects names that two of the inputs would share. */
  void requireApart(List<Input> inputs) throws MojoExecutionException {
    for (String report : reports) {
      requireApart(report, "reports", inputs);
    }
    if (baseline != null) {
      requireApart(baseline, "baseline", inputs);
    }
  }

  private static void requireApart(String name, String parameter, List<Input> inputs)
      throws MojoExecutionException {
    Map<String, Input> seen = new HashMap<>();
    for (Input input : inputs) {
      Input other = seen.put(of(input, name), input);
      if (other != null) {
        throw new MojoExecutionException(
            "%s in %s is the same file for %s and %s; %s."
                .formatted(
                    name,
                    parameter,
                    other,
                    input,
                    name.contains(INPUT)
                        ? "name them in executions of their own"
                        : "have %s in its name, so that each has its own".formatted(INPUT)));
      }
    }
  }

  /** The options of an input; the folders that reports lie in are made. */
  List<String> of(Input input, ProjectFolder folder) throws MojoExecutionException {
    Arguments options = new Arguments();
    for (String report : reports) {
      String[] parts = of(input, report).split("=", 2);
      options.with(
          "--report", parts.length < 2 ? report : parts[0] + "=" + place(folder.path(parts[1])));
    }
    return options
        .with("--baseline", baseline == null ? null : folder.path(of(input, baseline)))
        .words();
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
          "The folder %s of reports can't be made: %s."
              .formatted(folder, FileReason.of(unwritable)));
    }
  }
}
