package dev.cfbilling.spec.lint;

import dev.cfbilling.reader.Edition;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every date is that of an edition and has evidence, none comes before the one that it follows, no
 * edition is between an operation and its successor, and a history speaks of what editions may
 * differ in.
 */
final class HistoryRule implements Rule {
  private static final Set<String> MEMBERS =
      Set.of(
          "absent",
          "deprecated",
          "description",
          "enum",
          "example",
          "minimum",
          "parameters",
          "pattern",
          "required",
          "since",
          "summary",
          "until",
          "x-stability",
          "x-superseded-by");

  @Override
  public Stream<String> departures(ContractFiles contract) {
    Set<String> dates =
        contract.editions().stream()
            .map(edition -> edition.date().toString())
            .collect(Collectors.toSet());
    Stream<String> ofDates =
        contract
            .yamlFiles()
            .flatMap(Located::subtree)
            .filter(node -> Set.of("x-since", "x-until", "since", "until").contains(node.name()))
            .filter(date -> !dates.contains(date.node().asString("")))
            .map(
                date ->
                    "%s is %s; editions.yaml has no edition of that day"
                        .formatted(date, date.quoted()));
    return Stream.of(
            ofDates,
            order(contract),
            members(contract),
            evidence(contract),
            breaks(contract),
            holes(contract))
        .flatMap(departures -> departures);
  }

  private static Stream<String> order(ContractFiles contract) {
    return contract.yamlFiles().flatMap(Located::subtree).flatMap(HistoryRule::order);
  }

  /** What begins ends later, within the life of its object, and what ends first stands first. */
  private static Stream<String> order(Located object) {
    Located since = object.child("x-since");
    Located until = object.child("x-until");
    Stream.Builder<String> departures = Stream.builder();
    later(since, until, false, departures);
    Located endBefore = since;
    for (Located entry : object.child("x-history").elements().toList()) {
      Located end = entry.child("until");
      later(since, entry.child("since"), false, departures);
      later(entry.child("since"), end, false, departures);
      later(endBefore, end, false, departures);
      later(end, until, true, departures);
      endBefore = end;
    }
    return departures.build();
  }

  private static void later(
      Located first, Located second, boolean orSame, Stream.Builder<String> departures) {
    if (first.node().isString() && second.node().isString()) {
      int order = first.node().asString().compareTo(second.node().asString());
      if (order > 0 || (order == 0 && !orSame)) {
        departures.add(
            "%s is %s; it must be after %s of %s"
                .formatted(second, second.quoted(), first.quoted(), first.name()));
      }
    }
  }

  private static Stream<String> members(ContractFiles contract) {
    return contract
        .yamlFiles()
        .flatMap(Located::subtree)
        .filter(node -> node.name().equals("x-history"))
        .flatMap(Located::elements)
        .flatMap(Located::members)
        .filter(member -> !MEMBERS.contains(member.name()))
        .map(
            member ->
                "%s is no member that a history may have; they are %s"
                    .formatted(member, String.join(", ", MEMBERS.stream().sorted().toList())));
  }

  private static Stream<String> evidence(ContractFiles contract) {
    String decisions = contract.text("DECISIONS.md");
    return contract.editions().stream()
        .map(Edition::date)
        .filter(date -> !decisions.contains("| " + date + " |"))
        .map(
            date ->
                "editions.yaml has the date %s; DECISIONS.md has no row of evidence for it"
                    .formatted(date));
  }

  /** Words that break readers are those of an operation, and new on that day. */
  private static Stream<String> breaks(ContractFiles contract) {
    return contract.editions().stream()
        .flatMap(
            edition ->
                edition.breaks().stream()
                    .filter(id -> !isDescribedAnew(id, edition.date().toString(), contract))
                    .map(
                        id ->
                            "editions.yaml says that the edition of %s breaks readers of %s;"
                                    .formatted(edition.date(), id)
                                + " it is an operation that x-history describes anew on that day"));
  }

  private static boolean isDescribedAnew(String id, String day, ContractFiles contract) {
    return contract
        .operations()
        .filter(operation -> operation.text("operationId").equals(id))
        .flatMap(operation -> operation.child("x-history").elements())
        .filter(entry -> entry.node().has("description"))
        .anyMatch(entry -> entry.text("since").equals(day) || entry.text("until").equals(day));
  }

  /** An operation that ends has its successor from the same day on. */
  private static Stream<String> holes(ContractFiles contract) {
    return contract
        .operations()
        .filter(operation -> operation.node().has("x-until"))
        .flatMap(
            ended ->
                successor(ended, contract)
                    .filter(next -> next.text("x-since").compareTo(ended.text("x-until")) > 0)
                    .map(next -> hole(ended, next)));
  }

  private static Stream<Located> successor(Located ended, ContractFiles contract) {
    String file = contract.root().child("paths").child(ended.text("x-superseded-by")).text("$ref");
    return contract
        .operations()
        .filter(next -> next.file().equals(file) && next.name().equals(ended.name()));
  }

  private static String hole(Located ended, Located next) {
    return "%s is \"%s\"; %s, which follows, must be there from that day on and not from \"%s\" on"
        .formatted(
            ended.child("x-until"),
            ended.text("x-until"),
            next.text("operationId"),
            next.text("x-since"));
  }
}
