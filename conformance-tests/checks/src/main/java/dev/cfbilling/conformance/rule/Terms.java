package dev.cfbilling.conformance.rule;

import dev.cfbilling.conformance.contract.Resource;
import dev.cfbilling.conformance.finding.Provenance;
import dev.cfbilling.conformance.finding.Provenances;
import java.util.List;
import java.util.Optional;

/**
 * A rule's name, sources and scope.
 *
 * @param id the check id of its findings
 * @param sources of its statements: which records they are about, and how much they weigh
 * @param fields the properties that it reads, of any kind of record
 */
public record Terms(String id, List<Provenance> sources, List<String> fields) {

  /** Terms whose sources are in the table of sources. */
  public static Terms of(String id, String... fields) {
    return new Terms(id, Provenances.of(id), List.of(fields));
  }

  /** Whether the rule says anything of records of {@code resource}. */
  public boolean isAbout(Resource resource) {
    return sources.stream().anyMatch(source -> source.isOf(resource));
  }

  /** The source of one of the rule's statements about records of {@code resource}. */
  public Optional<Provenance> source(String clause, Resource resource) {
    return sources.stream()
        .filter(source -> source.clause().equals(clause) && source.isOf(resource))
        .findFirst();
  }
}
