package dev.cfbilling.conformance.bench.start;

import java.util.List;

/** A row of the table, and what a user would type for it. */
record WholeProcess(String title, List<String> command) {
  WholeProcess(String title, String... command) {
    this(title, List.of(command));
  }
}
