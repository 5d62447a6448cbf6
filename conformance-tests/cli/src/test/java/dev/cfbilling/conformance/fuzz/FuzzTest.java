package dev.cfbilling.conformance.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The first of the inputs that {@code scripts/fuzz} tries; with {@code -Pnightly}, more. */
@Tag("sized")
class FuzzTest {
  private static final int RUNS = Boolean.getBoolean("nightly") ? 500 : 100;

  @TempDir private Path directory;

  static Stream<Named<Kind>> kinds() {
    return Fuzz.KINDS.stream().map(kind -> Named.of(kind.name(), kind));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void whateverComesThereIsAVerdictOrASentence(Kind kind) throws Exception {
    for (int seed = 1; seed <= RUNS; seed++) {
      byte[] input = Fuzz.input(kind, seed);
      Optional<String> problem = Fuzz.problem(kind, input, directory);
      if (problem.isPresent()) {
        fail(
            "%s %s; try it again with --replay %s",
            kind.name(), problem.get(), Fuzz.keep(kind, seed, input));
      }
    }
  }

  /** The script prints the file, since it would have to compile all tests to ask the command. */
  @Test
  void theHelpIsTheFileThatTheScriptPrints() {
    assertThat(Path.of("src/test/resources/dev/cfbilling/conformance/fuzz/help.txt"))
        .hasContent(new CommandLine(new Fuzz()).getUsageMessage(Ansi.OFF));
  }

  @Test
  void moreMemoryThanIsLinearIsAProblem() throws Exception {
    Budget budget = new Budget(1_000_000, 10);
    byte[][] held = {{}};

    assertThat(budget.problem(Budget.allocated(() -> held[0] = new byte[1_000]), 200)).isEmpty();
    assertThat(budget.problem(Budget.allocated(() -> held[0] = new byte[3_000_000]), 200))
        .hasValueSatisfying(
            sentence -> assertThat(sentence).endsWith("where 1,002,000 are allowed"));
  }

  @Test
  void anInputThatHangsIsKept() throws Exception {
    CompletableFuture<Integer> code = new CompletableFuture<>();
    StringWriter out = new StringWriter();
    Path kept = directory.resolve("body-7");

    try (Watchdog watchdog = new Watchdog(Duration.ZERO, new PrintWriter(out), code::complete)) {
      assertThat(watchdog.over("body of seed 7", () -> Files.writeString(kept, "["), code::join))
          .isEqualTo(1);
    }

    assertThat(out).hasToString("body of seed 7 hangs; try it again with --replay " + kept + "\n");
    assertThat(kept).hasContent("[");
  }
}
