package dev.cfbilling.spec.lint;

import java.util.stream.Stream;

/** An operation's id is the name of its file, and it is a {@code get}, the only method there is. */
final class OperationNameRule implements Rule {

  @Override
  public Stream<String> departures(ContractFiles contract) {
    return contract.files("operations").flatMap(OperationNameRule::departures);
  }

  private static Stream<String> departures(Located file) {
    String id = file.child("get").text("operationId");
    String expected = FileName.of(file.file());
    return id.equals(expected)
        ? Stream.empty()
        : Stream.of(
            "%s has the operationId \"%s\"; it must be the file's name, \"%s\""
                .formatted(file.child("get"), id, expected));
  }
}
