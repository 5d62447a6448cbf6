package dev.cfbilling.conformance.drift;

import dev.cfbilling.conformance.drift.match.MovedOperations;
import dev.cfbilling.conformance.drift.result.DriftReport;
import dev.cfbilling.conformance.drift.result.DriftReport.Captured;
import dev.cfbilling.conformance.drift.result.DriftReport.Compared;
import dev.cfbilling.conformance.drift.result.Effect;
import dev.cfbilling.conformance.drift.result.NotCompared;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.openapi.OpenApiDocument;
import dev.cfbilling.conformance.openapi.OpenApiException;
import dev.cfbilling.conformance.openapi.OpenApiSource;
import dev.cfbilling.conformance.openapi.OperationReader;
import dev.cfbilling.conformance.openapi.model.ApiOperation;
import dev.cfbilling.conformance.openapi.model.Marks;
import dev.cfbilling.conformance.openapi.model.OperationEntry;
import dev.cfbilling.reader.Edition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares two documents: the set of operations, and then each operation. */
public final class Comparison {
  /** Matches the paths of the billing API, now and after a move. */
  private static final Pattern BILLING = Pattern.compile("(?i).*/(bill(ing|able)|paygo).*");

  private final OpenApiDocument older;
  private final OpenApiDocument newer;
  private final ComparisonContext context;
  private final Differences differences;
  private final OperationReader olderReader;
  private final OperationReader newerReader;
  private final List<String> notes = new ArrayList<>();

  private record Pair(ApiOperation was, ApiOperation is) {}

  private Comparison(OpenApiDocument older, OpenApiDocument newer) {
    this.older = older;
    this.newer = newer;
    this.context = ComparisonContext.of(older, newer);
    this.differences = context.differences();
    this.olderReader = new OperationReader(older);
    this.newerReader = new OperationReader(newer);
  }

  /** Compares everything in two documents that describe the same API. */
  public static DriftReport ofAll(OpenApiDocument older, OpenApiDocument newer) {
    return new Comparison(older, newer).compare(path -> true, true);
  }

  /** Compares everything in two editions of the contract, and their descriptions. */
  public static DriftReport ofEditions(Edition older, Edition newer) {
    DriftReport all = ofAll(OpenApiSource.edition(older), OpenApiSource.edition(newer));
    Set<String> breaking =
        ContractLoader.editions().all().stream()
            .filter(each -> each.date().isAfter(older.date()))
            .filter(each -> !each.date().isAfter(newer.date()))
            .flatMap(each -> each.breaks().stream())
            .collect(Collectors.toSet());
    DescriptionComparison descriptions =
        new DescriptionComparison(
            OpenApiSource.describedEdition(older), OpenApiSource.describedEdition(newer), breaking);
    return all.withDescriptions(descriptions.differences());
  }

  /**
   * Compares the contract with the billing operations of a document, and ignores its others.
   *
   * @throws OpenApiException when it has no billing operation, or one has a broken reference
   */
  public static DriftReport withUpstream(OpenApiDocument contract, OpenApiDocument upstream) {
    return new Comparison(contract, upstream)
        .compare(path -> BILLING.matcher(path).matches(), false);
  }

  private DriftReport compare(Predicate<String> ofInterest, boolean everyLabel) {
    // One document may write in its paths what the other writes in its server's URL.
    List<String> basePaths =
        Stream.of(older.basePath(), newer.basePath()).filter(base -> !base.isEmpty()).toList();
    List<OperationEntry> was = olderReader.entries(basePaths);
    List<OperationEntry> is = newerReader.entries(basePaths);
    Set<String> unnamed =
        was.stream().map(each -> OperationEntry.unnamed(each.path())).collect(Collectors.toSet());
    olderReader.requirePaths(basePaths, path -> true);
    newerReader.requirePaths(
        basePaths, path -> ofInterest.test(path) || unnamed.contains(OperationEntry.unnamed(path)));
    Map<OperationEntry, OperationEntry> pairs = pairs(was, is);
    List<OperationEntry> added =
        is.stream()
            .filter(entry -> ofInterest.test(entry.path()))
            .filter(entry -> !pairs.containsValue(entry))
            .toList();
    if (pairs.isEmpty() && added.isEmpty()) {
      throw new OpenApiException(
          ("%s has no billing operation: of the %s in it, none is in the contract, like one that"
                  + " is, or on a path of billing.")
              .formatted(newer.name(), is.size()));
    }
    List<Pair> compared = new ArrayList<>();
    for (OperationEntry entry : was) {
      ApiOperation before = olderReader.read(entry);
      OperationEntry now = pairs.get(entry);
      if (now == null) {
        removed(before);
      } else {
        compared.add(new Pair(before, newerReader.read(now)));
      }
    }
    compareLabels("x-stability", Marks::stability, compared, everyLabel);
    compareLabels("x-access", Marks::access, compared, everyLabel);
    boolean served = everyLabel || newer.namesServers();
    if (!served) {
      notes.add("%s names no server; where the API is was not compared.".formatted(newer.name()));
    }
    OperationComparison operations = new OperationComparison(context, everyLabel, served);
    compared.forEach(pair -> operations.compare(pair.was(), pair.is()));
    added.stream().map(newerReader::read).forEach(this::added);
    compareRest(operations, ofInterest);
    return new DriftReport(
        new Compared(
            name(older),
            name(newer),
            compared.size(),
            NotCompared.in(everyLabel ? NotCompared.Scope.DOCUMENTS : NotCompared.Scope.UPSTREAM)),
        differences.all().stream()
            .sorted(Comparator.comparing(difference -> !difference.effect().isBreaking()))
            .toList(),
        List.copyOf(notes),
        Captured.NOTHING);
  }

