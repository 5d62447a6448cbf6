package dev.cfbilling.spec.bundle;

/** The contract's files do not fit together. The message is one sentence for whoever edits them. */
final class BundleException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BundleException(String message) {
    super(message);
  }
}
