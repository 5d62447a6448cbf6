package dev.cfbilling.conformance.contract;

/** The contract can't be read; the message is one sentence for the user. */
public final class ContractException extends Exception {
  private static final long serialVersionUID = 1;

  public ContractException(String message) {
    super(message);
  }
}
