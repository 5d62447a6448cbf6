package dev.cfbilling.pact.broker.http;

/** Something can't be done; the message says why and what to do, one sentence a line. */
public final class BrokerException extends Exception {
  private static final long serialVersionUID = 1;

  public BrokerException(String sentence) {
    super(sentence);
  }
}
