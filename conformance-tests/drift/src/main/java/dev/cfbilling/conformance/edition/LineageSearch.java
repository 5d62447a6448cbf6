package dev.cfbilling.conformance.edition;

import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.drift.result.Difference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Follows operations, parameters and fields through the editions. */
final class LineageSearch {
  private final List<EditionStep> steps;
  private final List<Map<String, OperationParts>> editions;
  private final Map<SpecLocation, String> records = new HashMap<>();

  LineageSearch(List<EditionStep> steps, List<Map<String, OperationParts>> editions) {
    this.steps = steps;
    this.editions = editions;
  }

  /** In the order in which they came. */
  List<Lineage> lineages() {
    Map<String, List<String>> idsByFirst = new LinkedHashMap<>();
    Map<String, String> firstById = new HashMap<>();
    for (int i = 0; i < editions.size(); i++) {
      for (String id : editions.get(i).keySet()) {
        if (!firstById.containsKey(id)) {
          String first = before(id, i).map(firstById::get).orElse(id);
          firstById.put(id, first);
          idsByFirst.computeIfAbsent(first, none -> new ArrayList<>()).add(id);
        }
      }
    }
    return idsByFirst.values().stream().map(this::lineage).toList();
  }

  /** The id, in the edition before, of an operation that an edition has moved. */
  private Optional<String> before(String id, int edition) {
    SpecLocation now = Objects.requireNonNull(editions.get(edition).get(id)).place();
    return steps.get(edition).differences().stream()
        .filter(each -> each.kind().equals("operation.moved") && each.newer().equals(now))
        .flatMap(
            moved ->
                editions.get(edition - 1).values().stream()
                    .filter(was -> was.place().equals(moved.older())))
        .map(OperationParts::id)
        .findFirst();
  }

  private Lineage lineage(List<String> ids) {
    List<Lifespan> operations =
        ids.stream()
            .map(
                id ->
                    new Lifespan(
                        id,
                        each(i -> at(i, List.of(id)).map(OperationParts::presence)),
                        marks(each -> each.operations().contains(id))))
            .toList();
    List<Lifespan> parts = new ArrayList<>();
    parts.addAll(changed(ids, OperationParts::parameters, "parameter "));
    parts.addAll(query(ids));
    List<Lifespan> fields = changed(ids, OperationParts::fields, "");
    Optional<String> same = sameRecord(ids);
    if (same.isEmpty()) {
      parts.addAll(fields);
    }
    int all = names(ids, OperationParts::fields).size();
    return new Lineage(operations, List.copyOf(parts), all - fields.size(), same);
  }

  private Optional<String> sameRecord(List<String> ids) {
    Optional<OperationParts> newest =
        IntStream.range(0, editions.size())
            .mapToObj(i -> at(i, ids))
            .flatMap(Optional::stream)
            .reduce((older, newer) -> newer);
    return newest
        .flatMap(OperationParts::record)
        .flatMap(schema -> Optional.ofNullable(records.putIfAbsent(schema, newest.get().id())));
  }

  private List<Lifespan> changed(
      List<String> ids, Function<OperationParts, Map<String, Boolean>> parts, String kind) {
    return names(ids, parts::apply).stream()
        .map(
            name ->
                new Lifespan(
                    name,
                    each(i -> at(i, ids).map(parts).map(each -> presence(each.get(name)))),
                    marks(
                        each ->
                            isOf(each, ids)
                                && isAbout(each, kind + name)
                                && !isOfQuery(each, ids, field -> true))))
        .filter(lifespan -> isTelling(lifespan, ids))
        .toList();
  }

  /** Every field of the request's body: there are few, and each is a wish that callers have. */
  private List<Lifespan> query(List<String> ids) {
    return names(ids, OperationParts::query).stream()
        .map(
            path ->
                new Lifespan(
                    "body " + path,
                    each(
                        i ->
                            at(i, ids)
                                .map(parts -> parts.query().get(path))
                                .map(field -> presence(field.required()))),
                    marks(
                        each ->
                            isOf(each, ids)
                                && isAbout(each, path.substring(path.lastIndexOf('.') + 1))
                                && isOfQuery(each, ids, path::equals))))
        .toList();
  }

  /** Whether a difference is in a file that has such fields of the request's body. */
  private boolean isOfQuery(Difference difference, List<String> ids, Predicate<String> paths) {
    return IntStream.range(0, editions.size())
        .mapToObj(i -> at(i, ids))
        .flatMap(Optional::stream)
        .flatMap(parts -> parts.query().entrySet().stream())
        .filter(field -> paths.test(field.getKey()))
        .flatMap(field -> field.getValue().files().stream())
        .anyMatch(
            file ->
                file.equals(difference.newer().file()) || file.equals(difference.older().file()));
  }

  private static PartPresence presence(@Nullable Boolean required) {
    if (required == null) {
      return PartPresence.ABSENT;
    }
    return required ? PartPresence.REQUIRED : PartPresence.OPTIONAL;
  }

  /** Whether it was not the same all the time that its operation was there. */
  private boolean isTelling(Lifespan part, List<String> ids) {
    long states =
        IntStream.range(0, editions.size())
            .filter(i -> at(i, ids).isPresent())
            .mapToObj(part.presence()::get)
            .distinct()
            .count();
    return states > 1 || part.marks().stream().anyMatch(mark -> mark != Mark.NONE);
  }

  private static boolean isOf(Difference difference, Collection<String> ids) {
    return difference.operations().stream().anyMatch(ids::contains);
  }

  /** Sentences begin with a field's name, or hold a parameter's after its kind. */
  private static boolean isAbout(Difference difference, String subject) {
    String what = difference.what() + " ";
    if (!subject.startsWith("parameter ")) {
      return what.startsWith(subject + " ");
    }
    String[] words = subject.split(" ", 3);
    String parameter = "the %s parameter %s ".formatted(words[1], words[2]);
    return what.startsWith(parameter)
        || (difference.kind().equals("parameter.renamed")
            && what.contains(" is called %s now".formatted(words[2])));
  }

  private Set<String> names(List<String> ids, Function<OperationParts, Map<String, ?>> parts) {
    Set<String> names = new LinkedHashSet<>();
    for (int i = 0; i < editions.size(); i++) {
      at(i, ids).map(parts).ifPresent(each -> names.addAll(each.keySet()));
    }
    return names;
  }

  private Optional<OperationParts> at(int edition, List<String> ids) {
    return ids.stream().flatMap(id -> Stream.ofNullable(editions.get(edition).get(id))).findFirst();
  }

  private List<PartPresence> each(Function<Integer, Optional<PartPresence>> presence) {
    return IntStream.range(0, editions.size())
        .mapToObj(i -> presence.apply(i).orElse(PartPresence.ABSENT))
        .toList();
  }

  /** The first edition changes nothing. */
  private List<Mark> marks(Predicate<Difference> wanted) {
    return Stream.concat(
            Stream.of(Mark.NONE), steps.stream().skip(1).map(step -> mark(step, wanted)))
        .toList();
  }

  private static Mark mark(EditionStep step, Predicate<Difference> wanted) {
    List<Difference> told = step.differences().stream().filter(wanted).toList();
    if (told.isEmpty()) {
      return Mark.NONE;
    }
    return told.stream().anyMatch(each -> each.effect().isBreaking())
        ? Mark.BREAKING
        : Mark.COMPATIBLE;
  }
}
