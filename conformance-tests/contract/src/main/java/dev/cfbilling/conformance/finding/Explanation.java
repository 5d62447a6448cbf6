package dev.cfbilling.conformance.finding;

import dev.cfbilling.conformance.contract.Resource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The explanation of a check: its question, its reasons, an example and its sources. It is kept in
 * a file named after the check's id, beside the class that makes the findings.
 *
 * @param id of the findings, e.g. {@code usage.list-cost}; the part before the dot is the family
 * @param text the question on the first line, then the reasons and an example
 * @param sources decide the severity; without one, findings are warnings. Of several about the
 *     same, the first counts
 */
public record Explanation(String id, String text, List<Provenance> sources) {
  public Explanation {
    sources = List.copyOf(sources);
  }

  /**
   * The explanation in the file {@code <id>.txt} in the package of {@code owner}.
   *
   * @throws IllegalStateException when the file does not exist or can't be read
   */
  public static Explanation of(Class<?> owner, String id) {
    return of(owner, id, id);
  }

  /** As {@link #of(Class, String)}; if that file does not exist, the one in {@code shared}.txt. */
  public static Explanation of(Class<?> owner, String id, String shared) {
    return ExplanationFile.find(owner, id)
        .or(() -> ExplanationFile.find(owner, shared))
        .map(file -> file.explain(id))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "There is no file %s.txt in the package of %s to explain the check."
                        .formatted(id, owner.getName())));
  }

  /** The explanation with the statements of {@code edition}; of the newest when empty. */
  public Explanation in(Optional<LocalDate> edition) {
    Stream<Provenance> then =
        sources.stream().filter(source -> edition.filter(source::heldIn).isPresent());
    Stream<Provenance> now = sources.stream().filter(source -> source.until().isEmpty());
    return new Explanation(id, text, Stream.concat(then, now).toList());
  }

  /** The check's question: the first line of the text. */
  public String question() {
    return text.lines().findFirst().orElse("");
  }

  /** Whether the check applies to operations that return one of {@code resources}. */
  public boolean isAbout(Collection<Resource> resources) {
    return sources.stream()
        .anyMatch(
            source ->
                source.resources().contains(Provenance.ANY)
                    || resources.stream().anyMatch(source::isOf));
  }

  /** The severity of a finding, unless one of several statements has its own. */
  public Severity severity() {
    return find("", Optional.empty()).map(Provenance::severity).orElse(Severity.WARNING);
  }

  /**
   * The source of one of the check's statements about a resource.
   *
   * @param clause empty for the check's only statement
   * @param resource empty when the contract does not say
   * @throws IllegalStateException when there is none, which is a mistake of this tool
   */
  public Provenance source(String clause, Optional<Resource> resource) {
    return find(clause, resource)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "%s.txt has no source of %s for %s."
                        .formatted(
                            id,
                            clause.isEmpty() ? "the only clause" : "the clause " + clause,
                            resource.map(Resource::literal).orElse(Provenance.ANY))));
  }

  /** As {@link #source}; empty when there is none. */
  public Optional<Provenance> find(String clause, Optional<Resource> resource) {
    String literal = resource.map(Resource::literal).orElse(Provenance.ANY);
    return find(clause, literal).or(() -> find(clause, Provenance.ANY));
  }

  private Optional<Provenance> find(String clause, String literal) {
    return sources.stream()
        .filter(source -> source.clause().equals(clause) && source.resources().contains(literal))
        .findFirst();
  }
}
