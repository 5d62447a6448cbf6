package dev.cfbilling.conformance.finding;

/** Takes findings one by one; a large body may have millions, too many for a list. */
@FunctionalInterface
public interface FindingSink {
  void add(Finding finding);
}
