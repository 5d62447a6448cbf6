package dev.cfbilling.conformance.cli;

import java.util.Map;

/** A verb that compares, and exits by what it has found. */
abstract sealed class DriftVerb extends Verb permits DriftCommand, SpecDiffCommand {

  @Override
  final int unusable() {
    return DriftExit.UNUSABLE;
  }

  @Override
  final Map<String, String> exitCodes() {
    return DriftExit.descriptions();
  }
}
