package dev.cfbilling.conformance.finding;

import dev.cfbilling.conformance.secret.KnownSecrets;
import dev.cfbilling.conformance.secret.SensitiveText;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/**
 * Takes known secrets out of what leaves: a server may send back what it was sent.
 *
 * <p>While {@link #during} runs, {@link Quote} masks them too, before it shortens a value: what is
 * left of a secret behind the cut can't be recognised.
 */
public final class Redactor {
  private static final Redactor NONE = new Redactor(KnownSecrets.NONE);

  /** Inherited, since a long body is heard of in a thread of its own. */
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

  /** Masks each of {@code secrets}, and what gives one away. */
  public static Redactor of(Collection<String> secrets) {
    return secrets.isEmpty() ? NONE : new Redactor(KnownSecrets.of(secrets));
  }

  /** The one whose {@link #during} this is; outside of any, one that knows no secret. */
  public static Redactor current() {
    return CURRENT.get();
  }

  /** What it knows. */
  public KnownSecrets secrets() {
    return secrets;
  }

  /** The same, which knows {@code more}. */
  public Redactor with(Collection<String> more) {
    return more.isEmpty() ? this : new Redactor(secrets.with(more));
  }

  /** The same, but for parts of secrets that {@code words} have too. */
  public Redactor sparing(Supplier<String> words) {
    return secrets.isEmpty() ? this : new Redactor(secrets.sparing(words));
  }

  /** Something that quotes. */
  public interface Work<T, E extends Exception> {
    T run() throws E;
  }

  /** Does {@code work}; what it quotes has no secret. */
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
   * {@code finding} with each secret masked, and with each name that looks like one; a value that
   * has one is left out.
   */
  public Finding redact(Finding finding) {
    return new Finding(
        finding.check(),
        finding.severity(),
        finding.pointer().map(pointer -> Quote.maskedPointer(redact(pointer))),
        finding.contract(),
        redact(finding.message()),
        finding.value().filter(value -> redact(value).equals(value) && !SensitiveText.isIn(value)));
  }

  /** {@code excerpt} with each secret masked, and with each name that looks like one. */
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
