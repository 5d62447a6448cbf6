package dev.cfbilling.conformance.rule.account;

/** The names of the members of PayGo coverage. */
final class Subscriptions {
  static final String COVERED = "covered";
  static final String LIST = "subscriptions";
  static final String ID = "id";
  static final String START = "start_timestamp";
  static final String END = "end_timestamp";

  private Subscriptions() {}
}
