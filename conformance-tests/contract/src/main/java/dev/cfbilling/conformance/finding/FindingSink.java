package dev.cfbilling.conformance.finding;

/** Takes findings as they are made; a body of a million faulty records makes millions. */
@FunctionalInterface
public interface FindingSink {
  void add(Finding finding);
}
