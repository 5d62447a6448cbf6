package dev.cfbilling.transport.tls;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

/** What is wrong with a server's certificate. */
final class CertificateProblem extends CertificateException {
  private static final long serialVersionUID = 1;

  private static final String NO_TRUST =
      " leads to no issuer that is trusted; if it is your network's, ";

  /**
   * Tells what is wrong.
   *
   * @param host who showed the certificates
   * @param chain the certificates, the host's own first
   * @param refused what another found wrong with them
   * @param advice how to have further issuers trusted
   */
  CertificateProblem(
      String host, X509Certificate[] chain, CertificateException refused, String advice) {
    super(certificate(host, chain[0]) + problem(chain, refused, advice));
  }

  /** The same without the certificates. */
  static String unseen(String host, Throwable refused, String advice) {
    return "the certificate of "
        + host
        + (has(refused, CertificateExpiredException.class)
            ? " expired"
            : unaccepted(refused, advice));
  }

  static String ofName(String host, X509Certificate certificate) {
    return certificate(host, certificate) + " is for " + names(certificate);
  }

  private static String certificate(String host, X509Certificate certificate) {
    return "the certificate of %s, issued by %s,"
        .formatted(host, name(certificate.getIssuerX500Principal()));
  }

  private static String problem(
      X509Certificate[] chain, CertificateException refused, String advice) {
    for (X509Certificate certificate : chain) {
      String which =
          certificate.equals(chain[0])
              ? " "
              : " depends on that of " + name(certificate.getSubjectX500Principal()) + ", which ";
      try {
        certificate.checkValidity();
      } catch (CertificateExpiredException expired) {
        return which + "expired on " + certificate.getNotAfter().toInstant();
      } catch (CertificateNotYetValidException early) {
        return which + "is not valid before " + certificate.getNotBefore().toInstant();
      }
    }
    return unaccepted(refused, advice);
  }

  private static String unaccepted(Throwable refused, String advice) {
    return has(refused, CertPathBuilderException.class)
        ? NO_TRUST + advice
        : " is not accepted: " + rootOf(refused).getMessage();
  }

  private static boolean has(Throwable refused, Class<? extends Throwable> cause) {
    return Stream.iterate(refused, Objects::nonNull, Throwable::getCause)
        .anyMatch(cause::isInstance);
  }

  private static Throwable rootOf(Throwable refused) {
    return refused.getCause() == null ? refused : rootOf(refused.getCause());
  }

  /** The common name, or else the organization, or else all of it. */
  private static String name(X500Principal principal) {
    try {
      List<Rdn> parts = new LdapName(principal.getName()).getRdns();
      return Stream.of("CN", "O")
          .flatMap(type -> parts.stream().filter(part -> part.getType().equalsIgnoreCase(type)))
          .map(part -> String.valueOf(part.getValue()))
          .findFirst()
          .orElse(principal.getName());
    } catch (InvalidNameException notAName) {
      return principal.getName();
    }
  }

  private static String names(X509Certificate certificate) {
    try {
      Collection<List<?>> names = certificate.getSubjectAlternativeNames();
      if (names != null) {
        return names.stream()
            .map(name -> String.valueOf(name.get(1)))
            .collect(Collectors.joining(", "));
      }
    } catch (CertificateParsingException unreadable) {
      return "names that cannot be read";
    }
    return "no host, only for " + name(certificate.getSubjectX500Principal());
  }
}