  /** Compares webhooks and the document's other keywords. */
  private void compareRest(OperationComparison operations, Predicate<String> ofInterest) {
    differences.begin("webhooks");
    List<OperationEntry> hooks = olderReader.webhooks();
    Set<String> known = hooks.stream().map(OperationEntry::path).collect(Collectors.toSet());
    olderReader.requireWebhooks(name -> true);
    newerReader.requireWebhooks(name -> ofInterest.test(name) || known.contains(name));
    new CallbackComparison(olderReader, newerReader, operations.ofCallbacks(), differences)
        .compare(
            "webhook",
            hooks,
            newerReader.webhooks().stream()
                .filter(hook -> known.contains(hook.path()) || ofInterest.test(hook.path()))
                .toList(),
            olderReader.paths(),
            newerReader.paths());
    differences.begin("all operations");
    new OtherKeywordComparison(context)
        .compare(
            "document",
            olderReader.documentOthers(),
            newerReader.documentOthers(),
            new ComparedPart("the document", olderReader.paths(), newerReader.paths()),
            keyword ->
                keyword.equals("jsonSchemaDialect") ? Effect.BREAKS_READER : Effect.COMPATIBLE);
  }

  /** Maps each older operation to the newer one, including moved ones. */
  private Map<OperationEntry, OperationEntry> pairs(
      List<OperationEntry> was, List<OperationEntry> is) {
    Map<String, OperationEntry> byKey = new LinkedHashMap<>();
    is.forEach(entry -> byKey.putIfAbsent(entry.key(), entry));
    Map<OperationEntry, OperationEntry> pairs = new LinkedHashMap<>();
    List<OperationEntry> gone = new ArrayList<>();
    for (OperationEntry entry : was) {
      OperationEntry same = byKey.remove(entry.key());
      if (same == null) {
        gone.add(entry);
      } else {
        pairs.put(entry, same);
      }
    }
    pairs.putAll(new MovedOperations(older, newer).of(gone, List.copyOf(byKey.values())));
    return pairs;
  }

  private void compareLabels(
      String extension,
      Function<Marks, Optional<String>> label,
      List<Pair> pairs,
      boolean everyLabel) {
    boolean spoke = pairs.stream().anyMatch(pair -> label.apply(pair.was().marks()).isPresent());
    boolean speaks = pairs.stream().anyMatch(pair -> label.apply(pair.is().marks()).isPresent());
    if (spoke && !speaks && !everyLabel) {
      notes.add(
          "%s has no %s on any operation; it was not compared.".formatted(newer.name(), extension));
      return;
    }
    for (Pair pair : pairs) {
      differences.begin(pair.was().id());
      MarksComparison.label(
          extension,
          label.apply(pair.was().marks()),
          label.apply(pair.is().marks()),
          new ComparedPart(pair.was().id(), pair.was().place(), pair.is().place()),
          differences);
    }
  }

  private void removed(ApiOperation operation) {
    differences.begin(operation.id());
    differences.add(
        "operation.removed",
        Effect.BREAKS_CALLER,
        "%s %s is gone".formatted(operation.method(), operation.path()),
        ComparedPart.at(operation.place(), newerReader.paths()),
        ClientMeaning.operationRemoved(operation.id(), operation.marks().successor()));
  }

  private void added(ApiOperation operation) {
    differences.begin(operation.id());
    differences.add(
        "operation.added",
        Effect.COMPATIBLE,
        "%s %s is new".formatted(operation.method(), operation.path()),
        ComparedPart.at(olderReader.paths(), operation.place()),
        ClientMeaning.operationAdded());
  }

  private static String name(OpenApiDocument document) {
    return "%s %s (%s)".formatted(document.title(), document.version(), document.name()).strip();
  }
}
