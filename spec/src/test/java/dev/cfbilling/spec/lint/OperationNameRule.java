package dev.cfbilling.spec.lint;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Operations of one path share a file, whose name is the id of the first; each id is there once.
 */
final class OperationNameRule implements Rule {

  @Override
  public Stream<String> departures(ContractFiles contract) {
    Map<String, List<Located>> byId =
        contract.operations().collect(Collectors.groupingBy(each -> each.text("operationId")));
    Stream<String> repeated =
        byId.entrySet().stream()
            .filter(operations -> operations.getValue().size() > 1)
            .map(
                operations ->
                    "%s have the operationId \"%s\"; each must have its own"
                        .formatted(operations.getValue(), operations.getKey()));
    return Stream.concat(
        contract.files("operations").flatMap(OperationNameRule::departures), repeated);
  }

  private static Stream<String> departures(Located file) {
    String expected = FileName.of(file.file());
    return file.members()
        .limit(1)
        .filter(first -> !first.text("operationId").equals(expected))
        .map(
            first ->
                "%s has the operationId \"%s\"; it must be the file's name, \"%s\""
                    .formatted(first, first.text("operationId"), expected));
  }
}
