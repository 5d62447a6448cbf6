package dev.cfbilling.transport.tls;

import java.security.cert.X509Certificate;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/**
 * Accepts the names that another does, and says which ones a certificate has instead.
 *
 * @param verifier the other; equal ones make equal verifiers, which can share connections
 */
public record ExplainingHostnameVerifier(HostnameVerifier verifier) implements HostnameVerifier {
  @Override
  public boolean verify(String host, SSLSession session) {
    if (verifier.verify(host, session)) {
      return true;
    }
    try {
      if (session.getPeerCertificates()[0] instanceof X509Certificate certificate) {
        throw undeclared(
            new SSLPeerUnverifiedException(CertificateProblem.ofName(host, certificate)));
      }
    } catch (SSLPeerUnverifiedException none) {
      throw undeclared(none);
    }
    return false;
  }

  /** OkHttp, in Kotlin, takes it as it is; false would make it write several lines. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Throwable> RuntimeException undeclared(Throwable failure) throws E {
    throw (E) failure;
  }
}
