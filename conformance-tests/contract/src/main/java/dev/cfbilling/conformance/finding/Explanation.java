package dev.cfbilling.conformance.finding;

import dev.cfbilling.conformance.contract.Resource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What a check asks, why, what a finding of it looks like, and who says so: all that is told of an
 * id, in one file that is named for it and lies beside the class that makes the findings.
 *
 * @param id of the findings, e.g. {@code usage.list-cost}; up to the dot, its family
 * @param text the question, on a line of its own, the reasons and an example
 * @param sources of what the check says; its severity follows from them, and without one it warns
 */
public record Explanation(String id, String text, List<Provenance> sources) {
  public Explanation {
    sources = List.copyOf(sources);
  }

  /**
   * The explanation in the file {@code <id>.txt} in the package of {@code owner}.
   *
   * @throws IllegalStateException when there is no such file, or it can't be read
   */
  public static Explanation of(Class<?> owner, String id) {
    return of(owner, id, id);
  }

  /**
   * As {@link #of(Class, String)}; without a file of its own, what {@code shared}.txt says of
   * several ids.
   */
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

  /** The first line of the text. */
  public String question() {
    return text.lines().findFirst().orElse("");
  }

  /** Whether it is about operations that return one of {@code resources}. */
  public boolean isAbout(Collection<Resource> resources) {
    return sources.stream()
        .anyMatch(
            source ->
                source.resources().contains(Provenance.ANY)
                    || resources.stream().anyMatch(source::isOf));
  }

  /** How much a finding weighs, unless one of several statements says otherwise. */
  public Severity severity() {
    return find("", Optional.empty()).map(Provenance::severity).orElse(Severity.WARNING);
  }

  /**
   * The source of a statement about what an operation returns.
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
