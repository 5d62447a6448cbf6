package dev.cfbilling.conformance.finding;

import dev.cfbilling.conformance.secret.KnownSecrets;
import dev.cfbilling.conformance.secret.SensitiveText;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/**
 * Masks known secrets in output: a server may echo what it was sent.
 *
 * <p>While {@link #during} runs, {@link Quote} masks them too, before it shortens a value, since a
 * truncated secret can't be recognised.
 */
public final class Redactor {
  private static final Redactor NONE = new Redactor(KnownSecrets.NONE);

  /** Inherited by child threads: {@code BackgroundListener} processes a long body in one. */
  private static final ThreadLocal<Redactor> CURRENT =
      new InheritableThreadLocal<>() {
        @Override
        protected Redactor initialValue() {
          return NONE;
        }
      };

  private final KnownSecrets secrets;

  private Redactor(KnownSecrets secrets) {
    this.secrets = secrets;
  }

  /** A redactor of {@code secrets} and their recognisable parts. */
  public static Redactor of(Collection<String> secrets) {
    return secrets.isEmpty() ? NONE : new Redactor(KnownSecrets.of(secrets));
  }

  /** The redactor of the enclosing {@link #during}; outside of any, one that knows no secret. */
  public static Redactor current() {
    return CURRENT.get();
  }

  /** The secrets that it masks. */
  public KnownSecrets secrets() {
    return secrets;
  }

  /** A redactor that also masks {@code more}. */
  public Redactor with(Collection<String> more) {
    return more.isEmpty() ? this : new Redactor(secrets.with(more));
  }

  /** A redactor that spares parts of secrets that also occur in {@code words}. */
  public Redactor sparing(Supplier<String> words) {
    return secrets.isEmpty() ? this : new Redactor(secrets.sparing(words));
  }

  /** Work that may quote values. */
  public interface Work<T, E extends Exception> {
    T run() throws E;
  }

  /** Runs {@code work}; {@link Quote} masks the secrets meanwhile. */
  public <T, E extends Exception> T during(Work<T, E> work) throws E {
    Redactor before = CURRENT.get();
    CURRENT.set(this);
    try {
      return work.run();
    } finally {
      CURRENT.set(before);
    }
  }

  static String redactNow(String value) {
    return CURRENT.get().redact(value);
  }

  /** {@code text} with each secret masked. */
  public String redact(String text) {
    return secrets.isEmpty() ? text : secrets.mask(text);
  }

  /**
   * {@code finding} with each secret masked, and each name that looks like one. A value that
   * contains one is left out.
   */
  public Finding redact(Finding finding) {
    return new Finding(
        finding.check(),
        finding.severity(),
        finding.pointer().map(pointer -> Quote.maskedPointer(redact(pointer))),
        finding.contract(),
        redact(finding.message()),
        finding.value().filter(value -> redact(value).equals(value) && !SensitiveText.isIn(value)),
        finding.subject().map(subject -> SensitiveText.mask(redact(subject))));
  }

  /** {@code excerpt} with each secret masked, and each name that looks like one. */
  public Excerpt redact(Excerpt excerpt) {
    List<Excerpt.Line> lines =
        excerpt.lines().stream()
            .map(line -> new Excerpt.Line(redact(line.text()), line.marked()))
            .toList();
    return new Excerpt(Quote.maskedPointer(redact(excerpt.pointer())), lines);
  }

  @Override
  public String toString() {
    return "Redactor[" + secrets + "]";
  }
}
