package dev.cfbilling.client.failure;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A call did not give what it was made for. The types beneath say why; together they are all that a
 * call of this client throws.
 */
public abstract sealed class BillingApiException extends IOException
    permits RequestFailedException,
        NotCoveredException,
        ContractMismatchException,
        BodyTooLongException,
        UnknownEncodingException,
        RedirectedElsewhereException,
        TransportException {
  private static final long serialVersionUID = 1;

  BillingApiException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
