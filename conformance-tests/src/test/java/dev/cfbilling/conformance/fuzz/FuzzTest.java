package dev.cfbilling.conformance.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A few of the inputs that {@code scripts/fuzz} tries, or, with {@code -Pexternal}, many. */
class FuzzTest {
  private static final int RUNS = Boolean.getBoolean("external") ? 2_500 : 100;

  @TempDir private Path directory;

  static Stream<Named<Kind>> kinds() {
    return Fuzz.KINDS.stream().map(kind -> Named.of(kind.name(), kind));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void whateverComesThereIsAVerdictOrASentence(Kind kind) throws Exception {
    for (int seed = 1; seed <= RUNS; seed++) {
      byte[] input = Fuzz.input(kind, seed);
      Path kept = directory.resolve(kind.name() + "-" + seed);
      Files.write(kept, input);

      assertThat(Fuzz.problem(kind, input, directory))
          .as("scripts/fuzz --kind %s --seed %s --runs 1", kind.name(), seed)
          .isEmpty();
      Files.delete(kept);
    }
  }
}
