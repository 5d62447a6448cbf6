package dev.cfbilling.conformance.fuzz;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code scripts/fuzz}: hostile inputs, one after the other; what fails is kept as a file. */
@Command(
    name = "scripts/fuzz",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Puts hostile bodies, captures, documents and servers to the conformance module, in 128 MB.",
      "Whatever comes, there is a verdict or a sentence, no secret is told, and memory is linear in"
          + " the input's length. Whether a body is JSON is what Gson says, whether it is right what"
          + " networknt says, and whether an answer is whole what a plain reading of HTTP says."
          + " What fails, or hangs for ten minutes, is kept in target/fuzz."
    },
    exitCodeListHeading = "%nEnds with%n",
    exitCodeList = {"0:All held.", "1:Something did not.", "2:Wrong usage."})
final class Fuzz implements Callable<Integer> {
  static final List<Kind> KINDS =
      List.of(new Bodies(), new Captures(), new Documents(), new Servers());
  private static final int MANY = 500;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "The same inputs come for the same seed (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "10000",
      description = "How many inputs (default: ${DEFAULT-VALUE}).")
  private int runs;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "Only this kind: body, capture, document or server. May be repeated.")
  private List<String> chosen = new ArrayList<>();

  @Option(
      names = "--replay",
      paramLabel = "FILE",
      description = "Tries a file that was kept once more, as what its name says.")
  private @Nullable Path replay;

  @Spec private @Nullable CommandSpec spec;

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Fuzz()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    if (runs < 1) {
      throw wrong("--runs is %s; at least 1 input says something.".formatted(runs));
    }
    List<Kind> kinds = chosen.isEmpty() ? KINDS : kinds();
    Path scratch = Files.createTempDirectory("fuzz");
    return replay == null ? run(kinds, scratch) : replay(replay, scratch);
  }

  private List<Kind> kinds() {
    List<String> names = KINDS.stream().map(Kind::name).toList();
    for (String name : chosen) {
      if (!names.contains(name)) {
        throw wrong("\"%s\" is no kind; there is %s.".formatted(name, String.join(", ", names)));
      }
    }
    return KINDS.stream().filter(kind -> chosen.contains(kind.name())).toList();
  }

  private int replay(Path kept, Path scratch) throws IOException {
    String name = String.valueOf(kept.getFileName());
    Kind kind =
        KINDS.stream()
            .filter(each -> name.startsWith(each.name() + "-"))
            .findFirst()
            .orElseThrow(() -> wrong(kept + " is not named after a kind, as a kept input is."));
    if (!Files.isRegularFile(kept)) {
      throw wrong("There is no file " + kept + ".");
    }
    Optional<String> problem = problem(kind, Files.readAllBytes(kept), scratch);
    out().println(problem.map(text -> "%s %s.".formatted(kind.name(), text)).orElse("It holds."));
    return problem.isPresent() ? 1 : 0;
  }

  private int run(List<Kind> kinds, Path scratch) throws IOException {
    PrintWriter out = out();
    int failed = 0;
    try (Watchdog watchdog = new Watchdog(Watchdog.PATIENCE, out, System::exit)) {
      for (int i = 0; i < runs; i++) {
        failed += isFailed(kinds.get(i % kinds.size()), seed + i, scratch, watchdog) ? 1 : 0;
        if ((i + 1) % MANY == 0) {
          out.println("%s of %s, %s failed".formatted(i + 1, runs, failed));
        }
        out.flush();
      }
    }
    out.println("%s hostile inputs, seed %s: %s failed.".formatted(runs, seed, failed));
    return failed == 0 ? 0 : 1;
  }

  private boolean isFailed(Kind kind, long ownSeed, Path scratch, Watchdog watchdog)
      throws IOException {
    byte[] input = input(kind, ownSeed);
    Optional<String> problem =
        watchdog.over(
            "%s of seed %s".formatted(kind.name(), ownSeed),
            () -> keep(kind, ownSeed, input),
            () -> problem(kind, input, scratch));
    if (problem.isPresent()) {
      out()
          .println(
              "%s %s; try it again with --replay %s"
                  .formatted(kind.name(), problem.get(), keep(kind, ownSeed, input)));
    }
    return problem.isPresent();
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), sentence);
  }

  static byte[] input(Kind kind, long seed) {
    // Neighbouring seeds begin alike.
    return kind.input(new Random(new Random(seed).nextLong() + kind.name().hashCode()));
  }

  /** Nothing that is thrown is in order: what can't be read has exceptions of its own. */
  static Optional<String> problem(Kind kind, byte[] input, Path scratch) {
    try {
      Optional<String> problem = kind.problem(input, scratch);
      return problem.isPresent()
          ? problem
          : kind.budget().problem(Budget.allocated(() -> kind.work(input, scratch)), input.length);
    } catch (Exception | StackOverflowError | OutOfMemoryError thrown) {
      StackTraceElement[] trace = thrown.getStackTrace();
      return Optional.of(
          "threw %s%s".formatted(thrown, trace.length == 0 ? "" : " at " + trace[0]));
    }
  }

  static Path keep(Kind kind, long seed, byte[] input) throws IOException {
    Path folder =
        Files.createDirectories(Path.of(System.getProperty("root", ""), "target", "fuzz"));
    return Files.write(folder.resolve(kind.name() + "-" + seed), input);
  }
}
