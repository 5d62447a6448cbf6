package dev.cfbilling.conformance.mock.fault.wire;

import dev.cfbilling.conformance.mock.fault.Damage;
import dev.cfbilling.conformance.mock.fault.Fault;
import dev.cfbilling.conformance.mock.http.CertificateTerms;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** Certificates that no client should accept. */
public final class TlsFaults {
  private static final Duration AGO = Duration.ofDays(40);

  private TlsFaults() {}

  public static List<Fault> all() {
    return List.of(
        Fault.of(
            "expired-certificate",
            "With --tls: the certificate ran out some days ago.",
            certificate(
                terms ->
                    new CertificateTerms(
                        terms.names(), terms.from().minus(AGO), terms.until().minus(AGO)))),
        Fault.of(
            "early-certificate",
            "With --tls: the certificate is not valid yet.",
            certificate(
                terms ->
                    new CertificateTerms(
                        terms.names(), terms.from().plus(AGO), terms.until().plus(AGO)))),
        Fault.of(
            "foreign-certificate",
            "With --tls: the certificate is another host's.",
            certificate(
                terms ->
                    new CertificateTerms(
                        List.of("billing.example.net"), terms.from(), terms.until()))));
  }

  private static Damage certificate(UnaryOperator<CertificateTerms> change) {
    return new Damage() {
      @Override
      public CertificateTerms certified(CertificateTerms terms) {
        return change.apply(terms);
      }

      @Override
      public boolean needsTls() {
        return true;
      }
    };
  }
}
