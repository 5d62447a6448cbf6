package dev.cfbilling.transport.tls;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/** A handshake that failed in a client whose trust is not ours. */
public final class TlsFailure {
  private TlsFailure() {}

  /**
   * Puts into one sentence what is wrong with a server's certificate.
   *
   * @param failure what happened
   * @param host the server
   * @param advice how to have an issuer trusted, as a clause
   * @return the failure itself, if it is another one or says so already
   */
  public static IOException explained(IOException failure, String host, String advice) {
    if (!(failure instanceof SSLException)) {
      return failure;
    }
    return Stream.iterate(failure.getCause(), Objects::nonNull, Throwable::getCause)
        .filter(CertificateException.class::isInstance)
        .findFirst()
        .filter(refused -> !(refused instanceof CertificateProblem))
        .<IOException>map(
            refused -> new SSLHandshakeException(CertificateProblem.unseen(host, refused, advice)))
        .orElse(failure);
  }
}
