package dev.cfbilling.transport.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** A file of certificates, as PEM or PKCS #12. */
public final class CertificateFile {
  /** With none, certificates that need no password are read; the others are what tools set. */
  private static final List<char[]> PASSWORDS = List.of(new char[0], "changeit".toCharArray());

  private CertificateFile() {}

  /**
   * Reads all certificates.
   *
   * @param file PEM, or PKCS #12 without a password or with Java's usual one
   * @return the certificates, at least one
   * @throws IOException if the file can't be read or has none
   */
  public static List<X509Certificate> read(Path file) throws IOException {
    byte[] content;
    try {
      content = Files.readAllBytes(file);
    } catch (IOException unreadable) {
      String why =
          Files.isDirectory(file)
              ? "it is a directory"
              : Files.exists(file) ? "it may not be read" : "there is no such file";
      throw new IOException(
          "%s cannot be read, for its certificates: %s.".formatted(file, why), unreadable);
    }
    List<X509Certificate> certificates = isPkcs12(content) ? pkcs12(content) : pem(content);
    if (certificates.isEmpty() && isPkcs12(content)) {
      // Java reads those alone that keytool, or openssl with -jdktrust, has marked as trusted.
      throw new IOException(
          "%s has no certificate of PKCS #12 that Java reads without a password; make PEM of it with \"openssl pkcs12 -nokeys -in %s\"."
              .formatted(file, file));
    }
    if (certificates.isEmpty()) {
      throw new IOException(
          "%s has no certificates; it must be PEM, or PKCS #12 without a password."
              .formatted(file));
    }
    return certificates;
  }

  /** A DER sequence that starts with its version 3, as no certificate does. */
  private static boolean isPkcs12(byte[] content) {
    if (content.length < 8 || content[0] != 0x30) {
      return false;
    }
    int start = content[1] < 0 ? 2 + (content[1] & 0x7f) : 2;
    return start + 2 < content.length
        && content[start] == 2
        && content[start + 1] == 1
        && content[start + 2] == 3;
  }

  private static List<X509Certificate> pem(byte[] content) {
    try {
      return x509(
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(content)));
    } catch (GeneralSecurityException unreadable) {
      return List.of();
    }
  }

  private static List<X509Certificate> pkcs12(byte[] content) {
    List<char[]> passwords = new ArrayList<>(PASSWORDS);
    passwords.add(0, null);
    for (char[] password : passwords) {
      try {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(content), password);
        List<Certificate> all = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
          all.add(store.getCertificate(alias));
        }
        if (!all.isEmpty()) {
          return x509(all);
        }
      } catch (GeneralSecurityException | IOException anotherPassword) {
        // The next one may fit.
      }
    }
    return List.of();
  }

  private static List<X509Certificate> x509(Collection<? extends Certificate> certificates) {
    return certificates.stream()
        .filter(X509Certificate.class::isInstance)
        .map(X509Certificate.class::cast)
        .toList();
  }
}
