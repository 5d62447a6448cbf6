package dev.cfbilling.pact.broker;

/** Something can't be done; the message is a sentence that says why, and what to do. */
final class BrokerException extends Exception {
  private static final long serialVersionUID = 1;

  BrokerException(String sentence) {
    super(sentence);
  }
}
