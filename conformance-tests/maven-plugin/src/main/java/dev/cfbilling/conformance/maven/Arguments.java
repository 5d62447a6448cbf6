package dev.cfbilling.conformance.maven;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arguments of the command line, in the order in which they are added. */
final class Arguments {
  private final List<String> words = new ArrayList<>();

  /** Adds an option without a value, if it is on. */
  Arguments with(String option, boolean on) {
    if (on) {
      words.add(option);
    }
    return this;
  }

  /** Adds an option with its value, if there is one. */
  Arguments with(String option, @Nullable Object value) {
    if (value != null) {
      words.add(option + "=" + value);
    }
    return this;
  }

  /** Adds an option once for each value. */
  Arguments withEach(String option, List<String> values) {
    values.forEach(value -> with(option, value));
    return this;
  }

  List<String> words() {
    return List.copyOf(words);
  }
}
