package dev.cfbilling.transport.tls;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Trusts what another does, and says in one sentence why it does not trust a server. */
final class ExplainingTrustManager extends X509ExtendedTrustManager {
  private final X509ExtendedTrustManager trust;
  private final String advice;

  ExplainingTrustManager(X509ExtendedTrustManager trust, String advice) {
    this.trust = trust;
    this.advice = advice;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    try {
      trust.checkServerTrusted(chain, authType, socket);
    } catch (CertificateException refused) {
      SSLSession session = socket instanceof SSLSocket tls ? tls.getHandshakeSession() : null;
      throw new CertificateProblem(host(session), chain, refused, advice);
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    try {
      trust.checkServerTrusted(chain, authType, engine);
    } catch (CertificateException refused) {
      throw new CertificateProblem(host(engine.getHandshakeSession()), chain, refused, advice);
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    try {
      trust.checkServerTrusted(chain, authType);
    } catch (CertificateException refused) {
      throw new CertificateProblem(host(null), chain, refused, advice);
    }
  }

  private static String host(@Nullable SSLSession session) {
    return session == null ? "the server" : session.getPeerHost();
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    trust.checkClientTrusted(chain, authType, socket);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    trust.checkClientTrusted(chain, authType, engine);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    trust.checkClientTrusted(chain, authType);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return trust.getAcceptedIssuers();
  }
}
